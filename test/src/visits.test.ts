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

it.each([
  [before.startMs, true],
  [before.startMs - 1, false],
])('a cookie first seen at %i is new in the visit: %s', (firstSeenMs, expected) => {
  expect(isNewThisVisit(aRecord(aCookie(), { firstSeenMs }), before)).toBe(expected);
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
