import { statusOfIdentity, withChanges } from '../src/activity.ts';
import { audit } from '../src/audit.ts';
import { accessTo } from '../src/browser/access.ts';
import { updateHistory } from '../src/browser/history-store.ts';
import type { ReadCookies } from '../src/browser/read-cookies.ts';
import { type Cookie, cookieKey } from '../src/cookie.ts';
import type { ChangedCookie } from '../src/cookie-change.ts';
import { isPrivateStore } from '../src/cookie-store.ts';
import { decidingRules } from '../src/findings/rules.ts';
import { type History, visited } from '../src/history.ts';
import { observe } from '../src/observe.ts';
import { concerns, pagesOf, type WithSites } from '../src/page.ts';
import type { InstalledPolicy } from '../src/policy.ts';
import type { Status } from '../src/status.ts';

export interface Occasion {
  /** What was reported; see `observe`. */
  readonly changed: readonly ChangedCookie[];
  readonly jars: Jars;
  /** Whether somebody is looking at one of the policy's sites, in a window that is not private. */
  readonly visiting: boolean;
}

/** Takes what was reported and what is in the jars into the history of one policy; private windows left out. */
export async function remember(
  installed: InstalledPolicy,
  { changed, jars, visiting }: Occasion,
): Promise<void> {
  const own = changed.filter(
    ([, [{ cookie }]]) => !isPrivateStore(cookie.storeId) && concerns(installed, cookie),
  );
  const nowMs = Date.now();
  await updateHistory(installed.policy.id, nowMs, (kept) => {
    const observed = observe(kept.history, {
      ...jars,
      changed: own,
      nowMs,
      consentCookie: installed.policy.consentCookie,
    });
    const { visits } = kept.history;
    const history = { ...observed.history, visits: visiting ? visited(visits, nowMs) : visits };
    const statusOf = statuses(installed, jars, history, nowMs);
    return { history, activity: withChanges(kept.activity, observed.noted, statusOf) };
  });
}

export interface Jars {
  readonly jar: readonly Cookie[];
  /** The stores that could be read: of others nothing is known, least of all that they are empty. */
  readonly stores: readonly string[];
}

/** The cookies that the policy is about, in several stores; `null` without access, which looks like an empty jar. */
export async function readJars(
  installed: WithSites,
  stores: readonly string[],
  read: ReadCookies,
): Promise<Jars | null> {
  const jar = new Map<string, Cookie>();
  const unread = new Set<string>();
  for (const page of pagesOf(installed)) {
    if ((await accessTo(page.registrableDomain, page.host)) !== 'full') return null;
    for (const storeId of stores) {
      const reading = await read(page, storeId).catch(() => null);
      if (!reading || reading.gaps.length > 0) unread.add(storeId);
      for (const cookie of reading?.cookies ?? [])
        if (concerns(installed, cookie)) jar.set(cookieKey(cookie), cookie);
    }
  }
  return { jar: [...jar.values()], stores: stores.filter((storeId) => !unread.has(storeId)) };
}

/** What the policy says of each cookie, as the popup would say it now: store by store, and host by host. */
function statuses(
  installed: InstalledPolicy,
  { jar, stores }: Jars,
  history: History,
  nowMs: number,
): (key: string) => Status {
  const known = new Map<string, Status>();
  for (const storeId of stores) {
    const cookies = jar.filter((cookie) => cookie.storeId === storeId);
    for (const page of pagesOf(installed, cookies)) {
      const report = audit({
        cookies,
        installed,
        page,
        gaps: [],
        history,
        nowMs,
        rules: decidingRules,
      });
      for (const row of report.rows) known.set(row.key, row.status);
    }
  }
  const otherwise = statusOfIdentity(installed);
  return (key) => known.get(key) ?? otherwise(key);
}
