import { describe, expect, test } from 'vitest';
import { columnOf, rolesOf } from '../../../src/import/read/columns.ts';

type Cells = Readonly<Record<string, readonly string[]>>;

/** The header of the column that has each role; the first column is that of the names. */
function rolesIn(table: Cells): Record<string, string> {
  const columns = Object.entries(table).map(([header, cells], index) =>
    columnOf(index, header, cells),
  );
  const [name] = columns;
  if (!name) throw new Error('no columns');
  const { name: _, ...roles } = Object.fromEntries(
    [...rolesOf(columns, name)].map(([role, { header }]) => [role, header]),
  );
  return roles;
}

const Cookie = ['_ga', '_gid'];

describe('a column whose header nobody knows', () => {
  test.each<[string, readonly string[], Record<string, string>]>([
    ['lengths', ['1 year', '1 day'], { duration: 'Xyz' }],
    ['one length of two', ['1 year', 'x'], { duration: 'Xyz' }],
    ['one length of three', ['1 year', 'x', 'y'], {}],
    ['lengths where it is not empty', ['1 year', ' ', ' ', ''], { duration: 'Xyz' }],
    [
      'lengths in the first 60 rows',
      [...Array(60).fill('1 year'), ...Array(90).fill('x')],
      { duration: 'Xyz' },
    ],
    [
      'sentences with lengths',
      Array(2).fill('it counts how often you and others come back to this site within 1 year'),
      { purpose: 'Xyz' },
    ],
    ['parties', ['First party', 'Third party'], { party: 'Xyz' }],
    ['one party of two', ['First party', 'x'], { party: 'Xyz' }],
    ['one party of three', ['third party', 'x', 'y'], {}],
    ['hosts', ['a.example, b.example', 'c.example, d.example'], { domain: 'Xyz' }],
    ['one host of two', ['a.example', 'x'], { domain: 'Xyz' }],
    ['one host of three', ['a.example', 'x', 'y'], {}],
    ['hosts and words', ['a.example, x', 'b.example, y'], {}],
    ['classes', ['marketing', 'statistics'], { category: 'Xyz' }],
    ['three classes of five', ['marketing', 'statistics', 'ads', 'x', 'y'], { category: 'Xyz' }],
    ['one class of two', ['marketing', 'x'], {}],
    [
      'classes in four words',
      Array(2).fill('strictly necessary functional cookies'),
      { category: 'Xyz' },
    ],
    [
      'classes in six words',
      Array(2).fill('strictly necessary cookies of our site'),
      { purpose: 'Xyz' },
    ],
    ['companies', ['Acme', 'Zed'], { provider: 'Xyz' }],
    ['three companies of five', ['Acme', 'Zed', 'Ypsilon', 'x', 'y'], { provider: 'Xyz' }],
    ['one company of two', ['Acme', 'x'], {}],
  ])('holds %s', (_, Xyz, roles) => expect(rolesIn({ Cookie, Xyz })).toEqual(roles));
});

describe('a table', () => {
  test.each<[string, Cells, Record<string, string>]>([
    [
      'has names below another header',
      { Purpose: Cookie, Xyz: ['counts the visits', 'counts the readers'] },
      { purpose: 'Xyz' },
    ],
    ['has hosts below "Name"', { Cookie, Name: ['a.example', 'b.example'] }, { domain: 'Name' }],
    ['has companies below "Name"', { Cookie, Name: ['Acme', 'Zed'] }, {}],
    [
      'has hosts below the lesser of two headers',
      { Cookie, Purpose: ['counts', 'shows'], Description: ['a.example', 'b.example'] },
      { purpose: 'Purpose' },
    ],
    [
      'has a provider beside hosts',
      { Cookie, Provider: ['Acme', 'Zed'], Xyz: ['a.example', 'b.example'] },
      { provider: 'Provider' },
    ],
    [
      'has hosts beside companies',
      { Cookie, Xyz: ['a.example', 'b.example'], Yzx: ['Acme', 'Zed'] },
      { domain: 'Xyz' },
    ],
    [
      'has classes below "Purpose"',
      { Cookie, Purpose: ['Marketing', 'Statistics'], Description: ['it shows', 'it counts'] },
      { category: 'Purpose', purpose: 'Description' },
    ],
    [
      'has classes below "Purpose" alone',
      { Cookie, Purpose: ['Marketing', 'Statistics'], Duration: ['1 year', '1 day'] },
      { purpose: 'Purpose', duration: 'Duration' },
    ],
    [
      'has classes below "Purpose", and a column for them',
      {
        Cookie,
        Purpose: ['Marketing', 'Statistics'],
        Description: ['it shows', 'it counts'],
        Category: ['Marketing', 'Statistics'],
      },
      { category: 'Category', purpose: 'Purpose' },
    ],
  ])('%s', (_, table, roles) => expect(rolesIn(table)).toEqual(roles));
});

test('the names of a column are of three kinds, or none', () => {
  const { names, shaped, strong } = columnOf(0, 'Cookie', ['_ga', 'abc12', 'view', 'see below']);
  expect({ names, shaped, strong }).toEqual({ names: 0.75, shaped: 0.5, strong: 0.25 });
});
