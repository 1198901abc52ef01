import { isPrivateStore } from '../cookie-store.ts';
import { api } from './api.ts';
import { tabById } from './tab.ts';

/** A page's document on its way to the policies page. */
export interface HandedPage {
  readonly html: string;
  readonly url: string;
}

const key = (tabId: number) => `page:${tabId}`;

/** Runs in the page. `null` for a document over the limit of an import. */
function read(): HandedPage | null {
  const html = document.documentElement.outerHTML;
  return html.length > 5_000_000 ? null : { html, url: location.href };
}

/** Optional, and held for no longer than the reading takes. Neither browser has a question for it. */
const scripting = { permissions: ['scripting' as const] };

/** Where it cannot be given back now, that is made good at the next start. */
const giveBack = () => api.permissions.remove(scripting).catch(() => false);

/** Gives back the permission to read a page, where the popup was closed while it read. */
export function endReading(): void {
  void giveBack();
}

/**
 * Reads the document of a tab that the toolbar button was clicked on (`activeTab`), and lays it down in memory for
 * the policies page, which takes it away. Must be called directly in a click handler, like every request for a
 * permission. Returns whether it could be read.
 */
export async function layDownPage(tabId: number): Promise<boolean> {
  if (!(await api.permissions.request(scripting))) return false;
  const [answer] = await api.scripting
    .executeScript({ target: { tabId }, func: read })
    .finally(giveBack);
  const page = answer?.result as HandedPage | null | undefined;
  if (!page) return false;
  await api.storage.session.set({ [key(tabId)]: page });
  return true;
}

/** Takes what was laid down for a tab; `null` where there is nothing, or no longer. */
export async function takePage(tabId: number): Promise<HandedPage | null> {
  const stored = (await api.storage.session.get(key(tabId)))[key(tabId)] as HandedPage | undefined;
  await api.storage.session.remove(key(tabId));
  return typeof stored?.html === 'string' && typeof stored.url === 'string' ? stored : null;
}

/** A host, and the tab that shows it. */
interface ShownSite {
  readonly host: string;
  readonly tabId: number | null;
}

/**
 * Opens the policies page, to add a policy for a site; `readTabId` is the tab whose page was laid down. The host of a
 * private window is left out: Chromium shows the page in an ordinary one, which remembers its address.
 */
export async function openPolicies(site?: ShownSite, readTabId?: number): Promise<void> {
  const tab = typeof site?.tabId === 'number' && (await tabById(site.tabId));
  const query = new URLSearchParams({
    ...(site && tab && !isPrivateStore(tab.storeId) && { site: site.host }),
    ...(readTabId !== undefined && { read: String(readTabId) }),
  });
  await api.tabs.create({ url: api.runtime.getURL(`options.html?${query}`) });
}
