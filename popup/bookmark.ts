import type { Report } from '../src/audit.ts';
import { accessTo } from '../src/browser/access.ts';
import { allTabs } from '../src/browser/all-tabs.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import type { Tab } from '../src/browser/tab.ts';
import { isPrivateStore } from '../src/cookie-store.ts';
import { isPrivate } from '../src/gap.ts';
import type { Outcome } from '../src/outcome.ts';
import { locate } from '../src/page.ts';
import type { Words } from '../src/words.ts';
import { ask, type Inspection, inspect } from './inspect.ts';

// A tab's number means nothing once the browser was closed: so that a view can be bookmarked, its address names the
// host, too.
const hostIn = (search: string) => new URLSearchParams(search).get('host');

type Shown = Pick<Report, 'page' | 'gaps'>;

/**
 * An address of the page that names the host of the view, besides what else stands there. That of a private window is
 * not named: Chromium shows the page in an ordinary one, which remembers its address.
 */
export function withHost(search: string, { page, gaps }: Shown): string {
  if (isPrivate(gaps)) return search;
  const params = new URLSearchParams(search);
  params.set('host', page.host);
  return `?${params}`;
}

/** Where the address names a host, and the tab goes to another, has it name that. */
export function followHost(shown: Shown): void {
  const named = hostIn(location.search);
  if (named !== null && named !== shown.page.host)
    history.replaceState(null, '', withHost(location.search, shown));
}

/**
 * What an address that names a host is to show: the tab it names if that is still there, or else one that shows the
 * host. `first` is what was found in the former.
 */
export async function asBookmarked(first: Inspection, words: Words): Promise<Inspection> {
  const host = hostIn(location.search);
  if (host === null) return first;
  const tabs = await allTabs();
  const named = tabs.find(({ id }) => id === first.tabId);
  if (named && shows(named, host)) return first;
  const other = tabAt(host, tabs);
  if (other) return await inspect(ask(other.id), words);
  // The tab may be there, and its address be hidden.
  const outcome = await withoutAccess(host);
  if (outcome) return { tabId: null, outcome };
  return { tabId: null, outcome: { kind: 'awaited', host } };
}

/** A host with a policy, to which access is missing: without it no tab can be told to show it. */
export async function withoutAccess(host: string): Promise<Outcome | null> {
  const place = locate(`https://${host}`, await knownPolicies());
  if (place.kind !== 'policy-site' || place.page.host !== host) return null;
  const access = await accessTo(place.page.registrableDomain, host).catch(() => 'full');
  return access === 'full' ? null : { kind: 'no-access', host, sites: place.installed.sites };
}

/** Whether some tab shows the host now. */
export async function isOpen(host: string): Promise<boolean> {
  return tabAt(host, await allTabs()) !== undefined;
}

/** A tab that shows the host: of a private window only if there is no other. */
function tabAt(host: string, tabs: readonly Tab[]): Tab | undefined {
  const there = tabs.filter((tab) => shows(tab, host));
  return there.find(({ storeId }) => !isPrivateStore(storeId)) ?? there[0];
}

function shows({ url }: Tab, host: string): boolean {
  return url !== undefined && isAddressOf(url, host);
}

/** Whether an address is of this host, which must be written as `URL.hostname` does. */
export function isAddressOf(url: string, host: string): boolean {
  return URL.canParse(url) && new URL(url).hostname === host;
}
