import { describe, expect, test } from 'vitest';
import { lineTableAt } from '../../../src/import/read/line-table.ts';
import { blockOf } from './block-of.ts';

/** The rows of the table that begins at the first line, its headers among them; null where none begins. */
function rowsIn(sources: readonly string[]) {
  const found = lineTableAt(sources.map(blockOf), 0);
  return found?.table.rows.map((row) => row.map(({ text }) => text)) ?? null;
}

/** The lines, by the width of the table that they are. */
function inRows(texts: readonly string[], width: number): string[][] {
  const rows = [];
  for (let at = 0; at < texts.length; at += width) rows.push(texts.slice(at, at + width));
  return rows;
}

describe('lines are a table', () => {
  test.each<[string, number, readonly string[]]>([
    ['of two columns', 2, ['Cookie', 'Duration', '_ga', '1 year', '_gid', '1 day']],
    [
      'of eight columns',
      8,
      [
        ...['Provider', 'Domain', 'Cookie', 'Purpose', 'Duration', 'Category', 'Type', 'Party'],
        ...['Google', '.a.example', '_ga', 'counts all visits', '1 year', 'statistics', 'HTTP'],
        'third party',
      ],
    ],
    [
      'with a header that nobody knows, be it long',
      3,
      ['Cookie', 'x'.repeat(45), 'Duration', '_ga', 'yes', '1 year', '_gid', 'no', '1 day'],
    ],
    [
      'as wide as puts names below "Cookie"',
      3,
      [
        ...['Cookie', 'Provider', 'Purpose'],
        ...['visit1', 'Acme', 'counts', 'visit2', 'Zed', 'counts', 'visit3', 'Acme', 'counts'],
      ],
    ],
    [
      'as wide as puts lengths below "Duration"',
      3,
      [
        ...['Cookie', 'Provider', 'Duration'],
        ...['basket', 'AddThis', 'Session', 'visit1', 'Zed', 'Session'],
        ...['colour', 'ShareThis', 'Session'],
      ],
    ],
  ])('%s', (_, width, texts) => expect(rowsIn(texts)).toEqual(inRows(texts, width)));

  test('below headers that are headings', () => {
    const lines = ['# Cookie', '# Duration', '_ga', '1 year'];
    expect(rowsIn(lines)).toEqual([
      ['Cookie', 'Duration'],
      ['_ga', '1 year'],
    ]);
  });

  test('which stands where its first line does, and ends before a sentence', () => {
    const lines = ['Cookie', 'Duration', '_ga', '1 year', 'These are all of our cookies.'];
    const found = lineTableAt(['Cookies', ...lines].map(blockOf), 1);
    expect([found?.table.where, found?.next]).toEqual([{ kind: 'line', number: 2 }, 5]);
    expect(found?.table.rows.map(([cell]) => cell?.header)).toEqual([true, false]);
  });
});

describe('lines are no table', () => {
  test.each<[string, readonly string[]]>([
    ['where a table stands', ['|', 'Cookie', 'Duration', '_ga', '1 year']],
    ['below a sentence', ['We set two.', 'Cookie', 'Duration', '_ga', '1 year']],
    ['without rows', ['Cookie', 'Duration']],
    ['without names', ['Provider', 'Duration', 'Google', '1 year']],
    ['with the same header twice', ['Cookie', 'Name', '_ga', '_gid']],
    [
      'with a header that is a sentence',
      ['Cookie', 'x'.repeat(46), 'Duration', '_ga', 'y', '1 day'],
    ],
    ['of which only the names matter', ['Cookie', 'Path', '_ga', '/', '_gid', '/shop']],
    [
      'with no more known headers than others',
      ['Cookie', 'Colour', 'Weather', 'Duration', '_ga', 'red', 'rain', '1 year'],
    ],
    ['with one header in a heading', ['# Cookie', 'Duration', '_ga', '1 year']],
  ])('%s', (_, lines) => expect(rowsIn(lines)).toBeNull());
});
