import { describe, expect, test } from 'vitest';
import { spacedTableAt } from '../../../src/import/blocks/spaced-table.ts';
import { sourceLines } from '../../../src/import/blocks/text-lines.ts';

/** The rows of the table that begins at the first line, and the line after it; null where none begins. */
function tableIn(lines: readonly string[]) {
  const found = spacedTableAt(sourceLines(lines.join('\n')), 0);
  const rows = found?.table.rows.map((row) => row.map(({ text }) => text).join(' | '));
  return found && { rows, next: found.next };
}

const headers = 'name | duration | purpose';
const ga = '_ga | 1 year | Counts visits';
const unbarred = (line: string) => line.replaceAll(' | ', ' ');

describe('single spaces keep apart', () => {
  test.each<[string, readonly string[]]>([
    ['lengths of several words', [headers, ga, '_gid | 1 year and 1 month | Counts']],
    ['a length before which a word stands', [headers, '_ga | The session | Counts']],
    ['a length of ten words', [headers, '_ga | As long as you use it, at most 1 year | Counts']],
    [
      'a length from a longer one in the purpose',
      [headers, '_ga | 1 year | Counts visits of 2 years'],
    ],
    [
      'what has no length',
      [headers, '_ga | Persistent | Counts', '_gid | - | Counts', '_x | – | Counts'],
    ],
    ['a length that is called persistent', [headers, '_ga | Persistent, 2 years | Counts']],
    [
      'a dozen of names',
      [headers, '_a, _b, _c; _d, _e, _f, _g, _h, _i, _j, _k, _l | 1 year | Counts'],
    ],
    ['a name that any word might be', [headers, 'basket | 1 year | Counts']],
    [
      'classes of one word and of two',
      [
        'name | category | duration',
        '_ga | Statistics | 1 year',
        '_gid | Third-party advertising | Session',
      ],
    ],
    [
      'classes of two words of which one would do',
      [
        'name | category | duration',
        '_ga | Strictly necessary | 1 year',
        '_gid | Unbedingt erforderlich | 1 Tag',
      ],
    ],
    [
      'a class of two words at the end',
      ['name | purpose | duration | category', '_ga | Counts visits | 1 year | Strictly necessary'],
    ],
    [
      'two columns behind the purpose',
      ['name | description | category | duration', '_ga | Counts visits | Statistics | 1 year'],
    ],
    [
      'six columns',
      [
        'name | category | party | type | provider | duration',
        '_ga | Statistics | First | HTTP | Acme Analytics | 1 year',
      ],
    ],
  ])('%s', (_, rows) => expect(tableIn(rows.map(unbarred))).toEqual({ rows, next: rows.length }));

  test.each<[string, readonly string[]]>([
    ['beside other spaces', [headers, ' _ga  1 year  Counts  visits ']],
    ['below a line of 100 characters', [unbarred(headers).padEnd(100), ga]],
  ])('%s', (_, lines) =>
    expect(tableIn(lines.map(unbarred))).toEqual({ rows: [headers, ga], next: 2 }),
  );
});

describe('single spaces keep nothing apart below', () => {
  test.each<[string, string, string]>([
    ['two headers', 'Name Duration', '_ga 1 year'],
    ['headers without a name', 'Provider Category Duration', 'google Statistics 1 year'],
    ['headers without a length', 'Name Purpose Category', '_ga Counts Statistics'],
    ['two columns of free text', 'Name Purpose Provider Duration', '_ga Counts Acme 1 year'],
    ['a header of no use', 'Name Policy Duration', '_ga Acme 1 year'],
    ['headers of which two say the same', 'Name Duration Expiry', '_ga 1 year 1 year'],
    [
      'a line of more than 100 characters',
      'Name Duration Purpose'.padEnd(101),
      '_ga 1 year Counts',
    ],
    ['headers alone', 'Name Duration Purpose', ''],
  ])('%s', (_, above, row) => expect(tableIn([above, row])).toBeNull());
});

describe('rows of single spaces end', () => {
  test.each<[string, string]>([
    ['at a sentence', 'Some are kept for 1 year, others for 2.'],
    ['at a word that is no name', 'für 2 Jahre Zählt'],
    ['at names without a word behind them', '_gid,'],
    ['at names of which one is none', '_gid, Others 1 year Counts'],
    ['at a number below the lengths', '_gid -1 Counts'],
    [
      'where a length takes more than ten words',
      '_gid And as long as you use it, at most 1 year Counts',
    ],
    ['at a row of more than 1,000 characters', `_gid 1 day ${'x'.repeat(990)}`],
  ])('%s', (_, line) =>
    expect(tableIn([headers, ga, line].map(unbarred))).toEqual({ rows: [headers, ga], next: 2 }),
  );

  test('after one of 1,000 characters', () => {
    const long = `_gid | 1 day | ${'x'.repeat(989)}`;
    expect(unbarred(long)).toHaveLength(1_000);
    expect(tableIn([headers, long].map(unbarred))?.rows).toEqual([headers, long]);
  });
});
