import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/cookie.ts';
import { isAsRecorded, removal, setting, sighting } from '../../src/cookie-record.ts';
import type { CookieRecord } from '../../src/history.ts';
import { aRecord } from '../fixtures/a-history.ts';
import { aCookie, dayMs, minuteMs, nowMs, secondMs } from '../fixtures/make.ts';

const session = aCookie();
const until = (expiresAtMs: number): Cookie => aCookie({ expiresAtMs });
const month = until(nowMs + 30 * dayMs);

/** What is remembered of a cookie set three days ago for a month, removed and set again since. */
function known(given: Partial<CookieRecord> = {}): CookieRecord {
  return aRecord(month, {
    firstSeenMs: nowMs - 3 * dayMs,
    appearedMs: nowMs - 2 * dayMs,
    lastSeenMs: nowMs - dayMs,
    lastSetMs: nowMs - 2 * dayMs,
    lastRemovedMs: nowMs - 2.5 * dayMs,
    changes: 3,
    renewals: 2,
    expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs - 2 * dayMs, observed: true },
    longestMs: 32 * dayMs,
    beforeChoice: true,
    ...given,
  });
}

describe('a cookie that is seen being set', () => {
  it('for the first time', () => {
    expect(setting(undefined, month, nowMs, false)).toEqual({
      key: known().key,
      firstSeenMs: nowMs,
      appearedMs: nowMs,
      lastSeenMs: nowMs,
      lastSetMs: nowMs,
      lastRemovedMs: null,
      changes: 1,
      renewals: 0,
      present: true,
      expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs, observed: true },
      longestMs: 30 * dayMs,
      beforeChoice: false,
    });
  });

  it.each<[string, Partial<CookieRecord>, Cookie, number, Partial<CookieRecord>]>([
    [
      'again, as it was: granted when it was first set',
      {},
      month,
      nowMs,
      {
        firstSeenMs: nowMs - 3 * dayMs,
        appearedMs: nowMs - 2 * dayMs,
        lastSeenMs: nowMs,
        lastSetMs: nowMs,
        lastRemovedMs: nowMs - 2.5 * dayMs,
        changes: 4,
        renewals: 2,
        expiry: known().expiry,
        longestMs: 32 * dayMs,
        beforeChoice: true,
      },
    ],
    [
      'again, later: renewed',
      {},
      until(nowMs + 40 * dayMs),
      nowMs,
      {
        renewals: 3,
        longestMs: 40 * dayMs,
        expiry: { expiresAtMs: nowMs + 40 * dayMs, sinceMs: nowMs, observed: true },
      },
    ],
    ['a minute later', {}, until(nowMs + 30 * dayMs + minuteMs), nowMs, { renewals: 3 }],
    ['less than that', {}, until(nowMs + 30 * dayMs + minuteMs - 1), nowMs, { renewals: 2 }],
    [
      'for less than before',
      {},
      until(nowMs + dayMs),
      nowMs,
      { renewals: 2, longestMs: 32 * dayMs },
    ],
    ['for the session now', {}, session, nowMs, { renewals: 2, longestMs: 32 * dayMs }],
    [
      'no longer for the session',
      { expiry: { expiresAtMs: null, sinceMs: 0, observed: true }, longestMs: null },
      month,
      nowMs,
      { renewals: 2, longestMs: 30 * dayMs },
    ],
    [
      'after it was gone: it appears anew, as known then',
      { present: false },
      until(nowMs + 40 * dayMs),
      nowMs,
      { appearedMs: nowMs, renewals: 2, beforeChoice: null, present: true },
    ],
    [
      'gone, with the expiry of before: granted now',
      { present: false },
      month,
      nowMs,
      { expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs, observed: true } },
    ],
    [
      'which a look has just found: then is when it was granted',
      { expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs + 1_999, observed: false } },
      month,
      nowMs,
      {
        beforeChoice: null,
        expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs, observed: true },
      },
    ],
    [
      'which a look found long ago',
      {
        expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs - 2 * secondMs, observed: false },
      },
      month,
      nowMs,
      { beforeChoice: true },
    ],
    [
      'earlier than all that is known of it',
      {},
      month,
      nowMs - 9 * dayMs,
      {
        firstSeenMs: nowMs - 9 * dayMs,
        appearedMs: nowMs - 9 * dayMs,
        lastSeenMs: nowMs - dayMs,
        lastSetMs: nowMs - 2 * dayMs,
      },
    ],
  ])('%s', (_, given, cookie, atMs, wanted) => {
    expect(setting(known(given), cookie, atMs, null)).toMatchObject(wanted);
  });
});

describe('a cookie that is found', () => {
  it('for the first time', () => {
    expect(sighting(undefined, month, nowMs, false)).toMatchObject({
      firstSeenMs: nowMs,
      lastSetMs: null,
      changes: 1,
      renewals: 0,
      longestMs: 30 * dayMs,
      expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs, observed: false },
      beforeChoice: true,
    });
  });

  it.each<[string, Partial<CookieRecord>, Cookie, boolean, Partial<CookieRecord>]>([
    ['otherwise than it was', {}, until(nowMs + dayMs), false, { renewals: 2, changes: 4 }],
    ['still there: as known', {}, session, true, { beforeChoice: true, longestMs: 32 * dayMs }],
    ['back, together with the choice', { present: false }, month, true, { beforeChoice: null }],
    ['back, without a choice', { present: false }, month, false, { beforeChoice: true }],
    ['and was set before', {}, session, true, { lastSetMs: nowMs - 2 * dayMs }],
  ])('%s', (_, given, cookie, made, wanted) => {
    expect(sighting(known(given), cookie, nowMs, made)).toMatchObject(wanted);
  });

  it('is a session cookie, of which no lifetime is known', () => {
    expect(sighting(undefined, session, nowMs, false).longestMs).toBeNull();
  });
});

describe('a cookie that is gone', () => {
  it.each([
    [null, nowMs, nowMs],
    [nowMs - dayMs, nowMs, nowMs],
    [nowMs + dayMs, nowMs, nowMs + dayMs],
  ])('was last removed at %s or %i: %i', (before, atMs, wanted) => {
    expect(removal(known({ lastRemovedMs: before }), atMs)).toEqual({
      ...known(),
      lastRemovedMs: wanted,
      changes: 4,
      present: false,
    });
  });
});

describe('a cookie is as it was recorded', () => {
  it.each([
    [true, known(), month],
    [false, known(), session],
    [false, known({ present: false }), month],
    [false, undefined, month],
  ])('%s', (expected, record, cookie) => {
    expect(isAsRecorded(record, cookie)).toBe(expected);
  });
});
