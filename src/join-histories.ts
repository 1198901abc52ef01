import { type Activity, type History, historyLimits } from './history.ts';

/** What was kept before and since the time in which an older version of the extension was used, which could not read it. */
export interface Interrupted<T> {
  readonly aside: T | null;
  readonly now: T | null;
}

/**
 * One history of two; `null` of none. The longer one, that was set aside, goes on with what it does not know; the
 * next look at the jar tells what has become of the cookies that it knows.
 */
export function joinHistories({ aside, now }: Interrupted<History>): History | null {
  if (!aside || !now) return now ?? aside;
  const known = new Set(aside.records.map(({ key }) => key));
  const others = now.records.filter(({ key }) => !known.has(key));
  return { ...aside, visits: now.visits ?? aside.visits, records: [...aside.records, ...others] };
}

/** One list of changes of two; `null` of none. */
export function joinActivities({ aside, now }: Interrupted<Activity>): Activity | null {
  if (!aside || !now) return now ?? aside;
  const changes = [...aside.changes, ...now.changes];
  return { ...now, changes: changes.slice(-historyLimits.changes) };
}
