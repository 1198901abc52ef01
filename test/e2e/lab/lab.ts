import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/manifest.ts';
import { type Badge, readBadge } from './badge.ts';
import { startChromium } from './chromium/chromium.ts';
import type {
  CookieRead,
  Driver,
  ExtensionEvent,
  JarCookie,
  LabOptions,
  Question,
  Start,
} from './driver.ts';
import { callInPage, type ExtensionFunction, type Json } from './extension-code.ts';
import { startFirefox } from './firefox/firefox.ts';
import { readManifest } from './manifest.ts';
import { type LabTab, openTab } from './tab.ts';
import { until } from './until.ts';

/**
 * A real browser with the extension in it, the same for every browser, so that a test is written once.
 * One action at a time: opening two tabs at once would confuse their ids.
 */
export interface Lab {
  readonly name: BrowserName;
  /** Opens an address in a new tab, in front, and waits until it is loaded. */
  visit(url: string): Promise<LabTab>;
  /** The same in a new window. */
  visitInNewWindow(url: string): Promise<LabTab>;
  /** The same in a new private window. Allow the extension there first, or it cannot know the tab. */
  visitPrivately(url: string): Promise<LabTab>;
  /** The same in a container tab. Firefox only. */
  visitInContainer(url: string): Promise<LabTab>;
  /** The real popup of the toolbar button, over the given tab. In Chromium it closes when another tab comes to front; headless Firefox keeps it open. */
  popup(tab: LabTab): Promise<Page>;
  /** The popup's page in a tab of its own, told to look at the given tab, with more behind its address: `&q=x`. */
  panel(tab: LabTab, query?: string): Promise<Page>;
  /** The policies page, with the query of its address: `?site=example.com`. */
  policies(query?: string): Promise<Page>;
  /** Closes what was opened by the six above and is still open. */
  closeAll(): Promise<void>;
  badge(tab: LabTab): Promise<Badge>;
  /** Waits until the tab's badge is as wanted. */
  untilBadge(tab: LabTab, wanted: (badge: Badge) => boolean): Promise<Badge>;
  /** Calls a self-contained function with the extension's API, in a quiet page of the extension. */
  extensionCall<Args extends readonly Json[], Result>(
    fn: ExtensionFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  workerRunning(): Promise<boolean>;
  /** Ends the background worker, as the browser does when it is idle, and waits until it is dead. */
  killWorker(): Promise<void>;
  /** Counts the running worker's `cookies.getAll` calls from now on; the answer reads the count so far. */
  watchReads(): Promise<() => Promise<readonly CookieRead[]>>;
  /** Calls a self-contained function with what is global in the worker. Chromium waits until it runs; Firefox wakes it. */
  inWorker: Driver['inWorker'];
  /** The browser's own cookie jar, all of it but for private windows. */
  jar(): Promise<JarCookie[]>;
  /** The jar of the private windows; the tab is in one. */
  privateJar(tab: LabTab): Promise<JarCookie[]>;
  /** Clears all cookies as the user does: Firefox then tells extensions nothing at all. */
  clearAllCookies(): Promise<void>;
  /** Allows the extension in private windows, which starts it again: its open pages are lost. */
  allowPrivately(): Promise<void>;
  withholdAccess(): Promise<void>;
  grantAccess(): Promise<void>;
  /** Gives access to a site that the extension was not installed with: `*://*.example.com/*`. */
  grant(origin: string): Promise<void>;
  /** Has a page ask for access, and answers as a user would. */
  answerAccess(question: Question): Promise<void>;
  /** The addresses of a tab's page and of its frames. */
  frames(tab: LabTab): Promise<readonly string[]>;
  /** What the extension asked of the network, its errors, and what it wrote to the console. */
  events(): Promise<readonly ExtensionEvent[]>;
  /** Ends the browser and starts it again with the same profile. Tabs and pages of before are gone. */
  restart(): Promise<void>;
  /** Installs the extension anew from its folder, over itself and its data, as an update does. Its open pages are lost. */
  reinstall(): Promise<void>;
  /** Leaves the browser to the user, and returns when they have closed it. */
  closedByUser(): Promise<void>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** One that closes by itself meanwhile, as popups do, cannot be closed any more. */
async function close(page: Page): Promise<void> {
  await page.close().catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
}

function startDriver(name: BrowserName, start: Start): Promise<Driver> {
  return name === 'chromium' ? startChromium(start) : startFirefox(start);
}

/** Starts a browser with the extension installed. */
export async function launchLab(name: BrowserName, options: LabOptions): Promise<Lab> {
  const manifest = await readManifest(options.extensionDir);
  const profile = await mkdtemp(join(tmpdir(), `lab-${name}-`));
  const removeProfile = () => rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const start: Start = { options, profile };
  const begin = () => startDriver(name, start);
  let driver = await begin().catch(async (error: unknown) => {
    await removeProfile();
    throw error;
  });
  let quiet: Page | undefined;
  const opened: Page[] = [];
  const noted = async (page: Promise<Page>) => {
    opened.push(await page);
    return page;
  };

  // The manifest itself, opened as a page in a tab at the back: it has the extension's API and no code.
  const quietPage = async () => {
    if (quiet === undefined || quiet.isClosed()) {
      quiet = await driver.openExtensionPage('manifest.json', { background: true });
    }
    return quiet;
  };
  const extensionCall: Lab['extensionCall'] = async (fn, ...args) =>
    callInPage(await quietPage(), fn, args);
  const open = (makePage: () => Promise<Page>, url: string) =>
    openTab({ makePage: () => noted(makePage()), url, extensionCall });
  const badge = (tab: LabTab) => extensionCall(readBadge, tab.tabId);

  return {
    name,
    extensionCall,
    badge,
    visit: (url) => open(() => driver.browser.newPage(), url),
    visitInNewWindow: (url) => open(() => driver.browser.newPage({ type: 'window' }), url),
    visitPrivately: (url) => open(() => driver.newPrivatePage(), url),
    visitInContainer: (url) => open(() => driver.newContainerPage(), url),
    popup: async (tab) => {
      await tab.page.bringToFront();
      return noted(driver.openPopup(tab.page));
    },
    panel: (tab, query = '') =>
      noted(driver.openExtensionPage(`${manifest.popup}?tab=${tab.tabId}${query}`)),
    policies: (query = '') => noted(driver.openExtensionPage(`options.html${query}`)),
    closeAll: async () => {
      for (const page of opened.splice(0).reverse()) if (!page.isClosed()) await close(page);
    },
    untilBadge: async (tab, wanted) => {
      const look = async () => {
        const now = await badge(tab);
        return wanted(now) && now;
      };
      return until(look, { what: `the badge of tab ${tab.tabId}` });
    },
    workerRunning: () => driver.workerRunning(),
    killWorker: () => driver.killWorker(),
    watchReads: () => driver.watchReads(),
    inWorker: (fn, ...args) => driver.inWorker(fn, ...args),
    jar: () => driver.jar(),
    privateJar: ({ page }) => driver.privateJar(page),
    clearAllCookies: () => driver.clearAllCookies(),
    allowPrivately: async () => {
      await driver.allowPrivately();
      quiet = undefined;
    },
    withholdAccess: () => driver.setAccess(false),
    grantAccess: () => driver.setAccess(true),
    grant: (origin) => driver.grant(origin),
    answerAccess: (question) => driver.answerAccess(question),
    frames: ({ page }) => driver.frames(page),
    events: () => driver.events(),
    restart: async () => {
      await driver.close();
      quiet = undefined;
      opened.length = 0;
      driver = await begin();
    },
    reinstall: async () => {
      await driver.browser.installExtension(options.extensionDir);
      quiet = undefined;
    },
    closedByUser: async () => {
      await quiet?.close();
      const { browser } = driver;
      if (!browser.connected) return;
      await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    },
    close: async () => {
      await driver.close();
      await removeProfile();
    },
  };
}
