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
  const known =
    record?.present && record.expiry.expiresAtMs === expiresAtMs ? record.expiry : undefined;
  // The same expiry set again was granted when it was first set, if that was seen.
  const expiry = known?.observed ? known : { expiresAtMs, sinceMs: atMs, observed: true };
  return {
    ...begun(record, cookie, atMs),
    lastSetMs: Math.max(record?.lastSetMs ?? 0, atMs),
    expiry,
    renewals:
      (record?.renewals ?? 0) +
      (record?.present && isPushedBack(record.expiry, expiresAtMs) ? 1 : 0),
    longestMs: longest(record, expiry),
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
    ...begun(record, cookie, nowMs),
    lastSetMs: record?.lastSetMs ?? null,
    expiry,
    renewals: record?.renewals ?? 0,
    longestMs: longest(record, expiry),
    // Found together with the choice, nobody knows which came first.
    beforeChoice: record?.present ? record.beforeChoice : choiceMade ? null : true,
  };
}

/** How much later than a look a report may come of what the look already found. */
export const lateReportMs = 2_000;

/** Whether a report is of the very setting that a look has just found the result of. */
function wasJustFound({ expiry }: CookieRecord, atMs: number): boolean {
  return !expiry.observed && Math.abs(atMs - expiry.sinceMs) < lateReportMs;
}

type Begun = Omit<CookieRecord, 'lastSetMs' | 'expiry' | 'renewals' | 'longestMs' | 'beforeChoice'>;

function begun(record: CookieRecord | undefined, cookie: Cookie, atMs: number): Begun {
  return {
    key: record?.key ?? cookieKey(cookie),
    firstSeenMs: Math.min(record?.firstSeenMs ?? atMs, atMs),
    appearedMs: record?.present ? Math.min(record.appearedMs, atMs) : atMs,
    lastSeenMs: Math.max(record?.lastSeenMs ?? atMs, atMs),
    lastRemovedMs: record?.lastRemovedMs ?? null,
    changes: (record?.changes ?? 0) + 1,
    present: true,
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

function isPushedBack(before: Expiry, expiresAtMs: number | null): boolean {
  return (
    before.expiresAtMs !== null &&
    expiresAtMs !== null &&
    expiresAtMs - before.expiresAtMs >= 60_000
  );
}

function longest(
  record: CookieRecord | undefined,
  { expiresAtMs, sinceMs }: Expiry,
): number | null {
  const before = record?.longestMs ?? null;
  return expiresAtMs === null ? before : Math.max(before ?? 0, expiresAtMs - sinceMs);
}
