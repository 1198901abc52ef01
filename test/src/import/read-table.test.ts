import { describe, expect, test } from 'vitest';
import { plainTable } from '../../../src/import/blocks/block.ts';
import { noSection } from '../../../src/import/read/entry.ts';
import { readTable } from '../../../src/import/read/read-table.ts';

/** The cells below each header. */
type Columns = Readonly<Record<string, readonly string[]>>;

function entriesIn(rows: readonly (readonly string[])[], aboutCookies: boolean) {
  const table = plainTable(rows, { kind: 'table', number: 1 }, 1);
  return readTable(table, { ...noSection, aboutCookies });
}

function namesIn(columns: Columns, aboutCookies: boolean): string[] {
  const [names = [], ...others] = Object.values(columns);
  const rows = names.map((name, index) => [name, ...others.map((cells) => cells[index] ?? '')]);
  return entriesIn([Object.keys(columns), ...rows], aboutCookies).map(({ name }) => name.text);
}

const words = ['basket', 'counter'];
const names = ['cart_id', 'visit_id'];
const Duration = ['1 year', '1 day'];
const Purpose = ['keeps the basket', 'counts the visits'];
const Category = ['necessary', 'statistics'];

describe('in a chapter about anything, a table declares cookies', () => {
  test.each<[string, Columns]>([
    ['with nothing but their names', { Cookie: [...names, '_ga', ...words] }],
    [
      'with names that any word might be, of type cookie',
      { Name: words, Type: ['HTTP cookie', 'Pixel'] },
    ],
    ['with their lengths', { Cookie: names, Duration }],
    [
      'with their lengths and their defaults',
      { Cookie: names, Duration, 'Default value': ['0', '1'] },
    ],
    [
      'with names below "Name", and a length for half of them',
      { Name: names, Duration: ['1 year', 'varies'] },
    ],
    [
      'with a name that might be an article among others',
      { Name: ['Bread_101', 'basket_1'], Duration },
    ],
    [
      'with their classes, and a length for half of them',
      { Name: words, Category, Duration: ['1 year', 'varies'] },
    ],
    [
      'with classes for four of five',
      {
        Name: [...words, 'colour', 'voice', 'place'],
        Category: [...Category, ...Category, 'films'],
        Duration: Array(5).fill('1 day'),
      },
    ],
  ])('%s', (_, columns) => expect(namesIn(columns, false)).toEqual(Object.values(columns)[0]));
});

describe('in a chapter about anything, a table declares nothing', () => {
  test.each<[string, Columns]>([
    ['of words below "Cookie", and names', { Cookie: [...names, ...words] }],
    [
      'of cookies to bake',
      { Cookie: ['chocolate', 'coconut'], Duration: ['12 minutes', '15 minutes'] },
    ],
    ['of articles', { Name: ['Bread_101', 'Carte-Famille'], Duration }],
    ['of words and lengths', { Name: words, Duration }],
    [
      'of words, lengths, and one name of three',
      { Name: [...words, 'cart_id'], Duration: Array(3).fill('1 day') },
    ],
    [
      'of names with one length of three',
      { Name: [...names, '_ga'], Duration: ['1 year', 'short', 'long'] },
    ],
    ['of words and classes', { Name: words, Category }],
    [
      'of words and classes, with one length of three',
      {
        Name: [...words, 'colour'],
        Category: [...Category, 'marketing'],
        Duration: ['1 year', 'short', 'long'],
      },
    ],
    [
      'of words and lengths, with classes for three of four',
      {
        Name: [...words, 'colour', 'voice'],
        Category: [...Category, 'marketing', 'films'],
        Duration: Array(4).fill('1 day'),
      },
    ],
  ])('%s', (_, columns) => expect(namesIn(columns, false)).toEqual([]));
});

describe('in a chapter about cookies, a table declares them', () => {
  test.each<[string, Columns]>([
    ['by names that any word might be, below "Cookie"', { Cookie: words, Purpose }],
    ['by names that any word might be, with lengths', { Name: words, Duration }],
    ['by names that begin with a capital', { Name: ['Bread_101', 'Carte-Famille'], Duration }],
    ['by a name with a capital and others', { Name: ['Basket', 'counter'], Duration }],
    [
      'by names that end with a capital and small letters',
      { Name: ['siteTheme', 'userVoice'], Duration },
    ],
    [
      'by names that are written like variables, below "Name"',
      { Name: ['SESSION_ID', 'CACHE_ID'], Duration },
    ],
    ['by a name that ends in small letters', { Setting: ['SESSION_ID', 'SESSION_Id'], Duration }],
    [
      'by a name that opens with an underscore',
      { Setting: ['SESSION_ID', '_SESSION_ID'], Duration },
    ],
    ['by a name that opens like a word', { Setting: ['SESSION_ID', 'Session_ID'], Duration }],
    [
      'by their function, and its place',
      { Name: names, 'Function and location': ['Login (shop)', 'Basket (shop)'] },
    ],
  ])('%s', (_, columns) => expect(namesIn(columns, true)).toEqual(Object.values(columns)[0]));
});

describe('in a chapter about cookies, a table declares nothing', () => {
  test.each<[string, Columns]>([
    ['of names alone, which may be anything', { Name: names, Xyz: ['a', 'b'] }],
    ['of the fields of a form', { Setting: names, Type: ['required', 'optional'] }],
    [
      'of variables',
      {
        Setting: ['SESSION_TTL', 'S3_TTL', 'CACHE_MAX_TTL', 'CACHE_L2'],
        Duration: Array(4).fill('1 day'),
      },
    ],
    ['of parameters, the type of one a class', { Cookie: names, Type: ['string', 'necessary'] }],
    ['of people', { Name: ['Peter', 'Maria'], Duration }],
    ['of words and purposes', { Name: words, Purpose }],
    ['of settings with defaults', { Name: names, Purpose, default_value: ['0', '1'] }],
    ['of settings with lengths for a score', { Name: names, Purpose, Score: Duration }],
  ])('%s', (_, columns) => expect(namesIn(columns, true)).toEqual([]));
});

describe('the rows of a table', () => {
  /** Each name, with the class and the provider that a title gives it. */
  function saidIn(rows: readonly (readonly string[])[]) {
    return entriesIn(rows, true).map(({ name, section }) => [
      name.text,
      section.category?.value ?? null,
      section.provider?.text ?? null,
    ]);
  }

  test.each<[string, readonly (readonly string[])[], readonly (readonly (string | null)[])[]]>([
    [
      'are judged without the titles between them',
      [
        ['Cookie', 'Example'],
        ['_ga', '1'],
        ['Videos', ''],
        ['Maps', ''],
        ['_gid', '2'],
      ],
      [
        ['_ga', null, null],
        ['_gid', null, null],
      ],
    ],
    [
      'may lack the last cell, by which no column is judged',
      [['Name', 'Xyz'], ['_ga'], ['_gat'], ['_gid', 'Session']],
      [
        ['_ga', null, null],
        ['_gat', null, null],
        ['_gid', null, null],
      ],
    ],
    [
      'have the provider above them, also below an empty row',
      [
        ['Cookie', 'Duration'],
        ['Google', ''],
        ['', ''],
        ['_ga', '1 year'],
      ],
      [['_ga', null, 'Google']],
    ],
    [
      'have a class above them that is written like a brand',
      [
        ['Cookie', 'Duration'],
        ['WebAnalytics', ''],
        ['_ga', '1 year'],
      ],
      [['_ga', 'statistics', null]],
    ],
    [
      'have a header above them that is written like a brand',
      [
        ['CookieName', 'Duration'],
        ['_ga', '1 year'],
      ],
      [['_ga', null, null]],
    ],
    [
      'are none where the header is repeated',
      [
        ['Cookie', 'Duration'],
        ['_ga', '1 year'],
        ['Cookie', 'Duration'],
        ['_gid', '1 day'],
      ],
      [
        ['_ga', null, null],
        ['_gid', null, null],
      ],
    ],
    [
      'may have empty cells below empty headers',
      [
        ['Cookie', 'Duration', '', ''],
        ['_ga', '1 year', '', ''],
        ['_gid', '1 day', '', ''],
      ],
      [
        ['_ga', null, null],
        ['_gid', null, null],
      ],
    ],
  ])('%s', (_, rows, said) => expect(saidIn(rows)).toEqual(said));

  test('none', () => expect(entriesIn([['Cookie', 'Duration']], true)).toEqual([]));
});
