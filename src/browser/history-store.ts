import { type Activity, type History, newHistory, noActivity } from '../history.ts';
import { joinActivities, joinHistories } from '../join-histories.ts';
import { parseActivity } from '../parse-activity.ts';
import { parseHistory } from '../parse-history.ts';
import { api } from './api.ts';
import { asOneLook, exclusively } from './history-locks.ts';
import { historyKey } from './load-history.ts';
import { oldestFirst } from './oldest-first.ts';
import { stored } from './stored.ts';

/** What is kept for one policy. Two keys, because the popup's first paint needs only the first. */
export interface Kept {
  readonly history: History;
  readonly activity: Activity;
}

const activityKey = (policyId: string) => `activity:${policyId}`;
/** What could not be read: damaged, or of a newer version of the extension, which finds it here when it is back. */
const asideKey = (key: string) => `set-aside:${key}`;

/** All keys that hold something of one policy's history. */
function keysOf(policyId: string): string[] {
  const own = [historyKey(policyId), activityKey(policyId)];
  return [...own, ...own.map(asideKey)];
}

/** The last changes of a policy's cookies. */
export async function loadActivity(policyId: string): Promise<Activity> {
  return parseActivity(await stored(activityKey(policyId))) ?? noActivity;
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
): Promise<void> {
  return exclusively(async () => {
    const all = await api.storage.local.get(keysOf(policyId));
    const history = find(all, historyKey(policyId), parseHistory);
    const activity = find(all, activityKey(policyId), parseActivity);
    const before = {
      history: joinHistories(history) ?? newHistory(nowMs),
      activity: joinActivities(activity) ?? noActivity,
    };
    const after = change(before);
    // As texts, which the browser copies many times faster than what they say, here and to all who listen.
    const texts = {
      [historyKey(policyId)]: JSON.stringify(after.history),
      [activityKey(policyId)]: JSON.stringify(after.activity),
    };
    if (Object.keys(texts).some((key) => texts[key] !== all[key]))
      // In one step with what takes its place: what cannot be set aside is not overwritten either.
      await write({ ...history.damaged, ...activity.damaged, ...texts });
    const rejoined = [...history.rejoined, ...activity.rejoined];
    if (rejoined.length > 0) await api.storage.local.remove(rejoined);
  });
}

/** What lies under a key and was set aside of it: if one is odd, something has to be done about it. */
function find<T>(
  all: Readonly<Record<string, unknown>>,
  key: string,
  parse: (value: unknown) => T | null,
) {
  const [now, aside] = [parse(all[key]), parse(all[asideKey(key)])];
  const isDamaged = !now && all[key] !== undefined;
  return {
    now,
    aside,
    damaged: isDamaged && { [asideKey(key)]: all[key] },
    rejoined: aside && !isDamaged ? [asideKey(key)] : [],
  };
}

/**
 * Forgets one policy's cookies, or those of all policies, and whatever was set aside of them. The answer is what was
 * forgotten, as it lay there: for putting it back.
 */
export function eraseHistory(policyId: string | null): Promise<Record<string, unknown>> {
  const erase = async () => {
    const keys = policyId === null ? (await oldestFirst()).map(({ key }) => key) : keysOf(policyId);
    const erased = await api.storage.local.get(keys);
    await api.storage.local.remove(keys);
    return erased;
  };
  return asOneLook(() => exclusively(erase));
}

/**
 * Writes. Where the browser has no room left, forgets one thing after the other until there is some, but not much more
 * than what is to be written takes: if that does not help, the rest would be lost for nothing. Rejects then; and
 * rejects, and has forgotten nothing, where the browser refuses for any other reason.
 */
async function write(items: Record<string, unknown>): Promise<void> {
  let others: Awaited<ReturnType<typeof oldestFirst>> | undefined;
  let mostBytes = JSON.stringify(items).length + 10_000;
  for (;;) {
    try {
      return await api.storage.local.set(items);
    } catch (error) {
      // Chromium: "Resource::kQuotaBytes quota exceeded", formerly QUOTA_BYTES. Firefox: "QuotaExceededError: ...".
      if (mostBytes < 0 || !/quota/i.test(String(error))) throw error;
      others ??= (await oldestFirst()).filter(({ key }) => !(key in items));
      const oldest = others.shift();
      if (!oldest) throw error;
      mostBytes -= oldest.bytes;
      await api.storage.local.remove(oldest.key);
    }
  }
}
