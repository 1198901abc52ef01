import { describe, expect, test } from 'vitest';
import type { Block, Line, Rich } from '../../../src/import/blocks/block.ts';
import { namedTextAt } from '../../../src/import/read/named-text.ts';

const where = { kind: 'document' } as const;
const richOf = (text: string): Rich => ({ text, marks: [], where });

function line(text: string, more: Partial<Line> = {}): Block {
  return { kind: 'line', rich: richOf(text), listDepth: 0, afterGap: false, ...more };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 3, rich: richOf(text) });
const apart = (text: string) => line(text, { afterGap: true });
const item = (text: string) => line(text, { listDepth: 1 });
const bold = (text: string) =>
  line(text, {
    rich: { ...richOf(text), marks: [{ start: 0, end: text.length, kind: 'strong' }] },
  });
const counts = line('This cookie counts visits');

/** The lines about the name that the first block is. */
function below(...blocks: readonly Block[]) {
  const { definition, next } = namedTextAt(blocks, 0) ?? {};
  if (!definition) return null;
  const lines = definition.rich.text.split('\n');
  expect(next).toBe(1 + lines.length);
  return lines;
}

test('a name above what is said of it is a definition', () => {
  expect(namedTextAt([heading('_ga'), line('It counts visits.')], 0)).toEqual({
    definition: { kind: 'definition', terms: [richOf('_ga')], rich: richOf('It counts visits.') },
    next: 2,
  });
});

describe('a name with text below it', () => {
  test.each<[string, Block]>([
    ['is a heading beyond doubt', heading('_ga')],
    ['is a heading with others that are none', heading('_ga, of all, of us, of you')],
    ['is a heading of 120 characters', heading(`_ga_${'x'.repeat(116)}`)],
    ['is a line behind a gap', apart('_ga')],
    ['is a line in bold', bold('_ga')],
    ['is one of two, beyond doubt', apart('_ga, visit1')],
  ])('%s', (_, title) => expect(below(title, counts)).toEqual(['This cookie counts visits']));

  test.each<[string, Block]>([
    ['is no heading that may be anything else', heading('visit1')],
    ['is no heading of 121 characters', heading(`_ga_${'x'.repeat(117)}`)],
    ['is no line like any other', line('_ga')],
    ['is no entry of a list', line('_ga', { afterGap: true, listDepth: 1 })],
    ['is no sentence', apart('The name _ga, among others, of all, is here')],
    ['is no word', apart('visitors')],
    ['is no table', { kind: 'table', rows: [], where }],
    ['is no definition', { kind: 'definition', terms: [richOf('_ga')], rich: richOf('counts') }],
    ['is unsure without a length', apart('visit1')],
  ])('%s', (_, title) => expect(below(title, counts)).toBeNull());

  test('is none at the end', () => {
    expect(below()).toBeNull();
    expect(below(heading('_ga'))).toBeNull();
    expect(below(heading('_ga'), heading('_gid'))).toBeNull();
  });
});

describe('below a name that is a line', () => {
  test.each<[string, string, string]>([
    ['stands a length', '_ga', 'It counts visits for 1 year'],
    ['stands a length of three words', '_ga', 'lasts 1 year'],
    ['stands a length where the name is unsure', 'visit1', 'It counts visits for 1 year'],
    ['stands what a "cookie" does', '_ga', 'this cookie counts'],
    ['stands what a "traceur" does', '_ga', 'Ce traceur compte les visites'],
  ])('%s', (_, name, text) => expect(below(apart(name), line(text))).toEqual([text]));

  test.each<[string, string, string]>([
    ['stand more than two words', '_ga', '2 years'],
    ['stands no field', '_ga', 'Duration: 1 year in all'],
    ['stands nothing that only might be about it', '_ga', 'We count all visits'],
    ['stands more than "cookie" where the name is unsure', 'visit1', 'This cookie counts visits'],
  ])('%s', (_, name, text) => expect(below(apart(name), line(text))).toBeNull());
});

describe('the text about a name', () => {
  const first = line('It counts visits for 1 year.');
  const more = line('It is ours.');

  test('ends at the next name, heading, or label', () => {
    expect(below(heading('_ga'), first, apart('_gid'), more)).toHaveLength(1);
    expect(below(heading('_ga'), first, heading('More'), more)).toHaveLength(1);
    expect(below(heading('_ga'), first, bold('Marketing cookies'), more)).toHaveLength(1);
  });

  test('ends at a gap once it told how long, but not within a list', () => {
    expect(below(heading('_ga'), first, more, more)).toHaveLength(3);
    expect(below(heading('_ga'), first, apart('It is ours.'), more)).toHaveLength(1);
    expect(below(heading('_ga'), more, apart('It is theirs.'), more)).toHaveLength(3);
    const gap = line('It is ours.', { listDepth: 1, afterGap: true });
    expect(below(heading('_ga'), item('It counts for 1 year.'), gap, more)).toHaveLength(3);
  });

  test('has at most eight lines', () => {
    expect(below(heading('_ga'), ...Array<Block>(9).fill(more))).toHaveLength(8);
  });

  test('has at most 1,500 characters, or one line', () => {
    const long = (length: number) => line('x'.repeat(length));
    expect(below(heading('_ga'), long(1_000), long(500), long(1))).toHaveLength(2);
    expect(below(heading('_ga'), long(1_000), long(501))).toHaveLength(1);
    expect(below(heading('_ga'), long(1_501), long(1))).toHaveLength(1);
  });
});
