import { describe, expect, it } from 'vitest';
import { historyLimits } from '../../src/history.ts';
import { joinActivities, joinHistories } from '../../src/join-histories.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { aCookie, nowMs } from '../fixtures/make.ts';

const visits = { startMs: nowMs, lastMs: nowMs, previousMs: null };

describe('two histories', () => {
  it('are one where the other is missing, and none where both are', () => {
    const one = aHistory();
    expect(joinHistories({ aside: one, now: null })).toBe(one);
    expect(joinHistories({ aside: null, now: one })).toBe(one);
    expect(joinHistories({ aside: null, now: null })).toBeNull();
  });

  it('are the one that was set aside, with what it does not know', () => {
    const [both, since] = [aCookie({ name: 'both' }), aCookie({ name: 'since' })];
    const choices = [{ storeId: '0', made: true }];
    const aside = aHistory({ startedMs: 1, choices, records: [aRecord(both, { changes: 3 })] });
    const now = aHistory({ startedMs: 2, records: [aRecord(both), aRecord(since)] });
    expect(joinHistories({ aside, now })).toEqual({
      ...aside,
      records: [aRecord(both, { changes: 3 }), aRecord(since)],
    });
  });

  it('were visited when the later says, if it does', () => {
    const again = { ...visits, previousMs: 5 };
    const aside = aHistory({ visits });
    expect(joinHistories({ aside, now: aHistory() })?.visits).toEqual(visits);
    expect(joinHistories({ aside, now: aHistory({ visits: again }) })?.visits).toEqual(again);
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
