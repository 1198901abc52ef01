import { expect, test } from 'vitest';
import type { Table } from '../../../src/import/blocks/block.ts';
import { csvTable } from '../../../src/import/csv.ts';

function rowsOf({ rows }: Table) {
  return rows.map((row) => row.map(({ text }) => text));
}

test.each([',', ';', '\t', '|'])('the separator %j is found out', (separator) => {
  const text = ['Cookie name', 'Duration\n_ga', '"1 year, or; more"'].join(separator);
  expect(rowsOf(csvTable(text))).toEqual([
    ['Cookie name', 'Duration'],
    ['_ga', '1 year, or; more'],
  ]);
});

test('the separator is that of the first line', () => {
  const text = 'Cookie name;Duration\n_ga;1 year, 2 months, 3 days\n_gid;1, 2, 3';
  expect(rowsOf(csvTable(text)).map((row) => row.length)).toEqual([2, 2, 2]);
});

test('lines without a text are none', () => {
  expect(rowsOf(csvTable('\n \nName,Use\n\n_ga,x\n , \n'))).toEqual([
    ['Name', 'Use'],
    ['_ga', 'x'],
  ]);
});

test('the first row holds the headers, and the document is the table', () => {
  const { rows, where } = csvTable('Name,Use\n_ga,x');
  expect(rows.map((row) => row.map(({ header }) => header))).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(where).toEqual({ kind: 'document' });
});

test('a row is no wider, and a table no longer, than anybody would read', () => {
  expect(csvTable(`${'a,'.repeat(70)}b`).rows[0]).toHaveLength(60);
  expect(csvTable('a,b\n'.repeat(10_001)).rows).toHaveLength(10_001);
  expect(() => csvTable('a,b\n'.repeat(10_002))).toThrow();
});
