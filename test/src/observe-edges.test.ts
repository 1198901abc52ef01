import { describe, expect, it } from 'vitest';
import { type Cookie, cookieKey } from '../../src/cookie.ts';
import type { CookieChange } from '../../src/cookie-change.ts';
import { type CookieRecord, type History, historyLimits } from '../../src/history.ts';
import { type Observation, observe } from '../../src/observe.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { changedOf } from '../fixtures/changed.ts';
import { aCookie, dayMs, hourMs, nowMs } from '../fixtures/make.ts';

const cookie = aCookie();
const other = aCookie({ name: 'other' });

interface Look extends Partial<Omit<Observation, 'changed'>> {
  readonly changes?: readonly CookieChange[];
}

function look(history: History, { changes = [], ...given }: Look) {
  return observe(history, {
    changed: changedOf(changes),
    jar: [],
    stores: ['0'],
    nowMs,
    consentCookie: 'consent',
    ...given,
  });
}

const reported = (of: Cookie, removed: boolean, atMs = nowMs - 1): CookieChange => ({
  cookie: of,
  removed,
  atMs,
});
const knows = (given: Partial<CookieRecord> = {}) =>
  aHistory({ records: [aRecord(cookie, given)] });

describe('what is noted', () => {
  const key = cookieKey(cookie);
  it.each<[string, History, Look, readonly object[]]>([
    [
      'a setting',
      aHistory(),
      { changes: [reported(cookie, false)], jar: [cookie] },
      [{ atMs: nowMs - 1, key, kind: 'set' }],
    ],
    [
      'a removal',
      knows(),
      { changes: [reported(cookie, true)] },
      [{ atMs: nowMs - 1, key, kind: 'removed' }],
    ],
    ['no removal of what nobody knew', aHistory(), { changes: [reported(cookie, true)] }, []],
    ['no second removal', knows({ present: false }), { changes: [reported(cookie, true)] }, []],
    ['a find', aHistory(), { jar: [cookie] }, [{ atMs: nowMs, key, kind: 'found' }]],
    ['a loss', knows(), {}, [{ atMs: nowMs, key, kind: 'removed' }]],
    [
      'the end of a lifetime, when it was',
      knows({ expiry: { expiresAtMs: nowMs - 5, sinceMs: 0, observed: true } }),
      {},
      [{ atMs: nowMs - 5, key, kind: 'removed' }],
    ],
    ['nothing of a store that was not read', knows(), { stores: ['1'] }, []],
    ['nothing of what is as it was', knows(), { jar: [cookie] }, []],
  ])('%s', (_, history, given, noted) => {
    expect(look(history, given).noted).toEqual(noted);
  });

  it('at one moment: the removal that made room, then the setting', () => {
    const changes = [reported(cookie, false), reported(cookie, true)];
    const { noted, history } = look(knows(), { changes, jar: [cookie] });
    expect(noted.map(({ kind }) => kind)).toEqual(['removed', 'set']);
    expect(history.records[0]?.present).toBe(true);
  });

  it('in the order of time, whatever the order of the reports', () => {
    const changes = [
      reported(other, false, nowMs - 1),
      reported(cookie, true, nowMs - 2),
      reported(cookie, false, nowMs - 3),
    ];
    const { noted } = look(aHistory(), { changes, jar: [other] });
    expect(noted.map(({ atMs }) => atMs - nowMs)).toEqual([-3, -2, -1]);
  });
});

describe('when it was last seen', () => {
  it.each([
    [hourMs, hourMs],
    [hourMs + 1, 0],
    [2 * dayMs, 0],
    [0, 0],
  ])('%i ms ago: then %i ms ago, for less is not worth writing', (before, after) => {
    const { history } = look(knows({ lastSeenMs: nowMs - before }), { jar: [cookie] });
    expect(nowMs - (history.records[0]?.lastSeenMs ?? 0)).toBe(after);
  });
});

describe('the choice', () => {
  const consent = aCookie({ name: 'consent' });
  const before = aHistory({
    choices: [
      { storeId: '0', made: false },
      { storeId: '1', made: true },
    ],
  });
  it.each<[string, readonly string[], readonly Cookie[], readonly object[]]>([
    [
      'was made in a store that was read',
      ['0'],
      [consent],
      [
        { storeId: '1', made: true },
        { storeId: '0', made: true },
      ],
    ],
    [
      'is no longer there',
      ['1'],
      [],
      [
        { storeId: '0', made: false },
        { storeId: '1', made: false },
      ],
    ],
    ['is as it was in stores that were not read', [], [], before.choices],
  ])('%s', (_, stores, jar, choices) => {
    expect(look(before, { stores, jar }).history.choices).toEqual(choices);
  });
});

describe('more than there is room for', () => {
  const many = (count: number, given: (n: number) => Partial<CookieRecord>) =>
    Array.from({ length: count }, (_, n) => aRecord(aCookie({ name: `c${n}` }), given(n)));
  const left = (records: readonly CookieRecord[]) =>
    look(aHistory({ records }), { stores: [] }).history.records;

  it('is nothing yet', () => {
    const records = many(historyLimits.records, (n) => ({ lastSeenMs: n }));
    expect(left(records)).toEqual(records);
  });

  it('is forgotten where it was seen longest ago', () => {
    const records = many(historyLimits.records + 2, (n) => ({ lastSeenMs: 10_000 - n }));
    expect(left(records)).toEqual(records.slice(0, -2));
  });

  it('is forgotten where it came last, of what is there: what is known stays known', () => {
    const jar = Array.from({ length: historyLimits.records + 1 }, (_, n) =>
      aCookie({ name: `c${n}` }),
    );
    const first = look(aHistory(), { jar }).history;
    const second = look(first, { jar: [...jar].reverse(), nowMs: nowMs + 1 }).history;
    expect(second.records).toEqual(first.records);
  });

  it('is forgotten where it was not seen now, before what was', () => {
    const records = many(historyLimits.records, () => ({ lastSeenMs: nowMs - 1 }));
    const { history } = look(aHistory({ records }), {
      jar: [aCookie({ name: 'new' })],
      stores: [],
    });
    const keys = history.records.map(({ key }) => key);
    expect(keys).toContain(cookieKey(aCookie({ name: 'new' })));
    expect(keys).toHaveLength(historyLimits.records);
  });

  it('is forgotten where it is gone, before what is there', () => {
    const records = many(historyLimits.records + 1, (n) => ({ lastSeenMs: n, present: n !== 400 }));
    expect(left(records).some(({ present }) => !present)).toBe(false);
    expect(left(records)).toHaveLength(historyLimits.records);
  });
});

describe('where the policy names no cookie for the choice', () => {
  it.each<[string, Look]>([
    ['found', { jar: [cookie] }],
    ['reported', { jar: [cookie], changes: [reported(cookie, false)] }],
  ])('a cookie that is %s is not said to have come before it', (_, given) => {
    const { history } = look(aHistory(), { ...given, consentCookie: undefined });
    expect(history.records).toHaveLength(1);
    expect(history.records[0]?.beforeChoice).not.toBe(true);
  });
});
