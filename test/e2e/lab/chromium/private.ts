import type { Page, Target } from 'puppeteer-core';
import { callInPage } from '../extension-code.ts';
import { until } from '../until.ts';
import { type ExtensionsPage, onExtensionsPage } from './access.ts';
import { type Installed, openExtensionPage } from './pages.ts';

/** The switch "Allow in Incognito". Chromium reloads the extension for it. */
export async function allowPrivately(extension: Installed): Promise<void> {
  await onExtensionsPage(extension, (page) =>
    page.evaluate(async (extensionId) => {
      const { chrome } = globalThis as unknown as ExtensionsPage;
      const change = { extensionId, incognitoAccess: true };
      await chrome.developerPrivate.updateExtensionConfiguration(change);
    }, extension.id),
  );
}

/** A tab in an incognito window. (A browser context of puppeteer is none: extensions do not see it.) */
export async function openPrivatePage(extension: Installed): Promise<Page> {
  const { browser } = extension;
  const before = new Set(browser.targets());
  const isNew = (target: Target) =>
    !before.has(target) && target.type() === 'page' && target.url() === 'about:blank';
  const asking = await openExtensionPage(extension, 'manifest.json', { background: true });
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
