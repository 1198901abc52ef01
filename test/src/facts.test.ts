import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/cookie.ts';
import { factsOf } from '../../src/facts.ts';
import type { Declaration } from '../../src/policy.ts';
import { audited } from '../fixtures/audited.ts';
import { english } from '../fixtures/english.ts';
import { aCookie, dayMs, nowMs } from '../fixtures/make.ts';

/** Every line of the comparison: label to what is declared and what is observed. */
function lines(cookie: Partial<Cookie>, declaration?: Partial<Declaration>) {
  const name = cookie.name ?? 'sessionid';
  const report = audited({
    cookies: [aCookie(cookie)],
    policy: { declarations: declaration ? [{ name, ...declaration }] : [] },
  });
  const [row] = report.rows;
  if (!row) throw new Error('The cookie is not of the page.');
  return new Map<string, readonly [string | undefined, string | undefined]>(
    factsOf(report, row, english).map(({ label, declared, observed }) => [
      label,
      [declared, observed?.replace(/[\u202F\u00A0]/g, ' ')],
    ]),
  );
}

describe('what the browser holds, in words', () => {
  it.each<[string, Partial<Cookie>, string, string]>([
    ['host-only', {}, 'factSentTo', 'inai.opendatasoft.com only'],
    [
      'with a domain',
      { domain: '.opendatasoft.com' },
      'factSentTo',
      'opendatasoft.com and every host below it',
    ],
    [
      'with a path',
      { path: '/ad\u202Emin' },
      'factSentTo',
      'inai.opendatasoft.com only · paths under /ad\\u{202E}min',
    ],
    ['first-party', {}, 'factParty', 'first-party'],
    [
      'third-party',
      {
        domain: 'tracker.example',
        partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
      },
      'factParty',
      'third-party',
    ],
    ['Secure', { secure: true }, 'factConnection', 'https only (Secure)'],
    ['not Secure', { secure: false }, 'factConnection', 'https and http'],
    ['HttpOnly', { httpOnly: true }, 'factScripts', 'hidden from scripts (HttpOnly)'],
    ['not HttpOnly', { httpOnly: false }, 'factScripts', 'readable by scripts'],
    ['SameSite', { sameSite: 'unspecified' }, 'factSameSite', 'not set'],
    ['a session', {}, 'columnLifetime', 'until the browser closes'],
    ['a lifetime', { expiresAtMs: nowMs + 30 * dayMs }, 'columnLifetime', 'at least 30 days'],
    ['an end', { expiresAtMs: nowMs + dayMs }, 'factEnds', 'Nov 24, 2026, 12:00 PM'],
    [
      'partitioned',
      { partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: false } },
      'factPartition',
      'kept apart for https://opendatasoft.com',
    ],
    [
      'partitioned in a frame',
      { partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true } },
      'factPartition',
      'kept apart for https://opendatasoft.com, in a frame of another site',
    ],
    ['isolated', { firstPartyDomain: 'opendatasoft.com' }, 'factIsolation', 'opendatasoft.com'],
    ['in a container', { storeId: 'firefox-container-2' }, 'factStore', 'firefox-container-2'],
  ])('%s', (_, cookie, label, observed) => {
    expect(lines(cookie).get(label)?.[1]).toBe(observed);
  });

  it.each<[string, Partial<Cookie>, string]>([
    ['of a session', {}, 'factEnds'],
    ['not partitioned', {}, 'factPartition'],
    ['not isolated', {}, 'factIsolation'],
    ['in Chromium’s ordinary store', { storeId: '0' }, 'factStore'],
    ['in Firefox’s ordinary store', { storeId: 'firefox-default' }, 'factStore'],
  ])('%s: nothing to say', (_, cookie, label) => {
    expect(lines(cookie).has(label)).toBe(false);
  });
});

describe('what the policy says, as it says it', () => {
  it.each<[string, Partial<Declaration>, string, string | undefined]>([
    ['category, by its label', { category: 'necessary' }, 'factCategory', 'Necessary'],
    ['provider', { provider: 'Opendatasoft' }, 'factProvider', 'Opendatasoft'],
    ['function', { function: 'Authentication' }, 'factFunction', 'Authentication'],
    ['location', { location: 'front' }, 'factLocation', 'front'],
    ['purpose', { purpose: 'To remember' }, 'factPurpose', 'To remember'],
    ['retention in its words', { retentionText: '12 months' }, 'factRetention', '12 months'],
    [
      'its words before its figure',
      { retentionText: 'a year', maxAgeSeconds: 1 },
      'factRetention',
      'a year',
    ],
    ['retention as a figure', { maxAgeSeconds: 86_400 * 30 }, 'factRetention', '30 days'],
    ['a session', { maxAgeSeconds: 0 }, 'factRetention', 'session'],
    ['no retention', {}, 'factRetention', 'not stated'],
    [
      'domains',
      { domains: ['inai.opendatasoft.com', 'b.example'] },
      'factSentTo',
      'inai.opendatasoft.com, b.example',
    ],
    ['no domains', {}, 'factSentTo', undefined],
  ])('%s', (_, declaration, label, declared) => {
    expect(lines({}, declaration).get(label)?.[0]).toBe(declared);
  });

  it('what it leaves out is not there', () => {
    const said = lines({}, {});
    for (const label of ['factProvider', 'factFunction', 'factLocation', 'factPurpose'])
      expect(said.has(label)).toBe(false);
  });

  it('a family of cookies is named by its pattern', () => {
    const report = audited({
      cookies: [aCookie({ name: '_ga_X' })],
      policy: { declarations: [{ name: '_ga_*' }] },
    });
    const [row] = report.rows;
    const facts = row ? factsOf(report, row, english) : [];
    expect(facts.find(({ label }) => label === 'factName')?.declared).toBe('_ga_*');
    expect(lines({}, {}).has('factName')).toBe(false);
  });

  it('of an undeclared cookie it says nothing', () => {
    expect([...lines({}).values()].map(([declared]) => declared)).toEqual(
      [...lines({}).keys()].map(() => undefined),
    );
  });
});
