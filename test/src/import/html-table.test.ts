import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { tableFromHtml, tableFromRoles } from '../../../src/import/blocks/html-table.ts';
import { shown } from './shown-blocks.ts';

const tableOf = (html: string) => tableFromHtml(parseHtml(html), { kind: 'table', number: 1 });

describe('the cells of a table', () => {
  test.each<[string, string, string[]]>([
    [
      'are found between scripts',
      '<tr>\n<td>_ga</td>\n<script>track()</script>\n<td>1 year</td></tr>',
      ['| _ga | 1 year'],
    ],
    [
      'stay where they reach down, above one that reaches across',
      '<tr><td>_ga<td rowspan=2>Google</tr><tr><td colspan=2>_gid<td>1 day</tr>',
      ['| _ga | Google', '| _gid | Google | 1 day'],
    ],
    [
      'reach down beside nothing',
      '<tr><td>_ga<td rowspan=2>Google</tr><tr></tr>',
      ['| _ga | Google', '|  | Google'],
    ],
  ])('%s', (_, rows, lines) => expect(shown([tableOf(rows)])).toEqual(lines));

  test('are told apart from a place that none fills', () => {
    const { rows } = tableOf('<tr><td>_ga<td rowspan=2>Google</tr><tr></tr>');
    const [[first, second], [hole, below]] = rows.map((row) => row.map(({ source }) => source)) as [
      number[],
      number[],
    ];
    expect(below).toBe(second);
    expect(new Set([first, second, hole]).size).toBe(3);
  });

  test('are sixty in a row at most', () => {
    const [row = []] = tableOf('<tr><td>_ga<td colspan=99>x<td>y').rows;
    expect(row.map(({ text }) => text)).toEqual(['_ga', ...Array(59).fill('x')]);
  });

  test('hold 20,000 characters at most', () => {
    const [row = []] = tableOf(`<tr><td>${'x'.repeat(20_001)}`).rows;
    expect(row.map(({ text }) => text.length)).toEqual([20_000]);
  });
});

test('a table by roles has its rows in groups, its cells in boxes', () => {
  const html =
    '<div role=rowgroup><div role=row><div><i role=cell>_ga</i></div></div><div role=row><i role=cell>_gid</i></div></div>';
  const table = tableFromRoles(parseHtml(html), { kind: 'table', number: 1 });
  expect(shown([table])).toEqual(['| _ga', '| _gid']);
});
