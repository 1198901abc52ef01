import type { Page } from 'puppeteer-core';
import { until } from '../until.ts';
import { bidi } from './bidi.ts';
import { inGecko } from './gecko.ts';
import { contextOf, type Installed, untilLoaded } from './pages.ts';
import { adopt, dismiss, focus, press, untilClosed } from './popup-panel.ts';

/** The real popup, in the panel of the toolbar button, as a page like any other: it can be clicked and typed in. */
export async function openPopup(extension: Installed, page: Page): Promise<Page> {
  const { browser, id, base, popup } = extension;
  const tab = contextOf(page);
  const url = base + popup;
  const close = async () => {
    await until(async () => (await inGecko(browser, dismiss)) === 0, { what: 'no open popup' });
  };
  await close();
  await until(() => inGecko(browser, press, id, tab), { what: 'the window to be active' });
  const find = async () => (await inGecko(browser, adopt, tab, url)) || undefined;
  const context = await until(find, { what: 'the popup to open' });
  // Firefox announces tabs only. Puppeteer makes a page of whatever is announced to it.
  bidi(browser).announce('contextCreated', context);
  await untilLoaded(browser, context, url);
  const found = (await browser.pages()).find((candidate) => contextOf(candidate) === context);
  if (found === undefined) throw new Error('Puppeteer did not take the popup for a page');
  const hasFocus = async () => {
    if (await found.evaluate(() => document.hasFocus())) return true;
    await inGecko(browser, focus, context);
    return false;
  };
  await until(hasFocus, { what: 'the popup to have the focus' });
  const forget = () => bidi(browser).announce('contextDestroyed', context);
  // The browser may end before the popup does: then there is nothing to forget.
  inGecko(browser, untilClosed, context).then(forget, () => undefined);
  // What puppeteer would send closes tabs and leaves popups alone.
  found.close = close;
  return found;
}
