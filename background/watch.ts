import { allTabs } from '../src/browser/all-tabs.ts';
import { askPage, type Subject } from '../src/browser/ask-page.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { defaultStoreId } from '../src/browser/default-store.ts';
import { asOneLook } from '../src/browser/history-locks.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { type ReadCookies, readOnce } from '../src/browser/read-cookies.ts';
import type { Tab } from '../src/browser/tab.ts';
import type { Cookie } from '../src/cookie.ts';
import type { CookieChanges } from '../src/cookie-change.ts';
import { isPrivateStore } from '../src/cookie-store.ts';
import { decidingRules } from '../src/findings/rules.ts';
import type { KnownPolicy } from '../src/known-policy.ts';
import { concerns, locate } from '../src/page.ts';
import { readJars, remember } from './remember.ts';
import { showOutcome } from './show-outcome.ts';

interface WatchedTab {
  readonly tab: Tab;
  readonly known: KnownPolicy;
}

/**
 * One look at everything: takes what was reported and what is there into the histories, then sets the badge of
 * every tab on a site with a policy. One reading of each jar serves all of it. `changes` is what the browser has
 * reported since the last look; what is left in it is for the next.
 */
export async function watch(changes: CookieChanges): Promise<void> {
  const read = readOnce();
  const { watched, policies } = await asOneLook(async () => {
    const [tabs, policies] = await Promise.all([allTabs(), knownPolicies()]);
    const watched = tabs.flatMap((tab) => watchedTab(tab, policies));
    await rememberAll({ watched, policies, read, changes });
    return { watched, policies };
  });
  const ask = (subject: Subject) => askPage(subject, read);
  await setBadges(watched, { policies, rules: decidingRules, ask });
}

interface Look {
  readonly watched: readonly WatchedTab[];
  readonly policies: readonly KnownPolicy[];
  readonly read: ReadCookies;
  readonly changes: CookieChanges;
}

/** Of the policies that were added only those are looked at that have a tab open, or a change. */
async function rememberAll({ watched, policies, read, changes }: Look): Promise<void> {
  const isChanged = (known: KnownPolicy) =>
    [...changes.values()].some(([{ cookie }]) => concerns(known, cookie));
  const concerned = policies.filter(
    (known) => known.bundled || watched.some((each) => each.known === known) || isChanged(known),
  );
  const readings = await Promise.all(
    concerned.map(async (known) => {
      const own = watched.filter((each) => each.known === known).map(({ tab }) => tab);
      const open = own.filter(({ storeId }) => !isPrivateStore(storeId));
      const stores = new Set([defaultStoreId, ...open.map(({ storeId }) => storeId)]);
      // A policy that was stored damaged, with a site that is none, must not keep the others from being looked at.
      const jars = await readJars(known, [...stores], read).catch(() => null);
      return { known, jars, visiting: open.some(({ active }) => active) };
    }),
  );
  // Taken after the readings, for what these show has been reported by then. What has come meanwhile about a
  // policy that is not looked at now has asked for a look of its own.
  const others = policies.filter((known) => !concerned.includes(known));
  const isLeft = (cookie: Cookie) => others.some((known) => concerns(known, cookie));
  const taken = [...changes].filter(([, [{ cookie }]]) => !isLeft(cookie));
  for (const [key] of taken) changes.delete(key);
  const histories = readings.map(async ({ known, jars, visiting }) => {
    if (jars) await remember(await known.load(), { changed: taken, jars, visiting });
  });
  // A history that cannot be written (a full disk, a damaged profile) must not keep the badges from being set.
  await Promise.allSettled(histories);
}

async function setBadges(
  watched: readonly WatchedTab[],
  means: Parameters<typeof auditTab>[1],
): Promise<void> {
  const set = async ({ tab }: WatchedTab) => showOutcome(tab, await auditTab(tab, means));
  await Promise.all(watched.map(set));
}

function watchedTab(tab: Tab, policies: readonly KnownPolicy[]): WatchedTab[] {
  const place = tab.url === undefined ? null : locate(tab.url, policies);
  return place?.kind === 'policy-site' ? [{ tab, known: place.installed }] : [];
}
