import type { Page, Target } from 'puppeteer-core';
import { callInPage } from '../extension-code.ts';
import { until } from '../until.ts';
import { type ExtensionsPage, onExtensionsPage } from './access.ts';
import { type Installed, openExtensionPage } from './pages.ts';

/** The switch "Allow in Incognito". Chromium reloads the extension for it: until that is done, none of its pages opens. */
export async function allowPrivately(extension: Installed): Promise<void> {
  await onExtensionsPage(extension, async (page) => {
    await page.evaluate(async (extensionId) => {
      const { chrome } = globalThis as unknown as ExtensionsPage;
      const change = { extensionId, incognitoAccess: true };
      await chrome.developerPrivate.updateExtensionConfiguration(change);
    }, extension.id);
    const isBack = () =>
      page.evaluate(async (extensionId) => {
        const { chrome } = globalThis as unknown as ExtensionsPage;
        const { state } = await chrome.developerPrivate.getExtensionInfo(extensionId);
        return state === 'ENABLED';
      }, extension.id);
    await until(isBack, { what: 'the extension to be loaded again' });
  });
}

/** A tab in an incognito window. (A browser context of puppeteer is none: extensions do not see it.) */
export async function openPrivatePage(extension: Installed): Promise<Page> {
  const { browser } = extension;
  const asking = await openExtensionPage(extension, 'manifest.json', { background: true });
  // Not before that page is there, which is empty at first, too.
  const before = new Set(browser.targets());
  const isNew = (target: Target) =>
    !before.has(target) && target.type() === 'page' && target.url() === 'about:blank';
  await callInPage(
    asking,
    async (api) => {
      await api.windows.create({ incognito: true, url: 'about:blank' });
    },
    [],
  );
  const target = await until(() => browser.targets().find(isNew), { what: 'the private window' });
  await asking.close();
  return await target.asPage();
}
