import type { Browser, Page, Target } from 'puppeteer-core';
import { until } from '../until.ts';

/** The extension in a running Chromium. */
export interface Installed {
  readonly browser: Browser;
  readonly id: string;
  /** Path of the popup. */
  readonly popup: string;
}

function address({ id }: Installed, path: string): string {
  return `chrome-extension://${id}/${path}`;
}

export async function openExtensionPage(
  extension: Installed,
  path: string,
  { background = false }: { readonly background?: boolean } = {},
): Promise<Page> {
  const page = await extension.browser.newPage({ background });
  await page.goto(address(extension, path));
  return page;
}

/** The real popup: the toolbar action is triggered, and the popup shows up among the targets. */
export async function openPopup(extension: Installed, page: Page): Promise<Page> {
  const { browser, id, popup } = extension;
  const url = address(extension, popup);
  const popups = () => browser.targets().filter((target) => target.url() === url);
  // A second trigger over an open popup would close it. One that is just closing by itself cannot be closed any more.
  const close = async (target: Target) => (await target.page())?.close();
  for (const target of popups()) await close(target).catch(() => undefined);
  await until(() => popups().length === 0, { what: 'the previous popup to close' });
  const installed = (await browser.extensions()).get(id);
  await installed?.triggerAction(page);
  const target = await until(() => popups()[0], { what: 'the popup to open' });
  const opened = await target.asPage();
  const isLoaded = () =>
    opened.evaluate(
      (wanted) => location.href === wanted && document.readyState === 'complete',
      url,
    );
  // Its address is known before it is there: what is asked of the empty page in its place may never be answered.
  await until(() => isLoaded().catch(() => false), { what: `${url} to load` });
  return opened;
}
