import { describe, expect, it } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

/** Names, and the fragments that were left out with their reason. */
function read(rows: readonly string[]) {
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

describe('a name that is listed twice', () => {
  it.each([
    ['in another category', 'twelve,Advertising,Acme,Counts,12 days'],
    ['for another time', 'twelve,Statistics,Acme,Counts,2 days'],
  ])('%s is told as left out, and the first counts', (_, second) => {
    const { declared, left } = read(['twelve,Statistics,Acme,Counts,12 days', second]);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([['said-otherwise', { kind: 'document', row: 3 }]]);
  });

  it.each([
    ['in the same words', 'twelve,Statistics,Acme,Counts,12 days'],
    ['with less', 'twelve,,,,'],
  ])('%s is one, and nothing is said of it', (_, second) => {
    const { declared, left } = read(['twelve,Statistics,Acme,Counts,12 days', second]);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([]);
  });

  it('is filled in from the second where the first is silent', () => {
    const { declared, left } = read(['twelve,,,,', 'twelve,Statistics,,,12 days']);
    expect(declared).toEqual([['twelve', 'statistics', days(12)]]);
    expect(left).toEqual([]);
  });
});
