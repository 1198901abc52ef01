import { type Cookie, cookieKey } from './cookie.ts';
import type { CookieRecord, Expiry } from './history.ts';

/** A cookie that was seen being set. */
export function setting(
  record: CookieRecord | undefined,
  cookie: Cookie,
  atMs: number,
  beforeChoice: boolean | null,
): CookieRecord {
  const { expiresAtMs } = cookie;
  // The same expiry set again was granted when it was first set, if that was seen.
  const isKnown = isAsRecorded(record, cookie) && record.expiry.observed;
  const expiry = isKnown ? record.expiry : { expiresAtMs, sinceMs: atMs, observed: true };
  const there = begun(record, cookie, atMs, expiry);
  return {
    ...there,
    lastSetMs: Math.max(there.lastSetMs ?? 0, atMs),
    renewals: there.renewals + Number(isPushedBack(record, expiresAtMs)),
    beforeChoice:
      record?.present && !wasJustFound(record, atMs) ? record.beforeChoice : beforeChoice,
  };
}

/** A cookie that was found in the jar otherwise than it was remembered: it was set while nobody looked. */
export function sighting(
  record: CookieRecord | undefined,
  cookie: Cookie,
  nowMs: number,
  choiceMade: boolean,
): CookieRecord {
  const expiry = { expiresAtMs: cookie.expiresAtMs, sinceMs: nowMs, observed: false };
  return {
    ...begun(record, cookie, nowMs, expiry),
    // Found together with the choice, nobody knows which came first.
    beforeChoice: record?.present ? record.beforeChoice : choiceMade ? null : true,
  };
}

/** How much later than a look a report may come of what the look already found. */
export const lateChangeMs = 2_000;

/** Whether a report is of the very setting that a look has just found the result of. */
function wasJustFound({ expiry }: CookieRecord, atMs: number): boolean {
  return !expiry.observed && Math.abs(atMs - expiry.sinceMs) < lateChangeMs;
}

/** What is to be said of any cookie that is there. */
function begun(
  record: CookieRecord | undefined,
  cookie: Cookie,
  atMs: number,
  expiry: Expiry,
): Omit<CookieRecord, 'beforeChoice'> {
  return {
    key: record?.key ?? cookieKey(cookie),
    firstSeenMs: Math.min(record?.firstSeenMs ?? atMs, atMs),
    appearedMs: record?.present ? Math.min(record.appearedMs, atMs) : atMs,
    lastSeenMs: Math.max(record?.lastSeenMs ?? atMs, atMs),
    lastSetMs: record?.lastSetMs ?? null,
    lastRemovedMs: record?.lastRemovedMs ?? null,
    changes: (record?.changes ?? 0) + 1,
    renewals: record?.renewals ?? 0,
    present: true,
    expiry,
    longestMs: longest(record, expiry),
  };
}

/** A cookie that is gone. */
export function removal(record: CookieRecord, atMs: number): CookieRecord {
  return {
    ...record,
    lastRemovedMs: Math.max(record.lastRemovedMs ?? 0, atMs),
    changes: record.changes + 1,
    present: false,
  };
}

/** Whether a cookie in the jar is there as it was last known. */
export function isAsRecorded(
  record: CookieRecord | undefined,
  cookie: Cookie,
): record is CookieRecord {
  return record?.present === true && record.expiry.expiresAtMs === cookie.expiresAtMs;
}

function isPushedBack(record: CookieRecord | undefined, expiresAtMs: number | null): boolean {
  const beforeMs = record?.present ? record.expiry.expiresAtMs : null;
  return beforeMs !== null && expiresAtMs !== null && expiresAtMs - beforeMs >= 60_000;
}

function longest(
  record: CookieRecord | undefined,
  { expiresAtMs, sinceMs }: Expiry,
): number | null {
  const before = record?.longestMs ?? null;
  return expiresAtMs === null ? before : Math.max(before ?? 0, expiresAtMs - sinceMs);
}
