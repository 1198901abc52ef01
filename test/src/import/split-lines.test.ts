import { expect, test } from 'vitest';
import type { Mark } from '../../../src/import/blocks/block.ts';
import { splitLines } from '../../../src/import/blocks/split-lines.ts';

const where = { kind: 'line', number: 3 } as const;

/** Each line, and what is marked in it. */
function linesIn(text: string, marks: readonly Mark[]) {
  return splitLines({ text, marks, where }).map((line) => [
    line.text,
    ...line.marks.map(({ kind, start, end }) => `${kind} ${line.text.slice(start, end)}`),
  ]);
}

test.each<[string, string, readonly Mark[], readonly (readonly string[])[]]>([
  ['no text has no line', '', [], []],
  [
    'one line is left as it is',
    '_ga counts',
    [{ start: 0, end: 3, kind: 'code' }],
    [['_ga counts', 'code _ga']],
  ],
  [
    'each line keeps its own marks, also those of all of it',
    'Name: _ga\nTime\n1 year or more',
    [
      { start: 6, end: 9, kind: 'code' },
      { start: 10, end: 14, kind: 'strong' },
      { start: 17, end: 21, kind: 'strong' },
    ],
    [
      ['Name: _ga', 'code _ga'],
      ['Time', 'strong Time'],
      ['1 year or more', 'strong year'],
    ],
  ],
  [
    'a mark that goes on in the next line is of neither',
    '_ga\ncounts\nvisits',
    [{ start: 0, end: 10, kind: 'strong' }],
    [['_ga'], ['counts'], ['visits']],
  ],
])('%s', (_, text, marks, lines) => expect(linesIn(text, marks)).toEqual(lines));

test('each line says where the text stands', () => {
  const lines = splitLines({ text: 'a\nb', marks: [], where });
  expect(lines.map((line) => line.where)).toEqual([where, where]);
});
