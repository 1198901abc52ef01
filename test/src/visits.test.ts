import { describe, expect, it } from 'vitest';
import { isNewThisVisit, newHistory, noActivity, visited } from '../../src/history.ts';
import { aRecord } from '../fixtures/a-history.ts';
import { aCookie, minuteMs, nowMs } from '../fixtures/make.ts';

const before = { startMs: nowMs - 60 * minuteMs, lastMs: nowMs, previousMs: 7 };
const again = (atMs: number) => ({ startMs: atMs, lastMs: atMs, previousMs: nowMs });

describe('a sign of a visit', () => {
  it.each([
    ['within a minute: nothing new', minuteMs - 1, before],
    ['a minute later: it goes on', minuteMs, { ...before, lastMs: nowMs + minuteMs }],
    ['half an hour later: it goes on', 30 * minuteMs, { ...before, lastMs: nowMs + 30 * minuteMs }],
    ['later: another', 30 * minuteMs + 1, again(nowMs + 30 * minuteMs + 1)],
    ['just before the last: nothing new', 1 - minuteMs, before],
    ['before the last, the clock was put back: another', -minuteMs, again(nowMs - minuteMs)],
  ])('%s', (_, laterMs, wanted) => {
    expect(visited(before, nowMs + laterMs)).toEqual(wanted);
  });

  it('the first begins the first visit', () => {
    expect(visited(null, nowMs)).toEqual({ startMs: nowMs, lastMs: nowMs, previousMs: null });
  });
});

describe('a cookie is new since the last visit', () => {
  const second = { startMs: nowMs, lastMs: nowMs, previousMs: nowMs - 60 * minuteMs };
  const putBack = { startMs: nowMs, lastMs: nowMs, previousMs: nowMs + 60 * minuteMs };
  it.each([
    ['set a moment before the visit was noted', second, nowMs - 1_000, true],
    ['set between the visits', second, nowMs - 59 * minuteMs, true],
    ['set while the visit before lasted', second, nowMs - 59 * minuteMs - 1, false],
    ['set in this visit, the clock was put back before', putBack, nowMs, true],
    ['set before the clock was put back', putBack, nowMs - 1, false],
    ['in the first visit nothing is', { ...second, previousMs: null }, nowMs, false],
    ['before any visit nothing is', null, nowMs, false],
  ])('%s', (_, visits, firstSeenMs, expected) => {
    expect(isNewThisVisit(aRecord(aCookie(), { firstSeenMs }), visits)).toBe(expected);
  });
});

it('a history begins with nothing', () => {
  expect(newHistory(5)).toEqual({
    version: 1,
    startedMs: 5,
    visits: null,
    choices: [],
    records: [],
  });
  expect(noActivity).toEqual({ version: 1, changes: [] });
});
