import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bareDomain,
  type Cookie,
  type CookieIdentity,
  cookieKey,
  parseCookieKey,
} from '../../src/cookie.ts';
import { aCookie } from '../fixtures/make.ts';

describe('cookieKey', () => {
  const site = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: false };

  it.each<[string, Partial<Cookie>]>([
    ['name', { name: 'Sessionid' }],
    ['domain', { domain: '.inai.opendatasoft.com' }],
    ['path', { path: '/admin' }],
    ['store', { storeId: '1' }],
    ['first-party domain', { firstPartyDomain: 'opendatasoft.com' }],
    ['partition', { partitionKey: site }],
  ])('tells cookies apart by their %s', (_, difference) => {
    expect(cookieKey(aCookie(difference))).not.toBe(cookieKey(aCookie()));
  });

  it.each<[string, Cookie['partitionKey'], Cookie['partitionKey']]>([
    ['site', site, { ...site, topLevelSite: 'http://opendatasoft.com' }],
    ['ancestors', site, { ...site, hasCrossSiteAncestor: true }],
    ['unknown ancestors', site, { ...site, hasCrossSiteAncestor: null }],
  ])('tells partitions apart by their %s', (_, a, b) => {
    expect(cookieKey(aCookie({ partitionKey: a }))).not.toBe(
      cookieKey(aCookie({ partitionKey: b })),
    );
  });

  it.each<[string, Partial<Cookie>]>([
    ['its expiry', { expiresAtMs: 1 }],
    ['Secure', { secure: false }],
    ['HttpOnly', { httpOnly: false }],
    ['SameSite', { sameSite: 'strict' }],
    ['how its name reads', { decodedName: 'élève' }],
  ])('is the same cookie whatever %s', (_, difference) => {
    expect(cookieKey(aCookie(difference))).toBe(cookieKey(aCookie()));
  });

  // Few and nasty characters, so that equal and nearly equal identities are common.
  const part = fc.string({
    unit: fc.constantFrom(
      'a',
      '"',
      ',',
      '[',
      ']',
      '\\',
      '\0',
      '\u202E',
      '\uD800',
      'null',
      '__proto__',
    ),
    maxLength: 3,
  });
  const partitionKey = fc.option(
    fc.record({ topLevelSite: part, hasCrossSiteAncestor: fc.constantFrom(true, false, null) }),
    { nil: null },
  );
  const identity = fc.record({
    storeId: part,
    firstPartyDomain: part,
    partitionKey,
    domain: part,
    path: part,
    name: part,
  });
  /** Pairs that differ in at most one part, which is where a careless key would meet itself. */
  const pair = fc
    .tuple(
      identity,
      identity,
      fc.constantFrom(
        ...([
          'storeId',
          'firstPartyDomain',
          'partitionKey',
          'domain',
          'path',
          'name',
          'all',
        ] as const),
      ),
    )
    .map(([a, b, which]) => [a, which === 'all' ? b : { ...a, [which]: b[which] }] as const);

  it('is equal exactly for equal identities, whatever the strings in them', () => {
    const outcomes = { same: 0, different: 0 };
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const same = sameIdentity(a, b);
        outcomes[same ? 'same' : 'different'] += 1;
        expect(cookieKey(aCookie(a)) === cookieKey(aCookie(b))).toBe(same);
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(outcomes.same, outcomes.different)).toBeGreaterThan(50);
  });

  it('can be taken apart again', () => {
    fc.assert(
      fc.property(identity, (parts) => {
        expect(parseCookieKey(cookieKey(aCookie(parts)))).toEqual(parts);
      }),
    );
  });

  it.each([
    '',
    'sessionid',
    'null',
    '{}',
    '[]',
    '["0","",null,"a.example","/"]',
    '["0","",null,"a.example","/","x","y"]',
    '["0","",null,"a.example","/",1]',
    '["0","",{},"a.example","/","x"]',
    '["0","",[],"a.example","/","x"]',
    '["0","","https://a.example","a.example","/","x"]',
    '["0","",["https://a.example","yes"],"a.example","/","x"]',
  ])('%s is no key', (text) => {
    expect(parseCookieKey(text)).toBeNull();
  });

  it('does not let text wander from one part into the next', () => {
    const outcomes = { same: 0, different: 0 };
    fc.assert(
      fc.property(part, part, fc.nat(3), (path, name, cut) => {
        const text = path + name;
        const a = aCookie({ path, name });
        const b = aCookie({ path: text.slice(0, cut), name: text.slice(cut) });
        const same = a.path === b.path && a.name === b.name;
        outcomes[same ? 'same' : 'different'] += 1;
        expect(cookieKey(a) === cookieKey(b)).toBe(same);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(outcomes.same, outcomes.different)).toBeGreaterThan(50);
  });
});

/** The definition, part by part, without any joining of strings. */
function sameIdentity(a: CookieIdentity, b: CookieIdentity): boolean {
  return (
    a.storeId === b.storeId &&
    a.firstPartyDomain === b.firstPartyDomain &&
    a.domain === b.domain &&
    a.path === b.path &&
    a.name === b.name &&
    (a.partitionKey === null) === (b.partitionKey === null) &&
    a.partitionKey?.topLevelSite === b.partitionKey?.topLevelSite &&
    a.partitionKey?.hasCrossSiteAncestor === b.partitionKey?.hasCrossSiteAncestor
  );
}

describe('bareDomain', () => {
  it.each([
    ['.opendatasoft.com', 'opendatasoft.com'],
    ['opendatasoft.com', 'opendatasoft.com'],
    ['..odd.example', '.odd.example'],
    ['', ''],
  ])('%j is %j', (domain, bare) => {
    expect(bareDomain({ domain })).toBe(bare);
  });
});
