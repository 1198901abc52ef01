import { describe, expect, it } from 'vitest';
import { isAtMaximum, isExpired, lifetimeOf, maximumLifetimeMs } from '../../src/lifetime.ts';
import { dayMs, hourMs, nowMs, secondMs } from '../fixtures/make.ts';

describe('lifetimeOf', () => {
  const expiresAtMs = nowMs + 30 * dayMs;
  const noted = (sinceMs: number, observed: boolean, end: number | null = expiresAtMs) => ({
    expiry: { expiresAtMs: end, sinceMs, observed },
  });

  it.each([
    ['nothing remembered: what is left', null, 'at-least', 30],
    ['seen being set: what was granted', noted(nowMs - 5 * dayMs, true), 'granted', 35],
    ['seen later: what was left then', noted(nowMs - 5 * dayMs, false), 'at-least', 35],
    ['remembered with another end', noted(nowMs - 5 * dayMs, true, nowMs), 'at-least', 30],
    ['remembered as a session cookie', noted(nowMs - 5 * dayMs, true, null), 'at-least', 30],
  ])('%s', (_, record, kind, days) => {
    expect(lifetimeOf({ expiresAtMs }, record, nowMs)).toMatchObject({ kind, ms: days * dayMs });
  });

  it.each([
    ['nothing remembered', null],
    ['remembered as persistent', noted(nowMs, true)],
  ])('of a session cookie is the session: %s', (_, record) => {
    expect(lifetimeOf({ expiresAtMs: null }, record, nowMs)).toEqual({ kind: 'session' });
  });

  it.each([
    ['a second', secondMs, false],
    ['395 days', 395 * dayMs, false],
    ['399 days', 399 * dayMs, false],
    ['an hour short of 400 days', 400 * dayMs - hourMs, false],
    ['a second short of 400 days', 400 * dayMs - secondMs, true],
    ['400 days', 400 * dayMs, true],
    ['more than a browser grants', 4_000 * dayMs, true],
  ])('%s: at the browsers’ maximum it may have been more', (_, ms, capped) => {
    expect(lifetimeOf({ expiresAtMs: nowMs + ms }, null, nowMs)).toMatchObject({ ms, capped });
    expect(isAtMaximum(ms)).toBe(capped);
  });

  it('the maximum is 400 days', () => {
    expect(maximumLifetimeMs).toBe(400 * 24 * 60 * 60 * 1_000);
  });
});

describe('isExpired', () => {
  it.each([
    ['a session cookie', null, false],
    ['later', nowMs + 1, false],
    ['now', nowMs, true],
    ['before', nowMs - 1, true],
    ['at the epoch', 0, true],
    ['before the epoch', -1, true],
  ])('%s: %s', (_, expiresAtMs, expired) => {
    expect(isExpired({ expiresAtMs }, nowMs)).toBe(expired);
  });
});
