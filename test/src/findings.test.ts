import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/cookie.ts';
import type { FindingId } from '../../src/finding.ts';
import { allRules, decidingRules } from '../../src/findings/rules.ts';
import { verifyKeys } from '../../src/findings/verify.ts';
import type { CookieRecord } from '../../src/history.ts';
import type { Page } from '../../src/page.ts';
import type { Declaration, Policy } from '../../src/policy.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { audited } from '../fixtures/audited.ts';
import { english } from '../fixtures/english.ts';
import {
  aCategory,
  aCookie,
  aPage,
  dayMs,
  hourMs,
  minuteMs,
  nowMs,
  secondMs,
} from '../fixtures/make.ts';

interface Case {
  readonly cookie?: Partial<Cookie>;
  /** What the policy says of `sid`, beside a category and a purpose; `null`: nothing. */
  readonly declaration?: Partial<Declaration> | null;
  readonly others?: readonly Declaration[];
  readonly policy?: Partial<Omit<Policy, 'declarations'>>;
  readonly record?: Partial<CookieRecord>;
  /** How long the cookie was granted when it was seen being set, just now. */
  readonly grantedMs?: number;
  /** Names of the page's other cookies. */
  readonly beside?: readonly string[];
  readonly page?: Partial<Page>;
}

/** The findings of the cookie `sid`, or whatever it is called. */
function findingsOf(given: Case) {
  const { declaration = {}, others = [], grantedMs, record, beside = [] } = given;
  const expiresAtMs = grantedMs === undefined ? null : nowMs + grantedMs;
  const subject = aCookie({ name: 'sid', expiresAtMs, ...given.cookie });
  const remembered = grantedMs === undefined ? record : { lastSetMs: nowMs, ...record };
  const complete = { name: 'sid', category: 'necessary', purpose: 'To remember' };
  const { rows } = audited({
    cookies: [subject, ...beside.map((name) => aCookie({ name }))],
    page: aPage(given.page),
    history: remembered ? aHistory({ records: [aRecord(subject, remembered)] }) : null,
    policy: {
      ...given.policy,
      declarations: [...(declaration ? [{ ...complete, ...declaration }] : []), ...others],
    },
  });
  return rows.find(({ cookie }) => cookie === subject)?.findings ?? [];
}

function levelOf(id: FindingId, given: Case): string | null {
  return findingsOf(given).find((finding) => finding.id === id)?.level ?? null;
}

function textOf(id: FindingId, given: Case): string {
  const finding = findingsOf(given).find((it) => it.id === id);
  return finding ? english.message(finding.reason) : '';
}

const yearSeconds = 365 * 86_400;
const days = (count: number) => count * dayMs;

it('a cookie as declared has nothing to find', () => {
  expect(findingsOf({})).toEqual([]);
});

describe('undeclared', () => {
  it.each<[string, Case, string | null]>([
    ['declared', {}, null],
    ['not declared', { declaration: null }, 'deviation'],
    ['declared in other letter case', { cookie: { name: 'SID' } }, 'deviation'],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('undeclared', given)).toBe(level);
  });
});

describe('retention-over-declared', () => {
  const over = (maxAgeSeconds: number, grantedMs: number, more: Case = {}) =>
    levelOf('retention-over-declared', { declaration: { maxAgeSeconds }, grantedMs, ...more });

  it.each<[string, number, number, string | null]>([
    ['as long as declared', yearSeconds, days(365), null],
    ['a leap year', yearSeconds, days(366), null],
    ['13 months against 12', yearSeconds, days(395), 'deviation'],
    ['exactly 5 % more', 100 * 86_400, days(105), null],
    ['a second more than 5 %', 100 * 86_400, days(105) + secondMs, 'deviation'],
    ['12 months, counted as 30 days each', 360 * 86_400, days(366), null],
    ['the time of a change of clocks', 86_400, days(1) + hourMs, null],
    ['59 seconds more than a second', 1, 60 * secondMs - 1, null],
    ['a minute more than a second', 1, 61 * secondMs, 'deviation'],
    ['shorter', yearSeconds, days(1), null],
    ['the browsers’ maximum against a year', yearSeconds, days(400), 'deviation'],
    ['the maximum against 399 days', 399 * 86_400, days(400), null],
    ['the maximum against itself', 400 * 86_400, days(400), null],
    ['the maximum against two years', 2 * yearSeconds, days(400), null],
  ])('%s', (_, maxAgeSeconds, grantedMs, level) => {
    expect(over(maxAgeSeconds, grantedMs)).toBe(level);
  });

  it.each<[string, Case, string | null]>([
    ['not declared', { grantedMs: days(400) }, null],
    ['declared as a session', { declaration: { maxAgeSeconds: 0 }, grantedMs: days(400) }, null],
    ['a session cookie', { declaration: { maxAgeSeconds: 60 } }, null],
    [
      'a lower bound that is under',
      { declaration: { maxAgeSeconds: yearSeconds }, cookie: { expiresAtMs: nowMs + days(300) } },
      null,
    ],
    [
      'a lower bound that is over',
      { declaration: { maxAgeSeconds: yearSeconds }, cookie: { expiresAtMs: nowMs + days(390) } },
      'deviation',
    ],
  ])('%s', (_, given, level) => {
    expect(levelOf('retention-over-declared', given)).toBe(level);
  });

  it('gives both figures, the declared one as worded', () => {
    const declaration = { maxAgeSeconds: yearSeconds, retentionText: '12 months' };
    const text = textOf('retention-over-declared', { declaration, grantedMs: days(390) });
    expect(text).toContain('390 days');
    expect(text).toContain('12 months');
    const capped = textOf('retention-over-declared', { declaration, grantedMs: days(400) });
    expect(capped).toContain('400 days, the browser’s maximum');
  });
});

describe('session or persistent', () => {
  it.each<[string, number | undefined, number | undefined, FindingId | null]>([
    ['session, as declared', 0, undefined, null],
    ['persistent, as declared', 86_400, days(1), null],
    ['persistent but declared session', 0, minuteMs, 'persistent-but-declared-session'],
    ['session but declared persistent', 86_400, undefined, 'session-but-declared-persistent'],
    ['session, nothing declared', undefined, undefined, null],
    ['persistent, nothing declared', undefined, days(1), null],
  ])('%s', (_, maxAgeSeconds, grantedMs, id) => {
    const found = findingsOf({
      declaration: maxAgeSeconds === undefined ? {} : { maxAgeSeconds },
      ...(grantedMs !== undefined && { grantedMs }),
    });
    expect(found.map((finding) => finding.id)).toEqual(id ? [id] : []);
  });

  it('to be kept longer than told deviates, to be kept shorter does not', () => {
    const given = { declaration: { maxAgeSeconds: 0 }, grantedMs: days(1) };
    expect(levelOf('persistent-but-declared-session', given)).toBe('deviation');
    const shorter = { declaration: { maxAgeSeconds: 60 } };
    expect(levelOf('session-but-declared-persistent', shorter)).toBe('notice');
  });
});

describe('wider-than-declared', () => {
  const wide = { domain: '.opendatasoft.com', hostOnly: false };
  it.each<[string, Case, string | null]>([
    ['of the host', {}, null],
    ['of the parent domain', { cookie: wide }, 'info'],
    [
      'of a policy for all its hosts',
      { cookie: wide, policy: { sites: ['*.opendatasoft.com'] } },
      null,
    ],
    [
      'above the declared domain',
      { cookie: wide, declaration: { domains: ['inai.opendatasoft.com'] } },
      'deviation',
    ],
    [
      'on the declared domain',
      { cookie: wide, declaration: { domains: ['opendatasoft.com'] } },
      null,
    ],
    ['first-party, as declared', { declaration: { party: 'first' } }, null],
    ['first-party, declared third', { declaration: { party: 'third' } }, 'deviation'],
    ['undeclared', { cookie: wide, declaration: null }, null],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('wider-than-declared', given)).toBe(level);
  });
});

describe('before-consent', () => {
  const asking = {
    categories: [
      aCategory(),
      aCategory({ id: 'statistical', label: 'Statistical', consent: 'required' }),
    ],
    consentCookie: 'choice',
  };
  const choice: Declaration = { name: 'choice', category: 'statistical', purpose: 'Choice' };
  const given = (more: Case): Case => ({
    declaration: { category: 'statistical' },
    others: [choice],
    policy: asking,
    ...more,
  });

  it.each<[string, Case, string | null]>([
    ['no choice yet', given({}), 'deviation'],
    ['after the choice', given({ beside: ['choice'] }), null],
    [
      'seen before the choice',
      given({ beside: ['choice'], record: { beforeChoice: true } }),
      'deviation',
    ],
    ['seen after it', given({ beside: ['choice'], record: { beforeChoice: false } }), null],
    [
      'not seen which came first',
      given({ beside: ['choice'], record: { beforeChoice: null } }),
      null,
    ],
    ['no consent required', given({ declaration: { category: 'necessary' } }), null],
    ['the consent cookie itself', given({ cookie: { name: 'choice' } }), null],
    ['undeclared', given({ declaration: null }), null],
    [
      'a policy that names no consent cookie',
      { declaration: { category: 'statistical' }, policy: { categories: asking.categories } },
      'info',
    ],
  ])('%s: %s', (_, it, level) => {
    expect(levelOf('before-consent', it)).toBe(level);
  });
});

describe('sliding-renewal', () => {
  it.each<[string, Case, string | null]>([
    ['never renewed', { record: { renewals: 0 } }, null],
    ['renewed', { record: { renewals: 3 } }, 'info'],
    [
      'declared to be renewed',
      { record: { renewals: 3 }, declaration: { cookieRefresh: true } },
      null,
    ],
    ['undeclared', { record: { renewals: 3 }, declaration: null }, null],
    ['nothing remembered', {}, null],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('sliding-renewal', given)).toBe(level);
  });
});

describe('insecure', () => {
  const login = { function: 'Authentication' };
  it.each<[string, Case, string | null]>([
    ['Secure on https', {}, null],
    ['not Secure on https', { cookie: { secure: false } }, 'notice'],
    ['not Secure on http', { cookie: { secure: false }, page: { scheme: 'http' } }, null],
    ['login hidden from scripts', { declaration: login }, null],
    ['login readable by scripts', { declaration: login, cookie: { httpOnly: false } }, 'notice'],
    ['readable, but no login', { cookie: { httpOnly: false } }, null],
    [
      'a name like a login proves nothing',
      { cookie: { httpOnly: false }, declaration: { purpose: 'Language' } },
      null,
    ],
    [
      'in French',
      { declaration: { purpose: 'Authentification' }, cookie: { httpOnly: false } },
      'notice',
    ],
    [
      'in Spanish',
      { declaration: { function: 'Inicio de sesión' }, cookie: { httpOnly: false } },
      'notice',
    ],
    ['SameSite=None without need', { cookie: { sameSite: 'no_restriction' } }, 'notice'],
    [
      'SameSite=None, kept apart',
      {
        cookie: {
          sameSite: 'no_restriction',
          partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
        },
      },
      null,
    ],
    ['SameSite not set', { cookie: { sameSite: 'unspecified' } }, null],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('insecure', given)).toBe(level);
  });
});

describe('suspicious-name', () => {
  it.each<[string, Case, string | null]>([
    ['plain', {}, null],
    ['undeclared, but like nothing', { cookie: { name: 'other' } }, null],
    ['invisible characters', { cookie: { name: 'sid\u200B' } }, 'notice'],
    ['turned around', { cookie: { name: 'dis\u202E' } }, 'notice'],
    ['other letter case', { cookie: { name: 'SID' } }, 'notice'],
    ['a Cyrillic letter', { cookie: { name: 'ѕid' } }, 'notice'],
    ['a full-width letter', { cookie: { name: 'ｓid' } }, 'notice'],
    ['a digit for a letter', { cookie: { name: 's1d' }, others: [{ name: 'sld' }] }, 'notice'],
    ['two declared names that look alike', { others: [{ name: 'SID' }] }, null],
    ['no name', { cookie: { name: '' } }, null],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('suspicious-name', given)).toBe(level);
  });

  it('says which declared name it looks like', () => {
    expect(textOf('suspicious-name', { cookie: { name: 'SID' } })).toContain('sid');
  });
});

describe('incomplete and contradictory declarations', () => {
  it.each<[string, readonly Declaration[], readonly FindingId[]]>([
    ['complete', [{ name: 'sid', category: 'necessary', purpose: 'p' }], []],
    ['no category', [{ name: 'sid', purpose: 'p' }], ['not-classified']],
    ['no purpose', [{ name: 'sid', category: 'necessary' }], ['no-purpose']],
    ['neither', [{ name: 'sid' }], ['not-classified', 'no-purpose']],
    [
      'two categories',
      [
        { name: 'sid', category: 'necessary', purpose: 'p' },
        { name: 'sid', category: 'statistical', purpose: 'p' },
      ],
      ['contradictory'],
    ],
    [
      'a category, and none',
      [{ name: 'sid', category: 'necessary', purpose: 'p' }, { name: 'sid' }],
      ['contradictory'],
    ],
    [
      'the same category twice',
      [
        { name: 'sid', category: 'necessary', purpose: 'p' },
        { name: 'sid', category: 'necessary', purpose: 'q' },
      ],
      [],
    ],
    [
      'a wildcard of another category',
      [
        { name: 'sid', category: 'necessary', purpose: 'p' },
        { name: 's*', category: 'statistical', purpose: 'p' },
      ],
      [],
    ],
  ])('%s', (_, others, ids) => {
    const found = findingsOf({ declaration: null, others });
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { level } of found) expect(level).toBe('notice');
  });
});

describe('cnil-13-months', () => {
  const ruleSets = [{ id: 'cnil-2020-092', categories: ['statistical'] }] as const;
  const measured = (more: Case): Case => ({
    declaration: { category: 'statistical' },
    policy: { ruleSets },
    ...more,
  });

  it.each<[string, Case, string | null]>([
    // 13 months from 23 November 2026 are 395 days.
    ['395 days', measured({ grantedMs: days(395) }), null],
    ['396 days', measured({ grantedMs: days(396) }), 'notice'],
    ['400 days', measured({ grantedMs: days(400) }), 'notice'],
    ['a session', measured({}), null],
    [
      'not asked for by the policy',
      { declaration: { category: 'statistical' }, grantedMs: days(400) },
      null,
    ],
    ['another category', { policy: { ruleSets }, grantedMs: days(400) }, null],
  ])('%s: %s', (_, given, level) => {
    expect(levelOf('cnil-13-months', given)).toBe(level);
  });
});

describe('the rules', () => {
  it('that decide are among all, and alone find deviations', () => {
    expect(allRules.slice(0, decidingRules.length)).toEqual(decidingRules);
    expect(allRules.length).toBeGreaterThan(decidingRules.length);
  });

  it('all have a way to verify', () => {
    for (const key of Object.values(verifyKeys)) expect(english.text(key, 'x')).not.toBe('');
  });
});

describe('each finding says in words what was seen', () => {
  const asks = { categories: [aCategory({ consent: 'required' })] };
  const choice = { ...asks, consentCookie: 'choice' };
  const chosen = { beside: ['choice'], others: [{ name: 'choice', category: 'necessary' }] };
  const audience = { ruleSets: [{ id: 'cnil-2020-092', categories: ['necessary'] }] } as const;
  const apart = {
    domain: 'tracker.example',
    partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
  };
  const parent = { domain: '.opendatasoft.com' };
  it.each<[FindingId, Case, string]>([
    ['undeclared', { declaration: null }, 'The policy does not name this cookie.'],
    [
      'undeclared',
      { declaration: { domains: ['a.example'] } },
      'The policy names a cookie of this name, but not for inai.opendatasoft.com.',
    ],
    [
      'undeclared',
      { declaration: { name: 's*', domains: ['a.example'] } },
      'The policy names a cookie of this name, but not for inai.opendatasoft.com.',
    ],
    [
      'retention-over-declared',
      { declaration: { retentionText: 'a week', maxAgeSeconds: 7 * 86_400 }, grantedMs: days(30) },
      'Lifetime: 30 days; the policy says: a week.',
    ],
    [
      'persistent-but-declared-session',
      { declaration: { maxAgeSeconds: 0 }, grantedMs: days(30) },
      'Lifetime: 30 days; the policy says it ends with the session.',
    ],
    [
      'session-but-declared-persistent',
      { declaration: { maxAgeSeconds: 7 * 86_400 } },
      'Ends when the browser closes; the policy says: 7 days.',
    ],
    [
      'wider-than-declared',
      { declaration: { party: 'third' } },
      'The policy calls it third-party; here it is the site’s own (inai.opendatasoft.com).',
    ],
    [
      'wider-than-declared',
      { declaration: { party: 'first', domains: ['tracker.example'] }, cookie: apart },
      'The policy calls it first-party; here it belongs to another site (tracker.example).',
    ],
    [
      'wider-than-declared',
      {
        declaration: { domains: ['inai.opendatasoft.com', 'x.opendatasoft.com'] },
        cookie: parent,
      },
      'Set on opendatasoft.com, which reaches further than the domains that the policy names: inai.opendatasoft.com, x.opendatasoft.com.',
    ],
    [
      'wider-than-declared',
      { cookie: parent },
      'Set on opendatasoft.com, so other sites under that domain receive it too, not only inai.opendatasoft.com.',
    ],
    [
      'before-consent',
      { policy: asks },
      'The policy requires consent for this cookie, but names no cookie that records the choice: not assessed.',
    ],
    [
      'before-consent',
      { policy: choice },
      'The policy requires consent for this cookie, and no choice is recorded yet (choice is absent).',
    ],
    [
      'before-consent',
      { policy: choice, ...chosen, record: { beforeChoice: true, appearedMs: nowMs } },
      'The policy requires consent for this cookie; it was there before the choice was recorded in choice (since Nov 23, 2026, 12:00 PM).',
    ],
    [
      'insecure',
      { cookie: { secure: false } },
      'Not marked Secure: it is also sent without encryption.',
    ],
    [
      'insecure',
      { declaration: { function: 'Authentication' }, cookie: { httpOnly: false } },
      'Declared for authentication, but readable by scripts (no HttpOnly).',
    ],
    [
      'insecure',
      { cookie: { sameSite: 'no_restriction' } },
      'SameSite=None: sent along with requests from any other site.',
    ],
    [
      'contradictory',
      { others: [{ name: 'sid', category: 'statistical', purpose: 'x' }] },
      'Two declarations fit equally well and disagree on the category: Necessary and Statistical.',
    ],
    [
      'contradictory',
      { others: [{ name: 'sid', purpose: 'x' }] },
      'Two declarations fit equally well and disagree on the category: Necessary and no category.',
    ],
    [
      'cnil-13-months',
      { policy: audience, grantedMs: days(398) },
      'Lifetime: 398 days; the rule set that the policy chose advises at most 13 months for exempt audience measurement (CNIL 2020-092, article 5).',
    ],
    [
      'suspicious-name',
      { cookie: { name: 'SID' } },
      'The name looks like sid, which is declared, but is a different one.',
    ],
  ])('%s %#', (id, given, text) => {
    expect(textOf(id, given).replace(/[\u202F\u00A0]/g, ' ')).toBe(text);
  });
});
