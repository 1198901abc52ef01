import { describe, expect, it } from 'vitest';
import { cookieKey } from '../../src/cookie.ts';
import { addChange, type CookieChange, type CookieChanges } from '../../src/cookie-change.ts';
import { changedOf } from '../fixtures/changed.ts';
import { aCookie, nowMs } from '../fixtures/make.ts';

const set = (given: Parameters<typeof aCookie>[0], atMs: number): CookieChange => ({
  cookie: aCookie(given),
  removed: false,
  atMs,
});

describe('what is reported', () => {
  it('is kept by its cookie, each change with its time, end and kind', () => {
    const changes = [
      set({ name: 'a' }, 1),
      set({ name: 'b' }, 2),
      set({ name: 'a', expiresAtMs: nowMs }, 3),
      { ...set({ name: 'a' }, 4), removed: true },
    ];
    const [first, second, third, last] = changes;
    expect(changedOf(changes)).toEqual([
      [cookieKey(aCookie({ name: 'a' })), [first, third, last]],
      [cookieKey(aCookie({ name: 'b' })), [second]],
    ]);
  });

  it('keeps a cookie that is reported again as it is only once', () => {
    const changes: CookieChanges = new Map();
    for (let atMs = 0; atMs < 100; atMs++) addChange(changes, set({ name: 'a' }, atMs));
    const [own = []] = [...changes.values()];
    expect(own).toHaveLength(100);
    expect(new Set(own.map(({ cookie }) => cookie)).size).toBe(1);
  });
});
