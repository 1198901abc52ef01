import { describe, expect, test } from 'vitest';
import { cellsForNames, saysNoLength } from '../../../src/import/read/parallel.ts';

const origin = { where: { kind: 'document' }, fragment: 'a_b, c_d' } as const;

/** The texts that the names have, each its own; null where all have the same. */
function own(text: string, count: number, isDuration: boolean): readonly string[] | null {
  const cells = cellsForNames({ text, origin }, count, isDuration);
  if (cells?.some((cell) => cell.origin !== origin)) throw new Error('another origin');
  return cells?.map((cell) => cell.text) ?? null;
}

describe('of several names each has its own', () => {
  test.each<[string, string, readonly string[], boolean]>([
    [
      'line of a text',
      'counts visits\n keeps the basket',
      ['counts visits', 'keeps the basket'],
      false,
    ],
    ['line of lengths', '1 year\nvaries', ['1 year', 'varies'], true],
    ['length between commas', '1 year, 2 days', ['1 year', '2 days'], true],
    ['length, with commas within', '1,5 years, 2 days', ['1,5 years', '2 days'], true],
    [
      'length between semicolons, with one too many',
      '1 year; ; 2 days;',
      ['1 year', '2 days'],
      true,
    ],
    ['length between slashes', 'session / 2 days / 1 year', ['session', '2 days', '1 year'], true],
    ['length between words', '1 year and 2 days', ['1 year', '2 days'], true],
    ['length, one of which has no end', 'persistent, 2 days', ['persistent', '2 days'], true],
  ])('%s', (_, text, texts, isDuration) =>
    expect(own(text, texts.length, isDuration)).toEqual(texts),
  );
});

describe('several names have the same', () => {
  test.each<[string, string, number, boolean]>([
    ['text, whatever commas it has', 'counts, keeps', 2, false],
    ['length', '1 year', 2, true],
    ['lengths, of which there are more than names', '1 year, 2 days, 1 hour', 2, true],
    ['words about a length', '1 year, unless you refuse', 2, true],
    ['lines, of which there are more than names', 'counts\nkeeps\nshows', 2, false],
  ])('%s', (_, text, count, isDuration) => expect(own(text, count, isDuration)).toBeNull());

  test('nothing', () => expect(cellsForNames(undefined, 2, true)).toBeNull());
});

test('one name has the whole', () => expect(own('1 year', 1, true)).toBeNull());

test.each<[string, boolean]>([
  ['Persistent', true],
  ['Never expires', true],
  ['Unbegrenzt', true],
  ['Illimité', true],
  ['-', true],
  ['- 1', false],
  ['1 year', false],
])('%j says a length that has no figure: %j', (text, says) =>
  expect(saysNoLength(text)).toBe(says),
);
