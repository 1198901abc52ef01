import { describe, expect, it } from 'vitest';
import { sameSiteKeys } from '../../src/same-site.ts';
import { createWords } from '../../src/words.ts';
import { english, translateEnglish } from '../fixtures/english.ts';
import { dayMs, hourMs, minuteMs, secondMs } from '../fixtures/make.ts';

const plainSpaces = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('duration', () => {
  it.each([
    [0, '0 seconds'],
    [secondMs, '1 second'],
    [59 * secondMs, '59 seconds'],
    [90 * secondMs, '90 seconds'],
    [2 * minuteMs, '2 minutes'],
    [59 * minuteMs, '59 minutes'],
    [90 * minuteMs, '90 minutes'],
    [2 * hourMs, '2 hours'],
    [36 * hourMs, '36 hours'],
    [2 * dayMs, '2 days'],
    [14 * dayMs - secondMs, '14 days'],
    [395 * dayMs, '395 days'],
    [400 * dayMs, '400 days'],
    [1_000 * dayMs, '1,000 days'],
  ])('%d ms is %s', (ms, text) => {
    expect(english.duration(ms)).toBe(text);
  });
});

describe('lifetime', () => {
  const atLeast = (ms: number) => english.lifetime({ kind: 'at-least', ms, capped: false });
  const granted = (ms: number) => english.lifetime({ kind: 'granted', ms, capped: false });

  it.each([
    ['a session', english.lifetime({ kind: 'session' }), 'until the browser closes'],
    ['14 days, granted', granted(14 * dayMs - secondMs), '14 days'],
    ['14 days, just set', atLeast(14 * dayMs - 2 * secondMs), 'at least 14 days'],
    ['14 days, an hour ago', atLeast(14 * dayMs - hourMs), 'at least 14 days'],
    ['14 days, two hours ago', atLeast(14 * dayMs - 2 * hourMs), 'at least 13 days'],
    ['half a day more', atLeast(13 * dayMs + 12 * hourMs), 'at least 13 days'],
    ['two hours', atLeast(2 * hourMs), 'at least 2 hours'],
    ['ten minutes', atLeast(10 * minuteMs), 'at least 10 minutes'],
    ['a minute and a half', atLeast(90 * secondMs), 'at least 90 seconds'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('a lifetime at the browsers’ maximum', () => {
  it.each(['granted', 'at-least'] as const)('says that it may have been more: %s', (kind) => {
    const text = english.lifetime({ kind, ms: 400 * dayMs - minuteMs, capped: true });
    expect(text).toMatch(/^400 days, the browser’s maximum/);
  });
});

describe('names', () => {
  it.each([
    ['sessionid', 'sessionid'],
    ['', '(no name)'],
    ['a\u202Eb', 'a\\u{202E}b'],
    ['<img src', '<img src'],
    ['$1', '$1'],
  ])('%j is shown as %j', (name, shown) => {
    expect(english.name(name)).toBe(shown);
  });
});

describe('texts', () => {
  it('put their parts in', () => {
    expect(english.text('policyLine', 'Cookies policy', 'Opendatasoft', '23 Nov')).toBe(
      'Cookies policy, Opendatasoft\u00a0· as of 23 Nov',
    );
  });

  it('put a part in as it is, even where it looks like the place of another', () => {
    expect(english.text('policyLine', '$2', '$1', '$$')).toBe('$2, $1\u00a0· as of $$');
  });

  it('turn figures and names into words', () => {
    expect(english.text('lifetimeAtLeast', { durationMs: 3 * dayMs })).toBe('at least 3 days');
    expect(english.text('lifetimeAtLeast', { key: 'lifetimeSession' })).toBe(
      'at least until the browser closes',
    );
    expect(
      plainSpaces(english.text('lifetimeAtLeast', { atMs: Date.UTC(2026, 10, 23, 15, 4) })),
    ).toBe('at least Nov 23, 2026, 3:04 PM');
    expect(english.text('policyConsentCookie', { cookieName: 'a\u200Bb' })).toBe(
      'The cookie that records the visitor’s choice: a\\u{200B}b',
    );
  });

  it('say a message of the core', () => {
    expect(english.message({ key: 'findingUndeclared' })).toBe(
      'The policy does not name this cookie.',
    );
    expect(
      english.message({ key: 'findingParentDomain', parts: ['opendatasoft.com', 'a.example'] }),
    ).toContain('Set on opendatasoft.com, so');
  });
});

describe('counts', () => {
  it.each([
    [0, '0 cookies'],
    [1, '1 cookie'],
    [2, '2 cookies'],
    [1_000, '1,000 cookies'],
  ])('%d: %s', (count, text) => {
    expect(english.count('cookies', count)).toBe(text);
  });

  it('take the general form where a language has one that is not written', () => {
    const french = createWords(translateEnglish, 'fr');
    // French counts 1 000 000 as "many", for which there is no text.
    expect(plainSpaces(french.count('cookies', 1_000_000))).toBe('1 000 000 cookies');
    expect(french.count('cookies', 0)).toBe('0 cookie');
  });
});

describe('the rest', () => {
  it.each([
    ['no_restriction', 'None'],
    ['lax', 'Lax'],
    ['strict', 'Strict'],
    ['unspecified', 'not set'],
  ] as const)('SameSite %s is %s', (value, text) => {
    expect(english.text(sameSiteKeys[value])).toBe(text);
  });

  it('a day is the same day in every time zone', () => {
    expect(english.day('2026-11-23')).toBe('Nov 23, 2026');
  });

  it('an instant has its time of day', () => {
    const text = plainSpaces(english.instant(Date.UTC(2026, 10, 23, 15, 4)));
    expect(text).toBe('Nov 23, 2026, 3:04 PM');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b', 'c'], 'a, b, c'],
  ])('%j is listed as %j', (items, text) => {
    expect(english.list(items)).toBe(text);
  });

  it('figures follow the language of the texts', () => {
    const french = createWords(translateEnglish, 'fr');
    expect(plainSpaces(french.duration(1_000 * dayMs))).toBe('1 000 jours');
  });
});
