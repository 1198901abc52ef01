import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../../src/import/blocks/block.ts';
import { singleText, splitHeader } from '../../../src/import/read/table-header.ts';

/** Cells between bars: `*` marks one as a header, `<` and `^` are the cell to the left and above once more. */
function rowsOf(sources: readonly string[]): TableRow[] {
  let source = 0;
  const rows: TableRow[] = [];
  for (const line of sources) {
    const row: TableRow[number][] = [];
    for (const cell of line === '' ? [] : line.split('|').map((each) => each.trim())) {
      const spanned = cell === '<' ? row.at(-1) : cell === '^' && rows.at(-1)?.[row.length];
      const own = { text: cell.replace('*', ''), header: cell.startsWith('*'), source: source++ };
      row.push(spanned || own);
    }
    rows.push(row);
  }
  return rows;
}

function split(sources: readonly string[]) {
  const { title, headers, body } = splitHeader(rowsOf(sources));
  return { title, headers: headers.join(' | '), rows: body.length };
}

describe('the header of a table', () => {
  test.each<[string, readonly string[], string, number]>([
    ['is its row of marked cells', ['*Abc|*Def', '_ga|1 year'], 'Abc | Def', 1],
    ['may have an empty corner', ['|*Abc|*Def', '1|_ga|1 year'], ' | Abc | Def', 1],
    [
      'may have a second row below a cell over both, which is told once',
      ['*Name|*About|<', '^|*Purpose|*Duration', '_ga|Counts|1 year'],
      'Name | About Purpose | About Duration',
      1,
    ],
    [
      'may have a second row with an empty corner',
      ['*Name|*About|<', '|*Purpose|*Duration', '_ga|Counts|1 year'],
      'Name | About Purpose | About Duration',
      1,
    ],
    [
      'may be empty in the first of its rows',
      ['|*About|*Length', '*Name|*Purpose|*Duration', '_ga|Counts|1 year'],
      'Name | About Purpose | Length Duration',
      1,
    ],
    ['may lack the last cell', ['*Name|*Purpose', '_ga|Counts|1 year'], 'Name | Purpose | ', 1],
    ['has three rows at most', ['*A|*B', '*C|*D', '*E|*F', '*_ga|*1 year'], 'A C E | B D F', 1],
    ['is all there is', ['*Name|*Purpose'], 'Name | Purpose', 0],
    ['is no row whose first cell alone is marked', ['*_ga|1 year', '*_gid|1 day'], ' | ', 2],
    [
      'ends before a marked title',
      ['*Name|*Duration', '*Statistics|<', '_ga|1 year'],
      'Name | Duration',
      2,
    ],
    ['ends before an empty row', ['*Name|*Duration', '|', '_ga|1 year'], 'Name | Duration', 2],
    ['ends before an unmarked row', ['*Abc|*Def', 'Name|Duration'], 'Abc | Def', 1],
    ['is a marked cell in a table of one column', ['*Abc', '_ga', '_gid'], 'Abc', 2],
    [
      'is unmarked, of two known words',
      ['Cookie|Xyz|Duration', '_ga|1|1 year'],
      'Cookie | Xyz | Duration',
      1,
    ],
    ['is unmarked, of one in a table of one column', ['Cookie', '_ga'], 'Cookie', 1],
    [
      'is unmarked, of words of which two in five are known',
      ['Cookie name abc def ghi|Duration', '_ga|1 year'],
      'Cookie name abc def ghi | Duration',
      1,
    ],
    ['is no unmarked row with one known word', ['Cookie|Xyz', '_ga|1'], ' | ', 2],
    [
      'is no row of labels with a name among them',
      ['a_b|Provider: Acme|Purpose: counts'],
      ' |  | ',
      1,
    ],
    [
      'is no row of labels with a length among them',
      ['basket|Provider: Acme|Purpose: counts|1 year'],
      ' |  |  | ',
      1,
    ],
    ['is as wide as the widest row', ['*Name', '_ga|Counts', '_gid'], 'Name | ', 2],
    ['is none where there is no row', [], '', 0],
  ])('%s', (_, sources, headers, rows) =>
    expect(split(sources)).toEqual({ title: null, headers, rows }),
  );
});

describe('above the header', () => {
  test.each<[string, readonly string[], string | null]>([
    ['stands a title over all columns', ['Statistics|<', '*Name|*Duration'], 'Statistics'],
    ['stands a title in the first column', ['Statistics|', '*Name|*Duration'], 'Statistics'],
    [
      'stands the nearer of two titles',
      ['Our cookies|<', 'Statistics|<', '|', '*Name|*Duration'],
      'Statistics',
    ],
    ['stand empty rows', ['|', '', '*Name|*Duration'], null],
  ])('%s', (_, above, title) =>
    expect(split([...above, '_ga|1 year'])).toEqual({ title, headers: 'Name | Duration', rows: 1 }),
  );

  test('stands all of a table that is nothing but titles', () =>
    expect(split(['Statistics|<', 'Marketing|<'])).toEqual({
      title: 'Marketing',
      headers: ' | ',
      rows: 0,
    }));
});

test.each<[string, string, string | null]>([
  ['over all columns', 'Google|<|<', 'Google'],
  ['beside empty cells', 'Google||', 'Google'],
  ['behind an empty cell', '|Google', 'Google'],
  ['over two columns of three', 'basket|<|', null],
  ['but one of two', 'Google|1 year', null],
  ['but twice the same', 'Google|Google', null],
  ['the only one there is', 'Google', null],
  ['empty', '|', ''],
])('the text of a cell %s', (_, row, text) =>
  expect(rowsOf([row]).map(singleText)).toEqual([text]),
);
