import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cookie, cookieKey } from '../../src/cookie.ts';
import { otherSites, partialAccess, partitionedUnread } from '../../src/gap.ts';
import type { Declaration } from '../../src/policy.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { audited, auditedRow } from '../fixtures/audited.ts';
import { aCookie, aPage, dayMs, nowMs } from '../fixtures/make.ts';

const named = (...names: string[]) => names.map((name) => aCookie({ name }));

describe('the status of a cookie', () => {
  it.each<[string, Partial<Cookie>, readonly (string | Declaration)[], string]>([
    ['declared by name', {}, ['sessionid'], 'declared'],
    ['not named', {}, ['csrftoken'], 'undeclared'],
    ['in other letter case', { name: 'SESSIONID' }, ['sessionid'], 'undeclared'],
    ['declared by a wildcard', { name: '_ga_X' }, ['_ga*'], 'declared'],
    ['declared, on the parent domain', { domain: '.opendatasoft.com' }, ['sessionid'], 'declared'],
    [
      'of a tracker in a frame, with a declared name',
      {
        domain: '.tracker.example',
        partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
      },
      ['sessionid'],
      'undeclared',
    ],
    [
      'of a tracker in a frame, declared for it',
      {
        domain: '.tracker.example',
        partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
      },
      [{ name: 'sessionid', domains: ['tracker.example'] }],
      'declared',
    ],
    [
      'declared for other domains only',
      {},
      [{ name: 'sessionid', domains: ['a.b'] }],
      'undeclared',
    ],
    [
      'kept longer than the session it is declared for',
      { expiresAtMs: nowMs + dayMs },
      [{ name: 'sessionid', maxAgeSeconds: 0 }],
      'deviates',
    ],
    ['read through mojibake', { name: 'Ã©', decodedName: 'é' }, ['é'], 'declared'],
    ['without a name', { name: '' }, ['sessionid'], 'undeclared'],
    ['named __proto__', { name: '__proto__' }, ['sessionid'], 'undeclared'],
    ['named constructor', { name: 'constructor' }, ['sessionid'], 'undeclared'],
  ])('%s', (_, cookie, declarations, status) => {
    const row = auditedRow({ cookies: [aCookie(cookie)], policy: { declarations } });
    expect(row.status).toBe(status);
    expect(row.declaration === null).toBe(status === 'undeclared');
    expect(row.findings.some(({ level }) => level === 'deviation')).toBe(status !== 'declared');
  });
});

describe('the rows', () => {
  it('are the page’s own cookies: none of other hosts and partitions, none that has expired', () => {
    const { rows } = audited({
      cookies: [
        aCookie({ name: 'host' }),
        aCookie({ name: 'parent', domain: '.opendatasoft.com' }),
        aCookie({ name: 'path', path: '/admin' }),
        aCookie({ name: 'later', expiresAtMs: nowMs + 1 }),
        aCookie({ name: 'expired', expiresAtMs: nowMs }),
        aCookie({ name: 'sibling', domain: 'data.opendatasoft.com' }),
        aCookie({
          name: 'elsewhere',
          partitionKey: { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true },
        }),
        aCookie({
          name: 'partitioned',
          partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: false },
        }),
      ],
    });
    expect(rows.map(({ cookie }) => cookie.name).sort()).toEqual(
      ['host', 'later', 'parent', 'partitioned', 'path'].sort(),
    );
  });

  it('are ordered: undeclared, deviating, then as in the document; by name within', () => {
    const { rows } = audited({
      cookies: [
        ...named('second', 'zz', 'first', 'AA'),
        aCookie({ name: 'short', expiresAtMs: nowMs + dayMs }),
        aCookie({ name: 'second', path: '/b' }),
      ],
      policy: { declarations: ['first', { name: 'short', maxAgeSeconds: 0 }, 'second'] },
    });
    expect(rows.map(({ status, cookie }) => `${status} ${cookie.name}${cookie.path}`)).toEqual([
      'undeclared AA/',
      'undeclared zz/',
      'deviates short/',
      'declared first/',
      'declared second/',
      'declared second/b',
    ]);
  });

  it('have the key of their cookie, and whose it is', () => {
    const cookie = aCookie();
    const row = auditedRow({ cookies: [cookie] });
    expect(row).toMatchObject({ key: cookieKey(cookie), cookie, firstParty: true });
  });
});

describe('declarations not seen', () => {
  it('are those that no cookie of the page answers to, in the order of the document', () => {
    const { notSeen, counts } = audited({
      cookies: named('b', 'x'),
      policy: { declarations: ['c', 'b', 'a'] },
    });
    expect(notSeen.map(({ name }) => name)).toEqual(['c', 'a']);
    expect(counts.notSeen).toBe(2);
  });

  it('are not seen either where only an expired cookie, or another host’s, bears the name', () => {
    const { notSeen } = audited({
      cookies: [aCookie({ expiresAtMs: nowMs - 1 }), aCookie({ domain: 'data.opendatasoft.com' })],
    });
    expect(notSeen).toHaveLength(1);
  });

  it('none of two that fit equally well is called unseen', () => {
    const { notSeen } = audited({
      cookies: named('a'),
      policy: {
        declarations: [
          { name: 'a', category: 'necessary' },
          { name: 'a', category: 'statistical' },
        ],
      },
    });
    expect(notSeen).toEqual([]);
  });

  it('change no verdict', () => {
    expect(audited().verdict).toBe('matches');
  });
});

describe('the verdict', () => {
  it.each([
    ['nothing there', [], [], 'matches'],
    ['all declared', named('sessionid'), [otherSites], 'matches'],
    ['one undeclared', named('sessionid', 'x'), [], 'differs'],
    ['part hidden', named('sessionid'), [partialAccess('a.example')], 'cannot-tell'],
    ['partitions hidden', [], [partitionedUnread('no')], 'cannot-tell'],
    ['part hidden, the rest differs', named('x'), [partialAccess('a.example')], 'differs'],
  ])('%s', (_, cookies, gaps, verdict) => {
    const report = audited({ cookies, gaps });
    expect(report.verdict).toBe(verdict);
    expect(report.gaps).toEqual(expect.arrayContaining(gaps));
  });
});

describe('the time before the history', () => {
  const expiresAtMs = nowMs + 30 * dayMs;
  const cookie = aCookie({ expiresAtMs });
  const found = { expiresAtMs, sinceMs: nowMs - dayMs, observed: false };
  it.each([
    ['was found by a look', aRecord(cookie, { expiry: found }), true],
    ['was seen being set', aRecord(cookie, { expiry: { ...found, observed: true } }), false],
    [
      'was set again since the last look',
      aRecord(cookie, { expiry: { ...found, expiresAtMs: nowMs + dayMs } }),
      false,
    ],
    ['has appeared since the last look', aRecord(aCookie({ name: 'other' })), false],
    [
      'lives as long as browsers allow',
      aRecord(cookie, { expiry: { ...found, sinceMs: expiresAtMs - 400 * dayMs } }),
      false,
    ],
  ])('is a gap where a cookie %s: %s', (_, record, isGap) => {
    const { gaps } = audited({ cookies: [cookie], history: aHistory({ records: [record] }) });
    expect(gaps.some(({ id }) => id === 'history-began')).toBe(isGap);
  });
});

describe('the counts', () => {
  it('add up to what is listed', () => {
    const outcomes = { some: 0, none: 0 };
    const cookie = fc.record({
      name: fc.constantFrom('a', 'b', 'ab', 'x', '__proto__', ''),
      path: fc.constantFrom('/', '/a'),
      expiresAtMs: fc.constantFrom(null, nowMs - 1, nowMs + dayMs),
      domain: fc.constantFrom('inai.opendatasoft.com', '.opendatasoft.com', 'x.opendatasoft.com'),
    });
    const declaration = fc.record({
      name: fc.constantFrom('a', 'b', 'a*', '*x', 'constructor'),
      maxAgeSeconds: fc.constantFrom(0, 86_400),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(cookie, { selector: (it) => `${it.name} ${it.path} ${it.domain}` }),
        fc.array(declaration),
        (cookies, declarations) => {
          const report = audited({
            cookies: cookies.map((it) => aCookie({ ...it, hostOnly: !it.domain.startsWith('.') })),
            policy: { declarations },
          });
          const { rows, counts, notSeen } = report;
          const own = cookies.filter(
            (it) =>
              it.domain !== 'x.opendatasoft.com' &&
              (it.expiresAtMs === null || it.expiresAtMs > nowMs),
          );
          expect(rows).toHaveLength(own.length);
          expect(counts.undeclared + counts.deviates + counts.declared).toBe(rows.length);
          expect(counts.notSeen).toBe(notSeen.length);
          const differing = counts.undeclared + counts.deviates;
          expect(report.verdict).toBe(differing > 0 ? 'differs' : 'matches');
          outcomes[differing > 0 ? 'some' : 'none'] += 1;
        },
      ),
    );
    expect(Math.min(outcomes.some, outcomes.none)).toBeGreaterThan(5);
  });

  it('do not depend on the order in which the browser lists the cookies', () => {
    const cookies = named('x', 'sessionid', 'b', 'a', '');
    const expected = audited({ cookies });
    let shuffled = 0;
    fc.assert(
      fc.property(fc.shuffledSubarray(cookies, { minLength: cookies.length }), (mixed) => {
        if (mixed.some((cookie, index) => cookie !== cookies[index])) shuffled += 1;
        expect(audited({ cookies: mixed })).toEqual(expected);
      }),
    );
    expect(shuffled).toBeGreaterThan(10);
  });
});

describe('a cookie of the parent domain', () => {
  const domain = '.opendatasoft.com';
  const idsOf = (cookie: Partial<Cookie>, policy = {}) =>
    auditedRow({ cookies: [aCookie(cookie)], policy }).findings.map(({ id, level }) => [id, level]);
  const wider = ['wider-than-declared', 'info'];

  it('that is declared reaches other sites too, which is told and is no deviation', () => {
    expect(idsOf({ domain })).toContainEqual(wider);
    expect(auditedRow({ cookies: [aCookie({ domain })] }).status).toBe('declared');
  });

  it.each<[string, Partial<Cookie>, object]>([
    ['host-only', {}, {}],
    ['of the host itself', { domain: '.inai.opendatasoft.com' }, {}],
    ['of a policy for all hosts', { domain }, { sites: ['*.opendatasoft.com'] }],
    ['undeclared', { domain, name: 'x' }, {}],
  ])('%s: nothing of the kind to tell', (_, cookie, policy) => {
    expect(idsOf(cookie, policy)).not.toContainEqual(wider);
  });
});

it('an http page is compared as well', () => {
  const report = audited({ cookies: named('sessionid'), page: aPage({ scheme: 'http' }) });
  expect(report.counts).toEqual({ undeclared: 0, deviates: 0, declared: 1, notSeen: 0 });
});
