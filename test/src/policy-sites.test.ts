import { describe, expect, it } from 'vitest';
import { isPublicSuffix, policySite } from '../../src/policy-sites.ts';

describe('a host pattern', () => {
  it.each([
    ['com', true],
    ['co.uk', true],
    ['*.co.uk', true],
    ['example.co.uk', false],
    ['opendatasoft.com', false],
    // Private suffixes are sites of their own to browsers, and somebody's.
    ['github.io', false],
    ['localhost', false],
    ['127.0.0.1', false],
  ])('%s is a suffix of many sites: %s', (pattern, expected) => {
    expect(isPublicSuffix(pattern)).toBe(expected);
  });

  it.each([
    ['inai.opendatasoft.com', 'opendatasoft.com'],
    ['*.inai.opendatasoft.com', 'opendatasoft.com'],
    ['a.b.co.uk', 'b.co.uk'],
    ['me.github.io', 'me.github.io'],
    ['x.me.github.io', 'me.github.io'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s lies under %s', (pattern, registrableDomain) => {
    expect(policySite(pattern)).toEqual({ pattern, registrableDomain });
  });
});
