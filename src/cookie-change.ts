import type { Cookie } from './cookie.ts';

/** A change that the browser reported, at the time at which it did. */
export interface CookieChange {
  readonly cookie: Cookie;
  readonly removed: boolean;
  readonly atMs: number;
}
