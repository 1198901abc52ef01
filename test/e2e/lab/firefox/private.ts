import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { setPermissions } from './access.ts';
import { type Gecko, inGecko } from './gecko.ts';
import { contextOf, type Installed, untilLoaded } from './pages.ts';

interface AddonModule {
  readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}

/** In Firefox: an extension learns of its new permission when it starts, so it is started again. */
async function reload(gecko: Gecko, id: string): Promise<void> {
  const { AddonManager } = gecko.ChromeUtils.importESModule<AddonModule>(
    'resource://gre/modules/AddonManager.sys.mjs',
  );
  await (await AddonManager.getAddonByID(id)).reload();
}

/** The switch "Run in private windows". */
export async function allowPrivately(extension: Installed): Promise<void> {
  const permissions = ['internal:privateBrowsingAllowed'];
  await setPermissions(extension, { granted: true, origins: [], permissions });
  await inGecko(extension.browser, reload, extension.id);
}

/** In Firefox: the command "New private window". */
function openWindow({ window }: Gecko): void {
  window.OpenBrowserWindow({ private: true });
}

/** A tab in a private window, at rest on the page such a window starts with: a navigation before that is lost. */
export async function openPrivatePage({ browser }: Installed): Promise<Page> {
  const before = new Set((await browser.pages()).map(contextOf));
  await inGecko(browser, openWindow);
  const findNew = async () => (await browser.pages()).find((page) => !before.has(contextOf(page)));
  const page = await until(findNew, { what: 'the private window' });
  await untilLoaded(browser, contextOf(page), 'about:privatebrowsing');
  return page;
}
