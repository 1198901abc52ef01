import { type Activity, type History, historyLimits, newHistory, noActivity } from '../history.ts';
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
const setAsideKey = 'set-aside';

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
 * history begins; what does not change is not written. Rejects where the browser does not store it.
 */
export function updateHistory(
  policyId: string,
  nowMs: number,
  change: (kept: Kept) => Kept,
): Promise<History> {
  return exclusively(async () => {
    const keys = [historyKey(policyId), activityKey(policyId)] as const;
    const stored = await api.storage.local.get([...keys]);
    const [storedHistory, storedActivity] = keys.map((key) => stored[key]);
    const history = parseHistory(storedHistory);
    const activity = parseActivity(storedActivity);
    const unreadable = history ? (activity ? undefined : storedActivity) : storedHistory;
    if (unreadable !== undefined) await setAside(policyId, unreadable);
    const before = {
      history: history ?? newHistory(nowMs),
      activity: activity ?? noActivity,
    };
    const after = change(before);
    const same = history && JSON.stringify(after) === JSON.stringify(before);
    if (!same) await write({ [keys[0]]: after.history, [keys[1]]: after.activity });
    return after.history;
  });
}

/** All that is remembered of a policy's cookies, as it lies there: for putting it back after it was erased. */
export function storedHistory(policyId: string): Promise<Record<string, unknown>> {
  return api.storage.local.get([historyKey(policyId), activityKey(policyId)]);
}

/** Forgets one policy's cookies, or those of all policies, and whatever was set aside. */
export function eraseHistory(policyId: string | null): Promise<void> {
  return exclusively(async () => {
    const keys =
      policyId === null
        ? Object.keys(await storedHistories())
        : [historyKey(policyId), activityKey(policyId)];
    await api.storage.local.remove([...keys, setAsideKey]);
  });
}

/** The last thing that could not be read: kept, so that nothing is lost, but only one, so that it cannot grow. */
async function setAside(policyId: string, unreadable: unknown): Promise<void> {
  await write({ [setAsideKey]: { policyId, unreadable } }).catch(() => undefined);
}

/** Writes; where the browser has no room left, once more after the other policies' histories have made some. */
async function write(items: Record<string, unknown>): Promise<void> {
  await api.storage.local.set(items).catch(async () => {
    await api.storage.local.remove(setAsideKey);
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
  const stored = await storedHistories();
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

async function storedHistories(): Promise<Record<string, unknown>> {
  const all = Object.entries(await api.storage.local.get(null));
  return Object.fromEntries(
    all.filter(([key]) => key.startsWith('history:') || key.startsWith('activity:')),
  );
}
