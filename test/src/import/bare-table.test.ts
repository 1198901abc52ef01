import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/import/blocks/block.ts';
import { bareTableAt } from '../../../src/import/read/bare-table.ts';

/** The cells of the table that begins at the first line, and the line after it; null where none begins. */
function tableIn(blocks: readonly Block[]) {
  const found = bareTableAt(blocks, 0);
  const rows = found?.table.rows.map((row) => row.map(({ text }) => text).join(' | '));
  return found && { rows, next: found.next };
}

function lines(texts: readonly string[]): Block[] {
  return texts.map((text) => ({
    kind: 'line',
    rich: { text, marks: [], where: { kind: 'document' } },
    listDepth: 0,
    afterGap: false,
  }));
}

const heading = (text: string): Block => ({
  kind: 'heading',
  level: 2,
  rich: { text, marks: [], where: { kind: 'document' } },
});

describe('lines with bars or dots between their cells', () => {
  test.each<[string, readonly string[]]>([
    ['two lines', ['_ga | counts | 1 year', '_gid | counts | 1 day']],
    ['one line of four cells', ['_ga | Google | counts | 1 year']],
    ['one line of six cells', ['_ga | Google | counts | HTTP | all | 1 year']],
    ['three names of five', ['_ga', '_gid', '_gat', 'basket', 'colour'].map(withLength)],
    ['two names in a cell', ['_ga, basket', '_gid, colour'].map(withLength)],
    ['a length for none that has no end', ['_ga | counts | 1 year', '_gid | counts | persistent']],
  ])('%s', (_, texts) => {
    expect(tableIn(lines(texts))).toEqual({ rows: texts, next: texts.length });
  });

  test.each<[string, readonly string[]]>([
    ['one line of three cells', ['_ga | counts | 1 year']],
    ['seven cells', ['_ga | a | b | c | d | e | 1 year', '_gid | a | b | c | d | e | 1 day']],
    ['seven cells, one a length', Array(2).fill('_ga | 1 year | a | b | c | d | e')],
    ['two cells', ['_ga | 1 year', '_gid | 1 day']],
    ['a line that begins with no name', ['_ga', '_gid', 'all of the others'].map(withLength)],
    ['one name of three', ['_ga', 'basket', 'colour'].map(withLength)],
    ['names that might be any word', ['basket', 'colour'].map(withLength)],
    ['names that might be versions', ['rev1', 'rev2'].map(withLength)],
    ['no lengths', ['_ga | counts | visits', '_gid | counts | visitors']],
    ['one length of two', ['_ga | counts | 1 year', '_gid | counts | visits']],
    [
      'names that speak of a length',
      ['persistent_cart', 'never_ask'].map((name) => `${name} | keeps | shows`),
    ],
    [
      'lengths within sentences',
      Array(2).fill(
        '_ga | counts | this is kept for 1 year, so that we can tell old visitors from new ones',
      ),
    ],
  ])('no table: %s', (_, texts) => expect(tableIn(lines(texts))).toBeNull());

  test('up to the first line of another width', () => {
    const texts = ['_ga | counts | 1 year', '_gid | counts | 1 day', 'We | thank you'];
    expect(tableIn(lines(texts))?.next).toBe(2);
  });
});

function withLength(name: string): string {
  return `${name} | counts | 1 year`;
}

describe('a line a cell', () => {
  const names = 'cart_items, cart_total, cart_customer, cart_voucher, cart_delivery';

  test.each<[string, readonly string[], readonly string[]]>([
    [
      'three lines a row',
      ['_ga', 'counts', '1 year', '_gid', 'counts', '1 day'],
      ['_ga | counts | 1 year', '_gid | counts | 1 day'],
    ],
    [
      'six lines a row',
      ['_ga', 'a', 'b', 'c', 'd', '1 year', '_gid', 'a', 'b', 'c', 'd', '1 day'],
      ['_ga | a | b | c | d | 1 year', '_gid | a | b | c | d | 1 day'],
    ],
    [
      'many names in a cell',
      [names, 'counts', '1 year', '_gid, visits', 'counts', '1 day'],
      [`${names} | counts | 1 year`, '_gid, visits | counts | 1 day'],
    ],
    [
      'a text of 600 characters',
      ['_ga', 'Counts. '.repeat(75), '1 year', '_gid', 'counts', '1 day'],
      [`_ga | ${'Counts. '.repeat(75)} | 1 year`, '_gid | counts | 1 day'],
    ],
  ])('%s', (_, texts, rows) => {
    expect(tableIn(lines([...texts, 'Contact us']))).toEqual({ rows, next: texts.length });
  });

  test.each<[string, readonly string[]]>([
    ['a single row', ['_ga', 'counts', '1 year']],
    ['a single row of four', ['_ga', 'Google', 'counts', '1 year']],
    ['a single row that opens with two names', ['_ga | _gid', 'Google', 'counts', '1 year']],
    [
      'seven lines a row',
      ['_ga', 'a', 'b', 'c', 'd', 'e', '1 year', '_gid', 'a', 'b', 'c', 'd', 'e', '1 day'],
    ],
    ['no names', ['basket', 'counts', '1 year', 'colour', 'counts', '1 day']],
    ['no lengths', ['_ga', 'counts', 'visits', '_gid', 'counts', 'visitors']],
    ['fields', ['_ga', 'Purpose: counts', '1 year', '_gid', 'Purpose: counts', '1 day']],
    ['a paragraph', ['_ga', 'Counts. '.repeat(76), '1 year', '_gid', 'counts', '1 day']],
  ])('no table: %s', (_, texts) => expect(tableIn(lines(texts))).toBeNull());

  test('no table: a heading within the rows', () => {
    const rows = [
      ...lines(['_ga']),
      heading('counts'),
      ...lines(['1 year', '_gid', 'counts', '1 day']),
    ];
    expect(tableIn(rows)).toBeNull();
  });
});
