import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LaunchOptions, launch } from 'puppeteer-core';
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
import { grantSite, setSiteAccess } from './access.ts';
import { watchExtension } from './events.ts';
import { readJar, readPrivateJar } from './jar.ts';
import { openExtensionPage, openPopup } from './pages.ts';
import { answerAccess } from './permission-prompt.ts';
import { allowPrivately, openPrivatePage } from './private.ts';
import { watchReads } from './reads.ts';

function hostRules({ site }: LabOptions): string[] {
  if (site === undefined) return [];
  const { port, httpPort } = site;
  // Whatever the port, the site is reached, which Firefox cannot map: so it hears also what goes to nobody it knows.
  const plain = `MAP *:${httpPort} 127.0.0.1, MAP *:80 127.0.0.1:${httpPort}`;
  return [`--host-resolver-rules=${plain}, MAP * 127.0.0.1:${port}, EXCLUDE localhost`];
}

function flags(options: LabOptions): string[] {
  const { locale, colorScheme } = options;
  return [
    ...hostRules(options),
    // A closed network: nothing but what the pages and the extension ask for.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    '--window-size=1280,1000',
    // A headless screen is 800 x 600, too small for a popup of full height.
    '--screen-info={1600x1200}',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(locale === undefined ? [] : [`--lang=${locale}`]),
    ...(colorScheme === undefined
      ? []
      : [`--blink-settings=preferredColorScheme=${colorScheme === 'dark' ? 0 : 1}`]),
  ];
}

async function launchOptions({ options, profile }: Start): Promise<LaunchOptions> {
  const { locale, headless = true } = options;
  return {
    executablePath: await ensureBrowser('chromium'),
    headless,
    userDataDir: profile,
    pipe: true, // Extensions can only be installed over a pipe.
    enableExtensions: true,
    acceptInsecureCerts: options.site !== undefined,
    defaultViewport: null,
    protocolTimeout: PROTOCOL_TIMEOUT_MS,
    timeout: START_TIMEOUT_MS,
    args: flags(options),
    // On Linux Chromium takes its language from the environment, not from --lang.
    env: {
      ...process.env,
      ...(locale !== undefined && { LANGUAGE: locale }),
      ...options.env,
    },
  };
}

/** An unpacked extension outside developer mode is disabled at its next reload. */
const DEVELOPER_MODE = { extensions: { ui: { developer_mode: true } } };

async function writePrefs({ options, profile }: Start): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const file = join(profile, 'Default', 'Preferences');
  const prefs = JSON.stringify({ ...DEVELOPER_MODE, ...options.prefs });
  // `wx`: at a restart the browser's own file stands.
  await writeFile(file, prefs, { flag: 'wx' }).catch(() => undefined);
}

export async function startChromium(start: Start): Promise<Driver> {
  await writePrefs(start);
  const { popup } = await readManifest(start.options.extensionDir);
  const browser = await launch(await launchOptions(start));
  const id = await orClose(browser, () => browser.installExtension(start.options.extensionDir));
  const extension = { browser, id, popup };
  const { events, worker } = await orClose(browser, () => watchExtension(extension));
  return {
    name: 'chromium',
    browser,
    openExtensionPage: (path, how) => openExtensionPage(extension, path, how),
    openPopup: (page) => openPopup(extension, page),
    workerRunning: () => worker.isRunning(),
    killWorker: () => worker.stop(),
    watchReads: () => watchReads(worker),
    inWorker: (fn, ...args) => worker.evaluate(fn, ...args),
    jar: () => readJar(browser),
    privateJar: readPrivateJar,
    clearAllCookies: async () => {
      const session = await browser.target().createCDPSession();
      await session.send('Storage.clearCookies');
      await session.detach();
    },
    setAccess: (granted) => setSiteAccess(extension, granted),
    grant: (origin) => grantSite(extension, origin),
    answerAccess: (question) => answerAccess(extension, question),
    allowPrivately: () => allowPrivately(extension),
    newPrivatePage: () => openPrivatePage(extension),
    newContainerPage: () => Promise.reject(new Error('Chromium has no containers')),
    frames: async (page) => page.frames().map((frame) => frame.url()),
    events: async () => events,
    close: () => browser.close(),
  };
}
