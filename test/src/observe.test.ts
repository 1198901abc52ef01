import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChanges } from '../../src/activity.ts';
import { type Cookie, cookieKey } from '../../src/cookie.ts';
import type { CookieChange } from '../../src/cookie-change.ts';
import {
  type CookieRecord,
  type History,
  historyLimits,
  isNewThisVisit,
  newHistory,
  noActivity,
  visited,
} from '../../src/history.ts';
import { observe } from '../../src/observe.ts';
import { parseActivity } from '../../src/parse-activity.ts';
import { parseHistory } from '../../src/parse-history.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { audited } from '../fixtures/audited.ts';
import { changedOf } from '../fixtures/changed.ts';
import { aCookie, dayMs, hourMs, minuteMs, nowMs } from '../fixtures/make.ts';

interface Look {
  readonly history?: History;
  readonly changes?: readonly CookieChange[];
  readonly jar?: readonly Cookie[];
  readonly stores?: readonly string[];
  readonly nowMs?: number;
}

function look({ history = newHistory(nowMs), changes = [], jar = [], ...rest }: Look) {
  return observe(history, {
    changed: changedOf(changes),
    jar,
    stores: ['0'],
    nowMs,
    consentCookie: 'choice',
    ...rest,
  });
}

const only = ({ history }: { history: History }): CookieRecord => {
  const [record, ...others] = history.records;
  if (!record || others.length > 0) throw new Error('Not one record.');
  return record;
};

const set = (cookie: Cookie, atMs = nowMs): CookieChange => ({ cookie, removed: false, atMs });
const removed = (cookie: Cookie, atMs = nowMs): CookieChange => ({ cookie, removed: true, atMs });

const month = aCookie({ expiresAtMs: nowMs + 30 * dayMs });
const renewed = { ...month, expiresAtMs: nowMs + 31 * dayMs };

describe('a cookie', () => {
  it('seen being set has the lifetime it was granted', () => {
    const record = only(look({ changes: [set(month, nowMs - 5)], jar: [month] }));
    expect(record).toMatchObject({
      firstSeenMs: nowMs - 5,
      lastSetMs: nowMs - 5,
      present: true,
      expiry: { expiresAtMs: month.expiresAtMs, sinceMs: nowMs - 5, observed: true },
      longestMs: 30 * dayMs + 5,
    });
  });

  it('found there has a lifetime of which only the rest is known', () => {
    expect(only(look({ jar: [month] }))).toMatchObject({
      firstSeenMs: nowMs,
      lastSetMs: null,
      expiry: { sinceMs: nowMs, observed: false },
      longestMs: 30 * dayMs,
    });
  });

  it('that was told to be set, and is not there, is gone', () => {
    const record = only(look({ changes: [set(month)], jar: [] }));
    expect(record).toMatchObject({ present: false, lastRemovedMs: nowMs });
  });

  it('in a store that was not read is not taken for gone', () => {
    const history = aHistory({ records: [aRecord(month)] });
    expect(only(look({ history, jar: [], stores: [] })).present).toBe(true);
    expect(only(look({ history, jar: [], stores: ['0'] })).present).toBe(false);
  });

  it('past its end is gone, although the browser still lists it', () => {
    const expired = aCookie({ expiresAtMs: nowMs - minuteMs });
    const history = aHistory({ records: [aRecord(expired)] });
    expect(only(look({ history, jar: [expired] }))).toMatchObject({
      present: false,
      lastRemovedMs: nowMs - minuteMs,
    });
  });

  it('whose end is pushed back is renewed', () => {
    const history = aHistory({ records: [aRecord(month)] });
    const record = only(look({ history, changes: [set(renewed)], jar: [renewed] }));
    expect(record).toMatchObject({ renewals: 1, longestMs: 31 * dayMs });
  });

  it('keeps when it was first seen, however often it goes and comes', () => {
    const record = aRecord(month, { firstSeenMs: nowMs - 9 * dayMs });
    const history = aHistory({ records: [record] });
    const changes = [removed(month, nowMs - 2), set(month, nowMs - 1)];
    expect(only(look({ history, changes, jar: [month] })).firstSeenMs).toBe(nowMs - 9 * dayMs);
  });

  describe('and the choice', () => {
    const choice = aCookie({ name: 'choice' });
    const ofDomain = aCookie({ name: 'choice', domain: '.opendatasoft.com' });
    const elsewhere = aCookie({ name: 'choice', storeId: 'firefox-container-1' });
    const unchosen = aHistory({ choices: [{ storeId: month.storeId, made: false }] });
    const both = [month, choice];
    it.each<[string, Parameters<typeof look>[0], boolean | null]>([
      [
        'before it',
        {
          history: unchosen,
          changes: [set(month, nowMs - 2_000), set(choice, nowMs - 1_000)],
          jar: both,
        },
        true,
      ],
      [
        'after it',
        {
          history: unchosen,
          changes: [set(choice, nowMs - 2_000), set(month, nowMs - 1_000)],
          jar: both,
        },
        false,
      ],
      [
        'in the same response: nobody knows',
        { history: unchosen, changes: [set(month, nowMs - 2), set(choice, nowMs - 1)], jar: both },
        null,
      ],
      [
        'after one that was made before the history began',
        { changes: [set(month, nowMs - 1)], jar: both },
        false,
      ],
      [
        'where it was made unnoticed: nobody knows',
        { history: unchosen, changes: [set(month, nowMs - 1)], jar: both },
        null,
      ],
      [
        'that was made in another container',
        {
          history: unchosen,
          changes: [set(elsewhere, nowMs - 5_000), set(month, nowMs - 1)],
          jar: [month],
        },
        true,
      ],
      [
        'after it, although its twin of the host alone was removed then',
        {
          history: unchosen,
          changes: [
            set(ofDomain, nowMs - 5_000),
            removed(choice, nowMs - 4_995),
            set(month, nowMs),
          ],
          jar: [month, ofDomain],
        },
        false,
      ],
      [
        'after one of two was removed, of which the other was never reported: nobody knows',
        { changes: [removed(choice, nowMs - 5_000), set(month, nowMs)], jar: [month, ofDomain] },
        null,
      ],
      [
        'after it was withdrawn',
        { changes: [removed(choice, nowMs - 5_000), set(month, nowMs)], jar: [month] },
        true,
      ],
      [
        'after it was withdrawn, and before it was made again',
        {
          changes: [removed(choice, nowMs - 5_000), set(month, nowMs - 2_000), set(choice, nowMs)],
          jar: both,
        },
        true,
      ],
      [
        'kept apart for a frame, which is none',
        {
          history: unchosen,
          changes: [set(month, nowMs - 1)],
          jar: [
            month,
            aCookie({
              name: 'choice',
              partitionKey: {
                topLevelSite: 'https://opendatasoft.com',
                hasCrossSiteAncestor: true,
              },
            }),
          ],
        },
        true,
      ],
    ])('appeared %s', (_, given, beforeChoice) => {
      const { history } = look(given);
      const record = history.records.find(({ key }) => key === cookieKey(month));
      expect(record?.beforeChoice).toBe(beforeChoice);
    });
  });

  it('that a look has found gone is not gone twice', () => {
    const record = aRecord(month, { present: false, lastRemovedMs: nowMs - dayMs });
    const { noted } = look({
      history: aHistory({ records: [record] }),
      changes: [removed(month, nowMs)],
    });
    expect(noted).toEqual([]);
  });

  it('found together with the choice: nobody knows', () => {
    const choice = aCookie({ name: 'choice' });
    const { history } = look({ jar: [month, choice] });
    expect(history.records.find(({ key }) => key === cookieKey(month))?.beforeChoice).toBeNull();
  });
});

describe('whatever was told', () => {
  const cookies = ['a', 'b', 'choice'].map((name) => aCookie({ name, expiresAtMs: nowMs + dayMs }));
  const change = fc.record({
    cookie: fc.constantFrom(...cookies),
    removed: fc.boolean(),
    atMs: fc.integer({ min: nowMs - 1_000, max: nowMs }),
  });

  it('in any order, twice or not at all, one reading says what is there', () => {
    const outcomes = { there: 0, gone: 0 };
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.subarray(cookies), (changes, jar) => {
        const { history } = look({ changes, jar });
        const present = history.records.filter((record) => record.present).map(({ key }) => key);
        expect(present.sort()).toEqual(jar.map(cookieKey).sort());
        const report = (given: History) => {
          const { rows, counts, verdict } = audited({ cookies: jar, history: given });
          return { counts, verdict, shown: rows.map(({ key, status }) => [key, status]) };
        };
        expect(report(history)).toEqual(report(look({ jar }).history));
        outcomes.there += present.length;
        outcomes.gone += history.records.length - present.length;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(outcomes.there, outcomes.gone)).toBeGreaterThan(50);
  });

  it('order and repetition make no difference at all', () => {
    let shuffled = 0;
    const byTime = fc.uniqueArray(change, { maxLength: 8, selector: ({ atMs }) => atMs });
    const mixed = byTime.chain((changes) =>
      fc.tuple(
        fc.constant(changes),
        fc.shuffledSubarray([...changes, ...changes], { minLength: changes.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(mixed, fc.subarray(cookies), ([changes, again], jar) => {
        if (changes.some((each, index) => each !== again[index])) shuffled += 1;
        expect(look({ changes: again, jar })).toEqual(look({ changes, jar }));
      }),
      { numRuns: 300 },
    );
    expect(shuffled).toBeGreaterThan(100);
  });

  it('a second look at the same changes nothing', () => {
    const first = look({ changes: [set(month)], jar: [month] });
    const second = look({ history: first.history, jar: [month] });
    expect(second.history).toEqual(first.history);
    expect(second.noted).toEqual([]);
  });
});

describe('how much is kept', () => {
  it('so many cookies, the least recently seen forgotten first', () => {
    const records = Array.from({ length: historyLimits.records }, (_, n) =>
      aRecord(aCookie({ name: `c${n}` }), { lastSeenMs: nowMs - dayMs - n, present: false }),
    );
    const { history } = look({ history: aHistory({ records }), jar: [month] });
    expect(history.records).toHaveLength(historyLimits.records);
    const keys = history.records.map(({ key }) => key);
    expect(keys).toContain(cookieKey(month));
    expect(keys).not.toContain(cookieKey(aCookie({ name: `c${historyLimits.records - 1}` })));
  });

  it('so many changes, the oldest forgotten first', () => {
    const noted = Array.from({ length: 500 }, (_, n) => ({
      atMs: nowMs + n,
      key: cookieKey(month),
      kind: 'set' as const,
    }));
    const { changes } = withChanges(noActivity, noted, () => 'declared');
    expect(changes).toHaveLength(historyLimits.changes);
    expect(changes.at(-1)?.atMs).toBe(nowMs + 499);
    expect(changes[0]?.atMs).toBe(nowMs + 500 - historyLimits.changes);
  });

  it('and never the newest, although the clock was put back', () => {
    const change = { key: cookieKey(month), kind: 'set' as const };
    const ahead = Array.from({ length: historyLimits.changes }, (_, n) => ({
      ...change,
      atMs: nowMs + dayMs + n,
    }));
    const before = withChanges(noActivity, ahead, () => 'declared');
    const { changes } = withChanges(before, [{ ...change, atMs: nowMs }], () => 'declared');
    expect(changes).toHaveLength(historyLimits.changes);
    expect(changes[0]?.atMs).toBe(nowMs);
  });
});

describe('visits', () => {
  const first = visited(null, nowMs);
  it('go on for half an hour after the last sign', () => {
    expect(visited(first, nowMs + 30 * minuteMs)).toMatchObject({
      startMs: nowMs,
      previousMs: null,
    });
    expect(visited(first, nowMs + 31 * minuteMs)).toMatchObject({ previousMs: nowMs });
  });

  it('the first makes nothing new; a later one what was first seen in it', () => {
    const record = aRecord(month, { firstSeenMs: nowMs + hourMs });
    expect(isNewThisVisit(record, first)).toBe(false);
    expect(isNewThisVisit(record, visited(first, nowMs + hourMs))).toBe(true);
    expect(isNewThisVisit(aRecord(month), visited(first, nowMs + hourMs))).toBe(false);
    expect(isNewThisVisit(record, null)).toBe(false);
  });
});

describe('what was stored', () => {
  const history = aHistory({ records: [aRecord(month)], visits: visited(null, nowMs) });
  const activity = withChanges(
    noActivity,
    [{ atMs: nowMs, key: cookieKey(month), kind: 'set' }],
    () => 'declared',
  );

  it('comes back as it was', () => {
    expect(parseHistory(JSON.stringify(history))).toEqual(history);
    expect(parseActivity(JSON.stringify(activity))).toEqual(activity);
  });

  it('may end with the last of all dates', () => {
    const last = { ...history, startedMs: 8.64e15 };
    expect(parseHistory(JSON.stringify(last))).toEqual(last);
  });

  it.each(
    (['set', 'found', 'removed'] as const).flatMap((kind) =>
      (['undeclared', 'deviates', 'declared'] as const).map((status) => [kind, status] as const),
    ),
  )('may be a change of the kind %s to what is %s', (kind, status) => {
    const told = { ...activity, changes: [{ ...activity.changes[0], kind, status }] };
    expect(parseActivity(JSON.stringify(told))).toEqual(told);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['a list', []],
    ['a newer version', { ...history, version: 99 }],
    ['no records', { ...history, records: undefined }],
    ['a record without a key', { ...history, records: [{ ...aRecord(month), key: 'x' }] }],
    [
      'a record with a text for a time',
      { ...history, records: [{ ...aRecord(month), firstSeenMs: '1' }] },
    ],
    ['a record without an expiry', { ...history, records: [{ ...aRecord(month), expiry: null }] }],
    ['a time that is none', { ...history, startedMs: null }],
    ['a time before the epoch', { ...history, startedMs: -1 }],
    ['a time beyond all dates', { ...history, startedMs: 8.64e15 + 1 }],
    ['visits that are none', { ...history, visits: {} }],
  ])('is no history: %s', (_, stored) => {
    expect(parseHistory(JSON.stringify(stored))).toBeNull();
  });

  it.each([
    ['nothing', null],
    ['an unknown kind', { ...activity, changes: [{ ...activity.changes[0], kind: 'eaten' }] }],
    ['an unknown status', { ...activity, changes: [{ ...activity.changes[0], status: 'fine' }] }],
    ['a key that is none', { ...activity, changes: [{ ...activity.changes[0], key: '[]' }] }],
  ])('is no list of changes: %s', (_, stored) => {
    expect(parseActivity(JSON.stringify(stored))).toBeNull();
  });
});
