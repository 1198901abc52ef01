import { describe, expect, test } from 'vitest';
import { plainTable } from '../../../src/import/blocks/block.ts';
import { noSection } from '../../../src/import/read/entry.ts';
import { entriesOfSideways, isSideways } from '../../../src/import/read/sideways-table.ts';

const where = { kind: 'table', number: 1 } as const;

/** Cells between bars. */
function tableOf(rows: readonly string[]) {
  const cells = rows.map((row) => (row === '' ? [] : row.split('|')));
  return plainTable(cells, where, 0);
}

describe('a table has its headers in the first column', () => {
  test.each<[string, readonly string[]]>([
    ['where each row opens with one', ['Name|a_b', 'Duration|1 year']],
    [
      'where three rows of five do',
      ['Name|a_b', 'Abc|1', 'Def|2', 'Provider|Acme', 'Duration|1 year'],
    ],
    ['where the others are empty', ['Name|a_b', '|', '', 'Duration|1 year', '|', '|']],
    ['where one cookie stands below the other', ['Name|a_b', 'Duration|1 year', 'Name|c_d']],
    ['where the first row is a title', ['Our cookies', 'Name|a_b', 'Duration|1 year']],
  ])('%s', (_, rows) => expect(isSideways(tableOf(rows))).toBe(true));
});

describe('a table has no headers in the first column', () => {
  test.each<[string, readonly string[]]>([
    ['where fewer rows open with one', ['Name|a_b', 'Abc|1', 'Def|2', 'Duration|1 year', 'Ghi|3']],
    ['where none is that of the name', ['Provider|Acme', 'Duration|1 year']],
    ['where it is empty below the first row', ['Cookie|Abc|Def', '|a_b|1 year', '|c_d|1 day']],
    ['where the first row has two', ['Name|Duration', 'provider|1 year', 'category|1 day']],
    ['where names are written like some', ['Cookie|1', 'cookie_name|2', 'cookie_id|3']],
    ['where there is none', ['a_b|1 year', 'c_d|1 day']],
    ['where there is no row', []],
  ])('%s', (_, rows) => expect(isSideways(tableOf(rows))).toBe(false));
});

describe('headers in the first column', () => {
  /** Name, provider and length of each entry. */
  function read(rows: readonly string[]) {
    return entriesOfSideways(tableOf(rows), noSection).map(({ name, provider, duration }) =>
      [name, provider, duration].map((cell) => cell?.text ?? null),
    );
  }

  test.each<[string, readonly string[], (string | null)[][]]>([
    [
      'are those of each column beside them',
      ['Name|a_b|c_d', 'Provider|Acme|Zed', 'Duration|1 year|1 day'],
      [
        ['a_b', 'Acme', '1 year'],
        ['c_d', 'Zed', '1 day'],
      ],
    ],
    [
      'may come again for the next cookie',
      ['Name|a_b', 'Duration|1 year', 'Name|c_d', 'Duration|1 day'],
      [
        ['a_b', null, '1 year'],
        ['c_d', null, '1 day'],
      ],
    ],
    [
      'may stand beside nothing',
      ['', 'Name|a_b|c_d', 'Provider|Acme', 'Duration|1 year|1 day'],
      [
        ['a_b', 'Acme', '1 year'],
        ['c_d', '', '1 day'],
      ],
    ],
    [
      'may stand below a narrow row',
      ['Our cookies', 'Name|a_b', 'Duration|1 year'],
      [['a_b', null, '1 year']],
    ],
    ['make no entry of a name and what nobody knows', ['Name|a_b', 'Abc|Acme'], []],
    ['make no entry by themselves', ['Name', 'Duration'], []],
  ])('%s', (_, rows, entries) => expect(read(rows)).toEqual(entries));

  test('are shown with what stands beside them, and their row', () => {
    const [entry] = entriesOfSideways(tableOf(['Name|a_b', 'Duration|1 year']), noSection);
    expect(entry).toMatchObject({
      name: { origin: { where: { ...where, row: 1 }, fragment: 'Name | a_b' } },
      duration: { origin: { where: { ...where, row: 2 }, fragment: 'Duration | 1 year' } },
      section: noSection,
    });
  });
});
