import { type Cookie, cookieKey } from './cookie.ts';
import type { CookieChange } from './cookie-change.ts';
import type { Choice } from './history.ts';

/** Cookies of one response are reported within this time, in an order that says nothing. */
const sameResponseMs = 100;

/** Whether a cookie is the one that records the visitor's choice: the site's own, not one kept apart for a frame. */
export function recordsChoice(cookie: Cookie, consentCookie: string | undefined): boolean {
  return cookie.decodedName === consentCookie && !cookie.partitionKey;
}

export interface ChoiceSources {
  /** As last known. */
  readonly choices: readonly Choice[];
  /** What was reported of consent cookies since then, in order. */
  readonly changes: readonly CookieChange[];
  /** The stores that were read now, and those of them that have a consent cookie. */
  readonly stores: readonly string[];
  readonly made: ReadonlySet<string>;
}

/** Whether a time was before the choice in a store; `null` where that is not known, as when both came together. */
export function isBeforeChoice(
  { choices, changes, stores, made }: ChoiceSources,
  storeId: string,
  atMs: number,
): boolean | null {
  const own = changes.filter(({ cookie }) => cookie.storeId === storeId);
  if (own.some((change) => !change.removed && Math.abs(change.atMs - atMs) <= sameResponseMs)) {
    return null;
  }
  // By cookie, for there may be several: a tool that sets one for the whole domain removes that of the host.
  const before = own.filter((change) => change.atMs <= atMs);
  const gone = new Map(before.map(({ cookie, removed }) => [cookieKey(cookie), removed]));
  if ([...gone.values()].includes(false)) return false;
  // One that is there and was never reported was there all the time.
  if (gone.size > 0) return made.has(storeId) && own.every(({ removed }) => removed) ? null : true;
  const choice = choices.find((choice) => choice.storeId === storeId);
  const known = choice ? !choice.made : null;
  if (own.length > 0 || !stores.includes(storeId)) return known;
  const now = !made.has(storeId);
  // Otherwise than it was, and nobody told when: before or after, who knows.
  return known === null || known === now ? now : null;
}
