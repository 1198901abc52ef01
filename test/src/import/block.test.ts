import { describe, expect, test } from 'vitest';
import { isWhollyMarked, joinLines } from '../../../src/import/blocks/block.ts';
import { inlineRich } from '../../../src/import/blocks/markdown-inline.ts';

const rich = (text: string) => inlineRich(text, { kind: 'line', number: 1 });

describe('a line is set in bold or code', () => {
  test.each<[string, string, boolean]>([
    ['as a whole', '**Analytics cookies**', true],
    ['with its colon', '**Analytics cookies**:', true],
    ['in two pieces', '**Analytics cookies** `_ga`', true],
    ['with code in bold type', '**Name `_ga` of Google**', true],
    ['but for what stands between', '**Google** sets `_ga`', false],
    ['but for its beginning', 'The cookie `_ga`', false],
    ['all but a word as long as its spaces', '**Name of the cookie** it', false],
    ['but for its end', '`_ga` counts', false],
    ['not at all', 'Analytics cookies', false],
    ['not when it is a colon', ':', false],
  ])('%s', (_, text, whole) => expect(isWhollyMarked(rich(text))).toBe(whole));
});

test('lines that become one text keep their bold words and their first place', () => {
  const { text, marks, where } = joinLines([rich('`_ga` counts'), rich('for a **year**')]);
  expect(text).toBe('_ga counts\nfor a year');
  expect(marks.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
    ['_ga', 'code'],
    ['year', 'strong'],
  ]);
  expect(where).toEqual({ kind: 'line', number: 1 });
});
