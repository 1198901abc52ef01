import { describe, expect, test } from 'vitest';
import { alignedTableAt } from '../../../src/import/blocks/aligned-table.ts';
import { sourceLines } from '../../../src/import/blocks/text-lines.ts';

/** The rows of the table that begins at the first line, and the line after it; null where none begins. */
function tableIn(lines: readonly string[]) {
  const found = alignedTableAt(sourceLines(lines.join('\n')), 0);
  const rows = found?.table.rows.map((row) => row.map(({ text }) => text).join(' | '));
  return found && { rows, next: found.next };
}

const headers = 'Name | Duration | Purpose';
const ga = '_ga | 1 year | Counts visits';
/** As a terminal or a PDF shows it, columns of 16 characters. */
const aligned = (line: string) =>
  line
    .split(' | ')
    .map((cell) => cell.padEnd(16))
    .join('');

describe('runs of spaces keep cells apart', () => {
  test.each<[string, readonly string[]]>([
    ['to the end of the text', [headers, ga]],
    ['in several rows', [headers, ga, '_gid | 1 day | Counts visits']],
    [
      'when half of four headers are known',
      ['Name | Duration | Xyz | Abc', '_ga | 1 year | a | b'],
    ],
  ])('%s', (_, rows) => expect(tableIn(rows.map(aligned))).toEqual({ rows, next: rows.length }));

  test('in rows that are indented', () =>
    expect(tableIn([headers, ga].map((row) => `  ${aligned(row)}`))?.rows).toEqual([headers, ga]));

  test.each<[string, string]>([
    ['up to a row with fewer cells', '_gid | Counts visits'],
    ['up to a row with more cells', '_gid | 1 day | Counts visits | HTTP'],
    ['up to a sentence', 'We use cookies.'],
    ['up to a row of more than 2,000 characters', `_gid | 1 day | ${'x'.repeat(1_969)}`],
  ])('%s', (_, row) =>
    expect(tableIn([headers, ga, row].map(aligned))).toEqual({ rows: [headers, ga], next: 2 }),
  );

  test('in a row of 2,000 characters', () => {
    const row = aligned(`_gid | 1 day | ${'x'.repeat(1_968)}`);
    expect(row).toHaveLength(2_000);
    expect(tableIn([aligned(headers), row])?.next).toBe(2);
  });
});

describe('runs of spaces keep nothing apart', () => {
  test.each<[string, readonly string[]]>([
    ['below two headers', ['Name | Duration', '_ga | 1 year']],
    [
      'below headers of which most are not known',
      ['Name | Duration | Xyz | Abc | Def', '_ga | 1 year | a | b | c'],
    ],
    ['below headers of which one of three is known', ['Name | Xyz | Abc', '_ga | a | b']],
    ['below headers alone', [headers]],
    ['below headers alone, above a sentence', [headers, 'We use cookies.']],
  ])('%s', (_, rows) => expect(tableIn(rows.map(aligned))).toBeNull());
});
