import { type Activity, type CookieRecord, type History, historyLimits } from './history.ts';

/** What was kept before and since the time in which an older version of the extension was used, which could not read it. */
export interface Interrupted<T> {
  readonly aside: T | null;
  readonly now: T | null;
}

/** One history of two; `null` of none. */
export function joinHistories({ aside, now }: Interrupted<History>): History | null {
  if (!aside || !now) return now ?? aside;
  const records = new Map(aside.records.map((record) => [record.key, record]));
  for (const record of now.records) {
    const before = records.get(record.key);
    records.set(record.key, before ? joinRecords(before, record) : record);
  }
  return {
    ...now,
    startedMs: Math.min(aside.startedMs, now.startedMs),
    visits: now.visits ?? aside.visits,
    records: [...records.values()],
  };
}

/** What is there now is known from the later record; how it came to be, from both. */
function joinRecords(before: CookieRecord, since: CookieRecord): CookieRecord {
  return {
    ...since,
    firstSeenMs: Math.min(before.firstSeenMs, since.firstSeenMs),
    lastSetMs: since.lastSetMs ?? before.lastSetMs,
    lastRemovedMs: since.lastRemovedMs ?? before.lastRemovedMs,
    changes: before.changes + since.changes,
    renewals: before.renewals + since.renewals,
    longestMs: Math.max(before.longestMs ?? 0, since.longestMs ?? 0) || null,
  };
}

/** One list of changes of two; `null` of none. */
export function joinActivities({ aside, now }: Interrupted<Activity>): Activity | null {
  if (!aside || !now) return now ?? aside;
  const changes = [...aside.changes, ...now.changes];
  return { ...now, changes: changes.slice(-historyLimits.changes) };
}
