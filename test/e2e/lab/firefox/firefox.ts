import { type Browser, launch } from 'puppeteer-core';
import { ensureBrowser } from '../../../../scripts/browsers.ts';
import {
  type Driver,
  type LabOptions,
  PROTOCOL_TIMEOUT_MS,
  START_TIMEOUT_MS,
  type Start,
} from '../driver.ts';
import { readManifest } from '../manifest.ts';
import { orClose } from '../or-close.ts';
import { until } from '../until.ts';
import { setPermissions } from './access.ts';
import { bidi } from './bidi.ts';
import { readEvents, watchExtension } from './events.ts';
import { readFrames } from './frames.ts';
import { type Gecko, inGecko } from './gecko.ts';
import { clearJar, readJar } from './jar.ts';
import { openExtensionPage } from './pages.ts';
import { answerAccess } from './permission-prompt.ts';
import { openPopup } from './popup.ts';
import { allowPrivately, openPrivatePage } from './private.ts';
import { watchReads } from './reads.ts';
import { inWorker, stopWorker, workerRunning } from './worker.ts';

/** The extension's host name, random for users; fixed here so that its pages can be addressed. */
const UUID = '5d0c4f1e-8a53-4c38-9d0e-0a8b6f5f7c11';

function prefs(options: LabOptions, geckoId: string): Record<string, unknown> {
  const { site, colorScheme, prefs: given } = options;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: UUID }),
    // A temporary extension is uninstalled when Firefox ends: its storage must outlive a restart.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(site && { 'network.dns.forceResolve': '127.0.0.1' }),
    ...(colorScheme && {
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    }),
    ...given,
  };
}

/** In Firefox: a language it has no texts for, which is enough for extensions to use theirs. */
function setLocale({ Services }: Gecko, locale: string): void {
  Services.locale.availableLocales = [...Services.locale.availableLocales, locale];
  Services.locale.requestedLocales = [locale];
}

/**
 * Ends Firefox, and waits until it has: five seconds after its command to do so puppeteer would kill it, with what it
 * had still to write.
 */
async function end(browser: Browser): Promise<void> {
  const program = browser.process();
  const isOver = () => program === null || program.exitCode !== null || program.signalCode !== null;
  // The connection may end before the answer.
  await bidi(browser)
    .send('browser.close', {})
    .catch(() => undefined);
  // One that does not end by itself is killed.
  await until(isOver, { what: 'Firefox to end', timeoutMs: 60_000 }).catch(() => undefined);
  await browser.close();
}

export async function startFirefox({ options, profile }: Start): Promise<Driver> {
  const { popup, geckoId, hostPermissions } = await readManifest(options.extensionDir);
  if (geckoId === undefined) throw new Error('The manifest has no gecko id');
  const browser = await launch({
    browser: 'firefox',
    executablePath: await ensureBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    acceptInsecureCerts: options.site !== undefined,
    defaultViewport: null,
    env: { ...process.env, ...options.env },
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    timeout: START_TIMEOUT_MS,
    args: ['--remote-allow-system-access', '--width=1280', '--height=1000'],
    extraPrefsFirefox: prefs(options, geckoId),
  });
  const extension = { browser, id: geckoId, base: `moz-extension://${UUID}/`, popup };
  await orClose(browser, async () => {
    await watchExtension(extension);
    if (options.locale !== undefined) await inGecko(browser, setLocale, options.locale);
    await browser.installExtension(options.extensionDir);
  });
  return {
    name: 'firefox',
    browser,
    openExtensionPage: (path, how) => openExtensionPage(extension, path, how),
    openPopup: (page) => openPopup(extension, page),
    workerRunning: () => workerRunning(extension),
    killWorker: () => stopWorker(extension),
    watchReads: () => watchReads(extension),
    inWorker: (fn, ...args) => inWorker(extension, fn, args),
    jar: () => readJar(browser),
    privateJar: () => readJar(browser, true),
    clearAllCookies: () => clearJar(browser),
    setAccess: (granted) =>
      setPermissions(extension, { granted, origins: hostPermissions, permissions: [] }),
    grant: (origin) =>
      setPermissions(extension, { granted: true, origins: [origin], permissions: [] }),
    answerAccess: (question) => answerAccess(extension, question),
    allowPrivately: () => allowPrivately(extension),
    newPrivatePage: () => openPrivatePage(extension),
    // BiDi's user contexts are Firefox's containers.
    newContainerPage: async () => (await browser.createBrowserContext()).newPage(),
    frames: (page) => readFrames(extension, page),
    events: () => readEvents(extension),
    close: () => end(browser),
  };
}
