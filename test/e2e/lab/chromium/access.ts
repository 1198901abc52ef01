import type { Page } from 'puppeteer-core';
import type { Installed } from './pages.ts';

/** The global scope of chrome://extensions, as far as it is used here. */
export interface ExtensionsPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(change: {
        readonly extensionId: string;
        readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
        readonly incognitoAccess?: boolean;
      }): Promise<void>;
      addHostPermission(extensionId: string, host: string): Promise<void>;
      getExtensionInfo(extensionId: string): Promise<{ readonly state: string }>;
    };
  };
}

/** Runs something on chrome://extensions, the page where a user configures extensions. */
export async function onExtensionsPage(
  { browser }: Installed,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ background: true });
  await page.goto('chrome://extensions/');
  await act(page);
  await page.close();
}

/** The choice "Site access: on click", or back: `permissions.remove` refuses required hosts in Chromium. */
export async function setSiteAccess(extension: Installed, granted: boolean): Promise<void> {
  const wanted: 'ON_ALL_SITES' | 'ON_CLICK' = granted ? 'ON_ALL_SITES' : 'ON_CLICK';
  await onExtensionsPage(extension, (page) =>
    page.evaluate(
      async (extensionId, hostAccess) => {
        const { chrome } = globalThis as unknown as ExtensionsPage;
        await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      },
      extension.id,
      wanted,
    ),
  );
}

/** The command "Add a site", of an extension with access to some sites only. */
export async function grantSite(extension: Installed, origin: string): Promise<void> {
  await onExtensionsPage(extension, (page) =>
    page.evaluate(
      async (extensionId, host) => {
        const { chrome } = globalThis as unknown as ExtensionsPage;
        await chrome.developerPrivate.addHostPermission(extensionId, host);
      },
      extension.id,
      origin,
    ),
  );
}
