import type { Page } from 'puppeteer-core';
import type { ExtensionApi } from './extension-code.ts';
import type { Lab } from './lab.ts';
import { until } from './until.ts';

/** A tab on a site. */
export interface LabTab {
  /** The tab's id as extensions know it. */
  readonly tabId: number;
  readonly page: Page;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs in the extension. Ids need no permission. */
async function tabIds(api: ExtensionApi): Promise<number[]> {
  const tabs = await api.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

export interface Opening {
  readonly makePage: () => Promise<Page>;
  readonly url: string;
  readonly extensionCall: Lab['extensionCall'];
}

/**
 * Opens a page and learns the id that extensions know its tab by. Neither browser tells a remote control
 * that id, so it is the one that was not there before.
 */
export async function openTab({ makePage, url, extensionCall }: Opening): Promise<LabTab> {
  const before = new Set(await extensionCall(tabIds));
  const page = await makePage();
  const findNew = async () => (await extensionCall(tabIds)).find((id) => !before.has(id));
  const tabId = await until(findNew, { what: 'the new tab to be known to extensions' });
  const goto = async (address: string) => {
    await page.goto(address, { waitUntil: 'load' });
  };
  await goto(url);
  return { tabId, page, goto, close: () => page.close() };
}
