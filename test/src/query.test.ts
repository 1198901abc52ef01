import { describe, expect, it } from 'vitest';
import { fits, parseQuery } from '../../src/query.ts';

const any = (text: string) => ({ field: 'any', text, excluded: false });

describe('a text filter is taken apart', () => {
  it.each([
    ['', []],
    ['ga', [any('ga')]],
    ['  GA \t analytics ', [any('ga'), any('analytics')]],
    ['-ga', [{ field: 'any', text: 'ga', excluded: true }]],
    ['-', []],
    ['a-b', [any('a-b')]],
    ['name:_ga', [{ field: 'name', text: '_ga', excluded: false }]],
    ['-domain:.x', [{ field: 'domain', text: '.x', excluded: true }]],
    ['name:', []],
    ['-name:', []],
    ['path:/', [any('path:/')]],
    ['rename:x', [any('rename:x')]],
    ['--x', [{ field: 'any', text: '-x', excluded: true }]],
  ])('%j', (query, terms) => {
    expect(parseQuery(query)).toEqual(terms);
  });
});

describe('a cookie fits', () => {
  const texts = { name: '_GA', domain: '.example.com', any: '_GA\n.example.com\nMeasuring' };
  it.each([
    ['', true],
    ['measuring', true],
    ['name:_ga', true],
    ['name:example', false],
    ['domain:example', true],
    ['domain:_ga', false],
    ['-measuring', false],
    ['-other', true],
    ['_ga -name:x', true],
    ['_ga other', false],
  ])('%j: %s', (query, expected) => {
    expect(fits(parseQuery(query), texts)).toBe(expected);
  });
});
