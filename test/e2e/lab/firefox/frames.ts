import type { Page } from 'puppeteer-core';
import { type Gecko, type GeckoBrowserElement, inGecko } from './gecko.ts';
import { contextOf, type Installed } from './pages.ts';

interface RegisterModule {
  readonly NavigableManager: { getBrowserById(id: string): GeckoBrowserElement | null };
}

/** In Firefox: the addresses of what a tab shows, its frames included. */
function addresses(gecko: Gecko, tab: string): string[] {
  const { NavigableManager } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const top = NavigableManager.getBrowserById(tab)?.browsingContext;
  return (top?.getAllBrowsingContextsInSubtree() ?? []).flatMap(
    ({ currentWindowGlobal }) => currentWindowGlobal?.documentURI?.spec ?? [],
  );
}

/** The addresses of a page and of its frames, as Firefox itself has them: it tells a remote control nothing of an extension's. */
export async function readFrames({ browser }: Installed, page: Page): Promise<readonly string[]> {
  return await inGecko(browser, addresses, contextOf(page));
}
