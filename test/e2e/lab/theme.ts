import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { type Gecko, inGecko } from './firefox/gecko.ts';
import { until } from './until.ts';
import { browserName } from './use-lab.ts';

/** How a reader wants colours: `forced` are those of the system's high-contrast mode, on black. */
export const themes = ['light', 'dark', 'forced'] as const;

export type Theme = (typeof themes)[number];

/** What the popup's page lies on. */
const backgrounds: Readonly<Record<Theme, string>> = {
  light: 'rgb(255, 255, 255)',
  dark: 'rgb(28, 28, 31)',
  forced: 'rgb(0, 0, 0)',
};

const sessions = new WeakMap<Page, CDPSession>();

type EmulatedMedia = Protocol.Emulation.SetEmulatedMediaRequest;

/** Chromium forgets what is emulated when the session ends: it is kept. */
async function emulate(page: Page, media: EmulatedMedia): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', media);
}

/** In Firefox: the reader's preferences, which hold for all pages. */
function prefer({ Services }: Gecko, theme: Theme): void {
  const { prefs } = Services;
  prefs.setIntPref('layout.css.prefers-color-scheme.content-override', theme === 'light' ? 1 : 0);
  // A popup has the colours of the browser's own window.
  prefs.setIntPref('ui.systemUsesDarkTheme', theme === 'light' ? 0 : 1);
  // "Override the colours specified by the page: always", with these.
  prefs.setIntPref('browser.display.document_color_use', theme === 'forced' ? 2 : 0);
  prefs.setCharPref('browser.display.foreground_color', theme === 'forced' ? '#ffffff' : '#000000');
  prefs.setCharPref('browser.anchor_color', theme === 'forced' ? '#ffff00' : '#0000ee');
  prefs.setCharPref('browser.display.background_color', theme === 'forced' ? '#000000' : '#ffffff');
}

/** Shows a page in other colours, and returns when it has them. In Firefox all pages get them. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  const scheme = theme === 'light' ? 'light' : 'dark';
  const forced = theme === 'forced' ? 'active' : 'none';
  if (browserName === 'firefox') await inGecko(page.browser(), prefer, theme);
  else
    await emulate(page, {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    });
  const query = `(prefers-color-scheme: ${scheme}) and (forced-colors: ${forced})`;
  const isShown = () => page.evaluate((wanted) => matchMedia(wanted).matches, query);
  await until(isShown, { what: `${query} to be so` });
  // Firefox takes in one preference after the other: the page has all of them when it has the last, the background.
  const isDrawn = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const background = backgrounds[theme];
  if (browserName === 'firefox')
    await until(async () => (await isDrawn()) === background, { what: `${theme} to be drawn` });
}

/** In Firefox: the reader's preference for all pages. */
function preferStillness({ Services }: Gecko): void {
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
}

/** Has things move no more than they must, as some readers ask of all pages. */
export async function reduceMotion(page: Page): Promise<void> {
  if (browserName === 'firefox') await inGecko(page.browser(), preferStillness);
  else await emulate(page, { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  const isSo = () => page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  await until(isSo, { what: 'motion to be reduced' });
}

/** In Firefox: shows every tab of the first window so. */
function printAll({ window }: Gecko): void {
  for (const { browsingContext } of window.gBrowser.browsers)
    if (browsingContext) browsingContext.mediumOverride = 'print';
}

/** Shows a page as it is on paper. */
export async function asPrinted(page: Page): Promise<void> {
  if (browserName === 'firefox') await inGecko(page.browser(), printAll);
  else await emulate(page, { media: 'print' });
  await until(() => page.evaluate(() => matchMedia('print').matches), { what: 'the paper' });
}
