import { type Cookie, cookieKey } from './cookie.ts';

/** A change that the browser reported, at the time at which it did. */
export interface CookieChange {
  readonly cookie: Cookie;
  readonly removed: boolean;
  readonly atMs: number;
}

/** What was reported of each cookie, by its key. */
export type CookieChanges = Map<string, [CookieChange, ...CookieChange[]]>;

/** The key of a cookie, and what was reported of it. */
export type ChangedCookie = readonly [string, readonly [CookieChange, ...CookieChange[]]];

/**
 * Adds a change to those of its cookie. In a storm the same few come thousands of times: where the expiry is as the
 * first had it, the cookie is not kept again, for to keep them all costs the browser more than to look at them.
 */
export function addChange(changes: CookieChanges, change: CookieChange): void {
  const key = cookieKey(change.cookie);
  const own = changes.get(key);
  if (own) {
    const [{ cookie }] = own;
    own.push(cookie.expiresAtMs === change.cookie.expiresAtMs ? { ...change, cookie } : change);
  } else changes.set(key, [change]);
}
