import type { Status } from './status.ts';

/** Increased whenever what is stored changes shape; what has another version is set aside. */
export const historyVersion = 1;

export const historyLimits = { records: 500, changes: 200, bytes: 5_000_000 } as const;

/** An expiry, and how it is known: from the moment it was set, or only from seeing it later. */
export interface Expiry {
  /** Milliseconds since the epoch; `null` for a session cookie. */
  readonly expiresAtMs: number | null;
  /** Since when the cookie is known to have this expiry. */
  readonly sinceMs: number;
  /** Whether that is when it was set. The browsers' API does not tell, so it has to be seen happening. */
  readonly observed: boolean;
}

/** What is remembered of one cookie: never its value. */
export interface CookieRecord {
  /** See `cookieKey`. */
  readonly key: string;
  readonly firstSeenMs: number;
  /** Since when it has been there, the last time it appeared. */
  readonly appearedMs: number;
  readonly lastSeenMs: number;
  readonly lastSetMs: number | null;
  readonly lastRemovedMs: number | null;
  /** How often it was seen to be set or removed. */
  readonly changes: number;
  /** How often its expiry was pushed back while it was there. */
  readonly renewals: number;
  readonly present: boolean;
  readonly expiry: Expiry;
  /** The longest lifetime seen; `null` while it was only a session cookie. */
  readonly longestMs: number | null;
  /** Whether it appeared, the last time it did, before the consent cookie was there; `null` where that was not seen. */
  readonly beforeChoice: boolean | null;
}

/** When the site was visited; half an hour without a sign of it ends a visit. */
export interface Visits {
  readonly startMs: number;
  readonly lastMs: number;
  /** The end of the visit before; `null` during the first. */
  readonly previousMs: number | null;
}

/** Whether the consent cookie was in a cookie store: each container has a choice of its own. */
export interface Choice {
  readonly storeId: string;
  readonly made: boolean;
}

/** What is remembered of the cookies that one policy is about. */
export interface History {
  readonly version: typeof historyVersion;
  readonly startedMs: number;
  readonly visits: Visits | null;
  /** In which cookie stores the choice was recorded, and in which it was not, when they were last read. */
  readonly choices: readonly Choice[];
  readonly records: readonly CookieRecord[];
}

/** One change of a cookie, as the activity view tells it. */
export interface Change {
  readonly atMs: number;
  readonly key: string;
  /** `found`: it was there when the extension looked, and nobody saw it being set. */
  readonly kind: 'set' | 'found' | 'removed';
  /** What the policy said of the cookie then. */
  readonly status: Status;
}

/** Orders what happened by when it did. */
export const byTime = (a: Pick<Change, 'atMs'>, b: Pick<Change, 'atMs'>) => a.atMs - b.atMs;

/** The last changes of the cookies that one policy is about, oldest first. */
export interface Activity {
  readonly version: typeof historyVersion;
  readonly changes: readonly Change[];
}

export const noActivity: Activity = { version: historyVersion, changes: [] };

/** A history that begins now. */
export function newHistory(nowMs: number): History {
  return {
    version: historyVersion,
    startedMs: nowMs,
    visits: null,
    choices: [],
    records: [],
  };
}

const visitGapMs = 30 * 60_000;

/** Signs that come closer together than this say nothing new, and are not worth writing down. */
const visitGrainMs = 60_000;

/** Notes that the site is being visited: goes on with the current visit, or begins another. */
export function visited(visits: Visits | null, nowMs: number): Visits {
  if (!visits) return { startMs: nowMs, lastMs: nowMs, previousMs: null };
  if (Math.abs(nowMs - visits.lastMs) < visitGrainMs) return visits;
  // A sign from the future was noted before the clock was put back.
  if (nowMs - visits.lastMs > visitGapMs || nowMs < visits.lastMs)
    return { startMs: nowMs, lastMs: nowMs, previousMs: visits.lastMs };
  return { ...visits, lastMs: nowMs };
}

/**
 * Whether a cookie was first seen since the visit before the current one. Not since the current one began: the cookies
 * of its first page are set a moment before the look that notes it.
 */
export function isNewThisVisit({ firstSeenMs }: CookieRecord, visits: Visits | null): boolean {
  if (visits?.previousMs == null) return false;
  // Where the clock was put back, the visit before seems to be the later one.
  return firstSeenMs >= Math.min(visits.previousMs + visitGrainMs, visits.startMs);
}
