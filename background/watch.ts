import { badgeFor } from '../src/badge.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { defaultStoreId } from '../src/browser/default-store.ts';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { type ReadCookies, readOnce } from '../src/browser/read-cookies.ts';
import { showBadge } from '../src/browser/show-badge.ts';
import { allTabs, type Tab } from '../src/browser/tab.ts';
import { isPrivateStore } from '../src/cookie-store.ts';
import { decidingRules } from '../src/findings/rules.ts';
import type { CookieChange } from '../src/observe.ts';
import { locate } from '../src/page.ts';
import { createPlainWords } from '../src/plain-words.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import type { InstalledPolicy } from '../src/policy.ts';
import { readJars, remember } from './remember.ts';

interface WatchedTab {
  readonly tab: Tab;
  readonly installed: InstalledPolicy;
}

/**
 * One look at everything: takes what was reported and what is there into the histories, then sets the badge of
 * every tab on a site with a policy. One reading of each jar serves all of it, and nothing is kept in memory.
 * `take` hands over the reports, after the jars were read: what a reading shows has been reported by then.
 */
export async function watch(take: () => readonly CookieChange[]): Promise<void> {
  const read = readOnce();
  const watched = (await allTabs()).flatMap(watchedTab);
  const readings = await Promise.all(
    bundledPolicies.map(async (installed) => {
      const tabs = watched.filter((each) => each.installed === installed).map(({ tab }) => tab);
      const open = tabs.filter(({ storeId }) => !isPrivateStore(storeId));
      const stores = new Set([defaultStoreId, ...open.map(({ storeId }) => storeId)]);
      const jars = await readJars(installed, [...stores], read);
      return { installed, jars, visiting: open.some(({ active }) => active) };
    }),
  );
  const changes = take();
  const histories = readings.map(async ({ installed, jars, visiting }) => {
    if (jars) await remember(installed, { changes, jars, visiting });
  });
  // A history that cannot be written (a full disk, a damaged profile) must not keep the badges from being set.
  await Promise.allSettled(histories);
  await setBadges(watched, read);
}

async function setBadges(watched: readonly WatchedTab[], read: ReadCookies): Promise<void> {
  const words = createPlainWords(translate, textLocale());
  const means = { policies: bundledPolicies, rules: decidingRules, read };
  const set = async ({ tab }: WatchedTab) =>
    showBadge(tab.id, badgeFor(await auditTab(tab, means), words), tab.url);
  await Promise.all(watched.map(set));
}

function watchedTab(tab: Tab): WatchedTab[] {
  const place = tab.url === undefined ? null : locate(tab.url, bundledPolicies);
  return place?.kind === 'policy-site' ? [{ tab, installed: place.installed }] : [];
}
