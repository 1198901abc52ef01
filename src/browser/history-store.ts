import { type Activity, type History, historyLimits, newHistory, noActivity } from '../history.ts';
import { joinActivities, joinHistories } from '../join-histories.ts';
import { parseActivity } from '../parse-activity.ts';
import { parseHistory } from '../parse-history.ts';
import { api } from './api.ts';
import { historyKey } from './load-history.ts';

/** What is kept for one policy. Two keys, because the popup's first paint needs only the first. */
export interface Kept {
  readonly history: History;
  readonly activity: Activity;
}

const activityKey = (policyId: string) => `activity:${policyId}`;
/** What could not be read: damaged, or of a newer version of the extension, which finds it here when it is back. */
const asidePrefix = 'set-aside:';
const asideKey = (key: string) => `${asidePrefix}${key}`;

/** All keys that hold something of one policy's history. */
function keysOf(policyId: string): string[] {
  const own = [historyKey(policyId), activityKey(policyId)];
  return [...own, ...own.map(asideKey)];
}

/** One lock for all writers in all contexts: a bare read, change and write loses 49 of 50 concurrent ones. */
function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('history', work);
}

/** The last changes of a policy's cookies. */
export async function loadActivity(policyId: string): Promise<Activity> {
  const key = activityKey(policyId);
  return parseActivity((await api.storage.local.get(key))[key]) ?? noActivity;
}

/**
 * Reads, changes and writes the history of a policy as one step. What cannot be read is set aside, and a new
 * history begins; what was set aside by an older version and can be read goes on; what does not change is not
 * written. Rejects where the browser does not store it.
 */
export function updateHistory(
  policyId: string,
  nowMs: number,
  change: (kept: Kept) => Kept,
): Promise<History> {
  return exclusively(async () => {
    const stored = await api.storage.local.get(keysOf(policyId));
    const history = find(stored, historyKey(policyId), parseHistory);
    const activity = find(stored, activityKey(policyId), parseActivity);
    const before = {
      history: joinHistories(history) ?? newHistory(nowMs),
      activity: joinActivities(activity) ?? noActivity,
    };
    const after = change(before);
    const isSound = history.now && !history.isOdd && !activity.isOdd;
    if (!isSound || JSON.stringify(after) !== JSON.stringify(before))
      // In one step with what takes its place: what cannot be set aside is not overwritten either.
      await write({
        ...history.damaged,
        ...activity.damaged,
        [historyKey(policyId)]: after.history,
        [activityKey(policyId)]: after.activity,
      });
    const rejoined = [...history.rejoined, ...activity.rejoined];
    if (rejoined.length > 0) await api.storage.local.remove(rejoined);
    return after.history;
  });
}

/** What lies under a key and was set aside of it: if one is odd, something has to be done about it. */
function find<T>(
  stored: Readonly<Record<string, unknown>>,
  key: string,
  parse: (value: unknown) => T | null,
) {
  const [now, aside] = [parse(stored[key]), parse(stored[asideKey(key)])];
  const isDamaged = !now && stored[key] !== undefined;
  return {
    now,
    aside,
    isOdd: isDamaged || aside !== null,
    damaged: isDamaged && { [asideKey(key)]: stored[key] },
    rejoined: aside && !isDamaged ? [asideKey(key)] : [],
  };
}

/** All that is remembered of a policy's cookies, as it lies there: for putting it back after it was erased. */
export function storedHistory(policyId: string): Promise<Record<string, unknown>> {
  return api.storage.local.get(keysOf(policyId));
}

/** Forgets one policy's cookies, or those of all policies, and whatever was set aside of them. */
export function eraseHistory(policyId: string | null): Promise<void> {
  return exclusively(async () => {
    const keys =
      policyId === null
        ? Object.keys(await storedWith('history:', 'activity:', asidePrefix))
        : keysOf(policyId);
    await api.storage.local.remove(keys);
  });
}

/** Writes; where the browser has no room left, once more after what was set aside and other policies' histories made some. */
async function write(items: Record<string, unknown>): Promise<void> {
  await api.storage.local.set(items).catch(async () => {
    await api.storage.local.remove(Object.keys(await storedWith(asidePrefix)));
    await forgetOldest(0, Object.keys(items));
    await api.storage.local.set(items);
  });
}

/** Keeps all histories together within their limit. Once a start is enough: each of them is bounded by itself. */
export function trimHistories(): Promise<void> {
  return exclusively(() => forgetOldest(historyLimits.bytes, []));
}

/** Forgets histories, the one visited longest ago first, until the rest fits into so many bytes. */
async function forgetOldest(limitBytes: number, spared: readonly string[]): Promise<void> {
  const stored = await storedWith('history:', 'activity:');
  const sizes = new Map(
    Object.entries(stored).map(([key, value]) => [key, JSON.stringify(value).length]),
  );
  const lastMs = (key: string) => parseHistory(stored[key])?.visits?.lastMs ?? 0;
  const oldestFirst = Object.keys(stored)
    .filter((key) => key.startsWith('history:') && !spared.includes(key))
    .sort((a, b) => lastMs(a) - lastMs(b));
  let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  for (const key of oldestFirst) {
    if (bytes <= limitBytes) return;
    const both = [key, key.replace('history:', 'activity:')];
    for (const gone of both) bytes -= sizes.get(gone) ?? 0;
    await api.storage.local.remove(both);
  }
}

async function storedWith(...prefixes: readonly string[]): Promise<Record<string, unknown>> {
  const all = Object.entries(await api.storage.local.get(null));
  return Object.fromEntries(
    all.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
}
