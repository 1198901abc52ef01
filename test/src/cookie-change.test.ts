import { describe, expect, it } from 'vitest';
import { cookieKey } from '../../src/cookie.ts';
import { type CookieChange, type Reported, report } from '../../src/cookie-change.ts';
import { aCookie, nowMs } from '../fixtures/make.ts';
import { reportedOf } from '../fixtures/reported.ts';

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
    expect(reportedOf(changes)).toEqual([
      [cookieKey(aCookie({ name: 'a' })), [first, third, last]],
      [cookieKey(aCookie({ name: 'b' })), [second]],
    ]);
  });

  it('keeps a cookie that is reported again as it is only once', () => {
    const reported: Reported = new Map();
    for (let atMs = 0; atMs < 100; atMs++) report(reported, set({ name: 'a' }, atMs));
    const [own = []] = [...reported.values()];
    expect(own).toHaveLength(100);
    expect(new Set(own.map(({ cookie }) => cookie)).size).toBe(1);
  });
});
