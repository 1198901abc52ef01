import { describe, expect, it } from 'vitest';
import { historyLimits } from '../../src/history.ts';
import { joinActivities, joinHistories } from '../../src/join-histories.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { aCookie, dayMs, nowMs } from '../fixtures/make.ts';

const visits = { startMs: nowMs, lastMs: nowMs, previousMs: null };
const cookie = aCookie();

describe('two histories', () => {
  it('are one where the other is missing, and none where both are', () => {
    const one = aHistory();
    expect(joinHistories({ aside: one, now: null })).toBe(one);
    expect(joinHistories({ aside: null, now: one })).toBe(one);
    expect(joinHistories({ aside: null, now: null })).toBeNull();
  });

  it('began with the first, and were visited when the later says, if it does', () => {
    const [early, late] = [aHistory({ startedMs: 1, visits }), aHistory({ startedMs: 2 })];
    expect(joinHistories({ aside: early, now: late })).toMatchObject({ startedMs: 1, visits });
    const again = { ...visits, previousMs: 5 };
    const now = aHistory({ startedMs: 0, visits: again });
    expect(joinHistories({ aside: early, now })).toMatchObject({ startedMs: 0, visits: again });
  });

  const known = {
    firstSeenMs: nowMs - dayMs,
    lastSetMs: 10,
    lastRemovedMs: 10,
    longestMs: 10,
    present: true,
  };
  it.each([
    ['first seen: the earlier', { firstSeenMs: nowMs }, { firstSeenMs: nowMs - dayMs }],
    ['first seen, after the clock was put back', { firstSeenMs: 5 }, { firstSeenMs: 5 }],
    ['last set: the later', { lastSetMs: 20 }, { lastSetMs: 20 }],
    ['last set, where that was not seen since', { lastSetMs: null }, { lastSetMs: 10 }],
    ['last removed: the later', { lastRemovedMs: 20 }, { lastRemovedMs: 20 }],
    ['last removed, where it was not since', { lastRemovedMs: null }, { lastRemovedMs: 10 }],
    ['the longest lifetime: the longer', { longestMs: 5 }, { longestMs: 10 }],
    ['the longest lifetime, if longer since', { longestMs: 20 }, { longestMs: 20 }],
    ['the longest lifetime, if a session cookie since', { longestMs: null }, { longestMs: 10 }],
    ['whether it is there: as it is now', { present: false }, { present: false }],
    ['changes: all', { changes: 3 }, { changes: 5 }],
    ['renewals: all', { renewals: 3 }, { renewals: 4 }],
  ])('know of a cookie %s', (_, since, wanted) => {
    const aside = aHistory({
      records: [aRecord(cookie, { ...known, changes: 2, renewals: 1 })],
    });
    const now = aHistory({ records: [aRecord(cookie, since)] });
    expect(joinHistories({ aside, now })?.records).toMatchObject([wanted]);
  });

  it('know no lifetime of what was a session cookie in both', () => {
    const one = aHistory({ records: [aRecord(cookie, { longestMs: null })] });
    expect(joinHistories({ aside: one, now: one })?.records[0]?.longestMs).toBeNull();
  });
});

describe('two lists of changes', () => {
  const change = { key: 'x', kind: 'set', status: 'declared' } as const;
  const list = (count: number, fromMs: number) => ({
    version: 1 as const,
    changes: Array.from({ length: count }, (_, n) => ({ ...change, atMs: fromMs + n })),
  });

  it('are one where the other is missing, and none where both are', () => {
    const one = list(1, 1);
    expect(joinActivities({ aside: one, now: null })).toBe(one);
    expect(joinActivities({ aside: null, now: one })).toBe(one);
    expect(joinActivities({ aside: null, now: null })).toBeNull();
  });

  it('are one after the other, the oldest forgotten first', () => {
    const full = historyLimits.changes;
    const joined = joinActivities({ aside: list(full, 0), now: list(5, 1_000) });
    expect(joined?.changes).toHaveLength(full);
    expect([joined?.changes[0]?.atMs, joined?.changes.at(-1)?.atMs]).toEqual([5, 1_004]);
  });
});
