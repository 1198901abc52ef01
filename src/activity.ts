import { parseCookieKey } from './cookie.ts';
import { lateChangeMs } from './cookie-record.ts';
import { decodedName } from './decoded-name.ts';
import { type Activity, byTime, type Change, historyLimits } from './history.ts';
import { compileDeclarations, findDeclaration } from './match.ts';
import type { NotedChange } from './observe.ts';
import type { InstalledPolicy } from './policy.ts';
import type { Status } from './status.ts';

/** Adds changes to the list, which is in the order of time, and lets go of the first ones beyond its length. */
export function withChanges(
  activity: Activity,
  noted: readonly NotedChange[],
  statusOf: (key: string) => Status,
): Activity {
  if (noted.length === 0) return activity;
  // Of thousands in a storm only the last have room, and only they need to be judged.
  const added = noted
    .slice(-historyLimits.changes)
    .map((change) => ({ ...change, status: statusOf(change.key) }));
  const reported = (found: Change) =>
    added.some(({ kind, key, atMs }) => {
      return kind === 'set' && key === found.key && Math.abs(atMs - found.atMs) < lateChangeMs;
    });
  // A report that comes after the look that found its result takes the place of what was found.
  const before = activity.changes.filter((change) => change.kind !== 'found' || !reported(change));
  // Let go before the sorting: where the clock was put back, what is new is not what is latest.
  const changes = [...before, ...added].slice(-historyLimits.changes);
  return { ...activity, changes: changes.sort(byTime) };
}

/** What the policy says of a cookie that is gone: only its identity is left to judge by. */
export function statusOfIdentity({ policy, sites }: InstalledPolicy): (key: string) => Status {
  const compiled = compileDeclarations(policy.declarations);
  return (key) => {
    const identity = parseCookieKey(key);
    if (!identity) return 'undeclared';
    const cookie = {
      ...identity,
      decodedName: decodedName(identity),
      hostOnly: !identity.domain.startsWith('.'),
    };
    const covered = sites.some((site) => findDeclaration(compiled, cookie, site.registrableDomain));
    return covered ? 'declared' : 'undeclared';
  };
}

/** The changes of one minute, newest first, and so the minutes. */
export function byMinute({
  changes,
}: Activity): { readonly atMs: number; readonly changes: readonly Change[] }[] {
  const minutes = new Map<number, Change[]>();
  for (const change of [...changes].reverse()) {
    const minute = Math.floor(change.atMs / 60_000) * 60_000;
    const list = minutes.get(minute);
    if (list) list.push(change);
    else minutes.set(minute, [change]);
  }
  return [...minutes].map(([atMs, list]) => ({ atMs, changes: list }));
}
