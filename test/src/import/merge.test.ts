import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import type { ImportedDeclaration } from '../../../src/import/imported.ts';
import { contradicted, mergeByName } from '../../../src/import/read/merge.ts';
import { importedDeclaration } from './imported-declaration.ts';

type Said = Partial<ImportedDeclaration>;

const silent = importedDeclaration({ name: 'a_b' });

/** A row of a list. */
function row(number: number, said: Said): ImportedDeclaration {
  const name = { where: { kind: 'document', row: number }, fragment: `row ${number}` } as const;
  return { ...silent, origins: { name }, ...said };
}

/** What counts of a name that is listed twice; then the rows that say otherwise. */
function read(first: Said, second: Said) {
  const all = [row(1, first), row(2, second)];
  const merged = mergeByName(all);
  return { merged, left: contradicted(all, merged).map(({ why, fragment }) => [why, fragment]) };
}

const year = { maxAgeSeconds: 31_536_000, retentionText: '1 year' };
const day = { maxAgeSeconds: 86_400, retentionText: '1 day' };
const endless = { retentionText: 'persistent' };
const statistics = { category: 'statistics', categoryLabel: 'Statistics' } as const;
const marketing = { category: 'marketing', categoryLabel: 'Ads' } as const;
const full: Said = {
  ...statistics,
  ...year,
  provider: 'Acme',
  function: 'Counter',
  location: 'Shop',
  purpose: 'Counts',
  cookieRefresh: true,
  domains: ['a.example'],
  party: 'first',
};
const other: Said = {
  ...marketing,
  ...day,
  provider: 'Zed',
  function: 'Banner',
  location: 'Blog',
  purpose: 'Shows',
  cookieRefresh: false,
  domains: ['b.example', 'c.example'],
  party: 'third',
};
const said = ['said-otherwise', 'row 2'];

describe('of a name that is listed twice', () => {
  test.each<[string, Said, Said, Said, string[][]]>([
    ['the first counts', full, other, full, [said]],
    ['the first counts, the same said again', full, full, full, []],
    ['the first counts, nothing said again', full, {}, full, []],
    ['the second counts where the first is silent', {}, full, full, []],
    ['another class is left out', statistics, marketing, statistics, [said]],
    ['another length is left out', year, day, year, [said]],
    ['a class is added to a length', year, statistics, { ...year, ...statistics }, []],
    ['a length without a figure counts too', endless, day, endless, [said]],
    [
      'a length without its words counts too',
      { maxAgeSeconds: 0 },
      day,
      { maxAgeSeconds: 0 },
      [said],
    ],
    [
      'a class is not left without its label',
      { categoryLabel: 'Group 1' },
      statistics,
      statistics,
      [],
    ],
    ['a "no" counts too', { cookieRefresh: false }, full, { ...full, cookieRefresh: false }, []],
  ])('%s', (_, first, second, merged, left) =>
    expect(read(first, second)).toEqual({
      merged: [{ ...silent, ...merged, origins: row(1, {}).origins }],
      left,
    }),
  );

  test('each field keeps where it was read', () => {
    const originOf = (fragment: string) => ({ where: { kind: 'document' } as const, fragment });
    const first = { name: originOf('row 1') };
    const second = { name: originOf('row 2'), purpose: originOf('row 2, last cell') };
    const [merged] = mergeByName([
      row(1, { origins: first }),
      row(2, { ...full, origins: second }),
    ]);
    expect(merged?.origins).toEqual({
      name: originOf('row 1'),
      purpose: originOf('row 2, last cell'),
    });
  });
});

test('a name in capitals is another', () => {
  const [small, capital] = [row(1, year), row(2, { ...day, name: 'A_B' })];
  const all = [small, capital];
  expect(mergeByName(all)).toEqual(all);
  expect(contradicted(all, all)).toEqual([]);
});

test('what was read nowhere is not told as left out', () => {
  const all = [row(1, year), { ...silent, ...day }];
  expect(contradicted(all, mergeByName(all))).toEqual([]);
});

/** Names, and the fragments that were left out with their reason. */
function readList(rows: readonly string[]) {
  const text = ['Cookie,Category,Provider,Purpose,Duration', ...rows].join('\n');
  const { declarations, ignored } = importPolicy(text, { filename: 'list.csv' });
  return {
    declared: declarations.map(({ name, category, maxAgeSeconds }) => [
      name,
      category,
      maxAgeSeconds,
    ]),
    left: ignored.map(({ why, where }) => [why, where]),
  };
}

const days = (count: number) => count * 86_400;

describe('a name that a list has twice', () => {
  test.each([
    ['in another category', 'twelve,Advertising,Acme,Counts,12 days'],
    ['for another time', 'twelve,Statistics,Acme,Counts,2 days'],
  ])('%s is told as left out, and the first counts', (_, second) => {
    const { declared, left } = readList(['twelve,Statistics,Acme,Counts,12 days', second]);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([['said-otherwise', { kind: 'document', row: 3 }]]);
  });

  test.each([
    ['in the same words', 'twelve,Statistics,Acme,Counts,12 days'],
    ['with less', 'twelve,,Acme,,'],
  ])('%s is one, and nothing is said of it', (_, second) => {
    const { declared, left } = readList(['twelve,Statistics,Acme,Counts,12 days', second]);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([]);
  });

  test('is filled in from the second where the first is silent', () => {
    const { declared, left } = readList(['twelve,,Acme,,', 'twelve,Statistics,,,12 days']);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([]);
  });
});
