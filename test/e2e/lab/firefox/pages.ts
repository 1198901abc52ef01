import type { Browser, Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { bidi } from './bidi.ts';

/** The extension in a running Firefox. */
export interface Installed {
  readonly browser: Browser;
  readonly id: string;
  /** `moz-extension://<uuid>/`: fixed by a preference before start. */
  readonly base: string;
  readonly popup: string;
}

/** The id by which WebDriver BiDi knows a page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { readonly _id: string })._id;
}

/**
 * Waits until an extension page is loaded, by asking the page itself: Firefox sends no event about
 * extension pages (it skips them until bug 1755014), and before a first question of this kind puppeteer does not
 * even know that the page has a script scope.
 */
export async function untilLoaded(browser: Browser, context: string, url: string): Promise<void> {
  const expression = `document.readyState === 'complete' ? location.href : ''`;
  const isLoaded = async () => {
    const answer = await bidi(browser)
      .send('script.evaluate', { expression, target: { context }, awaitPromise: false })
      .catch(() => undefined); // While the page is being replaced there is nothing to ask.
    return answer?.type === 'success' && answer.result.value === url;
  };
  await until(isLoaded, { what: `${url} to load` });
}

/** Opens a file of the extension. `page.goto` would never return: see `untilLoaded`. */
export async function openExtensionPage(
  { browser, base }: Installed,
  path: string,
  { background = false }: { readonly background?: boolean } = {},
): Promise<Page> {
  const url = base + path;
  const page = await browser.newPage({ background });
  await bidi(browser).send('browsingContext.navigate', {
    context: contextOf(page),
    url,
    wait: 'none',
  });
  await untilLoaded(browser, contextOf(page), url);
  return page;
}
