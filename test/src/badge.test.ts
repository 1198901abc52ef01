import { describe, expect, it } from 'vitest';
import { badgeFor } from '../../src/badge.ts';
import { otherSites, partialAccess } from '../../src/gap.ts';
import type { Outcome } from '../../src/outcome.ts';
import { verdictOf } from '../../src/outcome.ts';
import { audited } from '../fixtures/audited.ts';
import { english } from '../fixtures/english.ts';
import { aCookie, anInstalledPolicy, dayMs, nowMs } from '../fixtures/make.ts';

const unknown = (name: string) => aCookie({ name });
/** Declared to end with the session, but kept for a week. */
const deviating = aCookie({ name: 'shortlived', expiresAtMs: nowMs + 7 * dayMs });
const policy = { declarations: ['sessionid', { name: 'shortlived', maxAgeSeconds: 0 }] };

const report = (given: Parameters<typeof audited>[0]): Outcome => ({
  kind: 'report',
  report: audited({ policy, ...given }),
});

const noAccess: Outcome = {
  kind: 'no-access',
  host: 'inai.opendatasoft.com',
  sites: anInstalledPolicy().sites,
};

describe('the badge of a tab', () => {
  it.each<[string, Outcome, string, string]>([
    ['no cookies', report({}), '', 'matches'],
    ['all declared', report({ cookies: [aCookie()], gaps: [otherSites] }), '', 'matches'],
    ['one undeclared', report({ cookies: [unknown('a')] }), '1', 'differs'],
    ['one deviating', report({ cookies: [deviating] }), '1', 'differs'],
    ['both', report({ cookies: [unknown('a'), deviating, aCookie()] }), '2', 'differs'],
    [
      'very many',
      report({ cookies: Array.from({ length: 180 }, (_, n) => unknown(`c${n}`)) }),
      '180',
      'differs',
    ],
    [
      'not all visible',
      report({ cookies: [aCookie()], gaps: [partialAccess('opendatasoft.com')] }),
      '?',
      'cannot-tell',
    ],
    ['no access', noAccess, '?', 'no-access'],
    ['no policy', { kind: 'no-policy', host: 'a.example' }, '', 'no-policy'],
    ['a browser page', { kind: 'not-applicable' }, '', 'not-applicable'],
    ['an error', { kind: 'error', message: 'x' }, '', 'error'],
  ])('%s', (_, outcome, text, verdict) => {
    expect(badgeFor(outcome, english).text).toBe(text);
    expect(verdictOf(outcome)).toBe(verdict);
  });

  it.each<[string, Outcome, RegExp]>([
    ['one', report({ cookies: [unknown('a')] }), /: 1 cookie differs from the declared policy$/],
    ['more', report({ cookies: [unknown('a'), deviating] }), /: 2 cookies differ from/],
    [
      'none',
      report({ cookies: [aCookie()] }),
      /: matches the declared policy, as far as could be seen$/,
    ],
    ['no cookies', report({}), /: no cookies here yet$/],
    [
      'not all visible',
      report({ gaps: [partialAccess('x')] }),
      /: not every cookie could be seen$/,
    ],
    ['no access', noAccess, /: no access to this site’s cookies$/],
    ['no policy', { kind: 'no-policy', host: 'a.example' }, /^Cookie Policy Check$/],
  ])('says in words what it means, for screen readers and the tooltip: %s', (_, outcome, title) => {
    expect(badgeFor(outcome, english).title).toMatch(title);
  });

  it.each<[string, Outcome, string]>([
    ['matches', report({ cookies: [aCookie()], gaps: [otherSites] }), 'matches'],
    ['differs', report({ cookies: [unknown('a')] }), 'differs'],
    ['no cookies', report({}), 'no-policy'],
    ['not all visible', report({ gaps: [partialAccess('x')] }), 'unknown'],
    ['no access', noAccess, 'unknown'],
    ['no policy', { kind: 'no-policy', host: 'a.example' }, 'no-policy'],
    ['a browser page', { kind: 'not-applicable' }, 'no-policy'],
    ['an error', { kind: 'error', message: 'x' }, 'no-policy'],
  ])('has a drawing for what it means: %s', (_, outcome, icon) => {
    expect(badgeFor(outcome, english).icon).toBe(icon);
  });

  it('has one colour for undeclared, another for deviating, and a third for neither', () => {
    const colorOf = (outcome: Outcome) => badgeFor(outcome, english).color;
    const undeclared = colorOf(report({ cookies: [unknown('a')] }));
    const deviates = colorOf(report({ cookies: [deviating] }));
    expect(colorOf(report({ cookies: [unknown('a'), deviating] }))).toBe(undeclared);
    expect(new Set([undeclared, deviates, colorOf(report({}))]).size).toBe(3);
    expect(colorOf(noAccess)).toBe(colorOf(report({})));
  });

  it('is written in white, which every colour contrasts with by 4.5 to 1', () => {
    const outcomes = [
      report({ cookies: [unknown('a')] }),
      report({ cookies: [deviating] }),
      noAccess,
    ];
    for (const outcome of outcomes) {
      const { color } = badgeFor(outcome, english);
      expect(1.05 / (luminance(color) + 0.05), color).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
