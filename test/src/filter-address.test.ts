import { describe, expect, it } from 'vitest';
import { type Filter, noFilter } from '../../src/filter.ts';
import { filterFromAddress, filterToAddress } from '../../src/filter-address.ts';
import { aCategory, aPolicy } from '../fixtures/make.ts';

const policy = aPolicy({ categories: [aCategory(), aCategory({ id: 'x' })] });
const read = (address: string) => filterFromAddress(address, policy);

const filters: readonly (readonly [string, Partial<Filter>])[] = [
  ['?tab=7', {}],
  ['?tab=7&status=undeclared', { status: 'undeclared' }],
  ['?tab=7&status=notSeen', { status: 'notSeen' }],
  ['?tab=7&party=first', { party: 'first' }],
  ['?tab=7&party=third', { party: 'third' }],
  ['?tab=7&kept=session', { kept: 'session' }],
  ['?tab=7&kept=persistent', { kept: 'persistent' }],
  ['?tab=7&finding=insecure', { finding: 'insecure' }],
  ['?tab=7&category=necessary', { category: 'necessary' }],
  ['?tab=7&q=-ga+name%3Ax', { query: '-ga name:x' }],
];

describe('a filter in an address', () => {
  it.each(filters)('%s', (address, filter) => {
    expect(read(address)).toEqual({ ...noFilter, ...filter });
    expect(filterToAddress('?tab=7', { ...noFilter, ...filter })).toBe(address);
  });

  it.each([
    '?status=eaten',
    '?status=all',
    '?party=',
    '?kept=forever',
    '?finding=constructor',
    '?category=nonsense',
    '?category=',
    '?x=1',
    '',
  ])('%s leaves all open', (address) => {
    expect(read(address)).toEqual(noFilter);
  });

  it('takes the place of the one before', () => {
    const before =
      '?status=declared&party=first&kept=session&finding=insecure&category=x&q=y&tab=7';
    expect(filterToAddress(before, noFilter)).toBe('?tab=7');
    const changed = filterToAddress(before, { ...read(before), party: 'third' });
    expect(read(changed)).toEqual({ ...read(before), party: 'third' });
  });
});
