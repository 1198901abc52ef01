import { describe, expect, it } from 'vitest';
import { isPublicSuffix, policySite, siteProblems } from '../../src/policy-sites.ts';

describe('the sites of a policy', () => {
  it('have no problems where each is one', () => {
    expect(siteProblems(['example.com', '*.example.com', 'github.io'])).toEqual([]);
  });

  it('are told by place where they are suffixes of many', () => {
    expect(siteProblems(['example.com', '*.github.io', 'co.uk'])).toEqual([
      {
        path: '$.sites[1]',
        message: { key: 'problemSuffix', parts: ['*.github.io', 'example.github.io'] },
      },
      { path: '$.sites[2]', message: { key: 'problemSuffix', parts: ['co.uk', 'example.co.uk'] } },
    ]);
  });
});

describe('a host pattern', () => {
  it.each([
    ['com', true],
    ['co.uk', true],
    ['*.co.uk', true],
    ['example.co.uk', false],
    ['opendatasoft.com', false],
    // Private suffixes are sites of their own to browsers, and somebody's; what lies below them is many.
    ['github.io', false],
    ['*.github.io', true],
    ['*.me.github.io', false],
    ['*.opendatasoft.com', false],
    ['*.localhost', false],
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
