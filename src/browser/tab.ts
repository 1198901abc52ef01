import type { Tabs } from 'webextension-polyfill';
import { api } from './api.ts';

/** A tab, as far as the extension may see it. */
export interface Tab {
  readonly id: number;
  /** `undefined` where the browser hides it: no access to the site, or a page it protects. */
  readonly url: string | undefined;
  readonly storeId: string;
  /** In front in its window. */
  readonly active: boolean;
}

/** One tab; `null` when it is closed. */
export async function tabById(id: number): Promise<Tab | null> {
  const tab = await api.tabs.get(id).catch(() => null);
  return tab && ((await described([tab]))[0] ?? null);
}

/**
 * The tab that the popup was opened on. The click gave access to its address (`activeTab`), so one that stays
 * hidden belongs to the browser itself.
 */
export async function clickedTab(): Promise<Tab | null> {
  // `currentWindow` would be the wrong window for a popup that the browser shows as a window of its own.
  const [tab] = await described(await api.tabs.query({ active: true, lastFocusedWindow: true }));
  return tab ? { ...tab, url: tab.url ?? 'about:blank' } : null;
}

/** The browser's tabs in our words. */
export async function described(tabs: readonly Tabs.Tab[]): Promise<Tab[]> {
  const stores = tabs.some(hasUnnamedStore) ? await api.cookies.getAllCookieStores() : [];
  // Chromium does not name a tab's store: "0" is that of ordinary windows, others have to be looked up.
  const storeOf = (tab: Tabs.Tab) =>
    stores.find((store) => tab.id !== undefined && store.tabIds.includes(tab.id))?.id ??
    (tab.incognito ? '1' : '0');
  return tabs.flatMap((tab) => {
    if (tab.id === undefined) return [];
    return [
      { id: tab.id, url: tab.url, storeId: tab.cookieStoreId ?? storeOf(tab), active: tab.active },
    ];
  });
}

function hasUnnamedStore(tab: Tabs.Tab): boolean {
  return tab.incognito && tab.cookieStoreId === undefined;
}
