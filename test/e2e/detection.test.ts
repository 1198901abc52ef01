import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER } from '../site/hosts.ts';
import { setCookies } from './lab/cookies.ts';
import { changeManifest } from './lab/manifest.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { type Bench, browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

/** An extension that gives itself away, for the lab to notice: its files can be loaded, its traces seen, its requests. */
const chatty = useLab({
  change: async (folder) => {
    await changeManifest(folder, (manifest) => ({
      ...manifest,
      content_security_policy: { extension_pages: "script-src 'self'" },
      web_accessible_resources: [{ resources: ['*'], matches: ['*://*/*'] }],
      content_scripts: [{ matches: ['*://*.opendatasoft.com/*'], js: ['trace.js'] }],
    }));
    await writeFile(join(folder, 'trace.js'), "document.body.dataset.trace = 'here'");
    const ask = `fetch('https://${STRANGER}/by-worker').catch(() => 0)`;
    const asking = `;chrome.cookies.onChanged.addListener(() => void ${ask});`;
    await appendFile(join(folder, 'background.js'), asking);
  },
});

afterEach(async () => {
  await bench.lab.closeAll();
  await chatty.lab.closeAll();
});

/** Files that are in every build. */
const FILES = ['manifest.json', 'popup.html', 'options.html', 'background.js', 'icons/icon-16.png'];

/** Runs in a web page: every way in which a page can ask for a file and learn whether it is there. */
async function probe(addresses: readonly string[]): Promise<string[]> {
  const load = (element: HTMLElement) =>
    new Promise<boolean>((answer) => {
      element.addEventListener('load', () => answer(true));
      element.addEventListener('error', () => answer(false));
      document.body.append(element);
    });
  const found: string[] = [];
  for (const address of addresses) {
    const ways: Readonly<Record<string, () => Promise<boolean>>> = {
      fetch: () => fetch(address).then(({ ok }) => ok),
      xhr: () =>
        new Promise((answer) => {
          const request = new XMLHttpRequest();
          request.open('GET', address);
          request.onload = () => answer(true);
          request.onerror = () => answer(false);
          request.send();
        }),
      image: () => load(Object.assign(new Image(), { src: address })),
      script: () => load(Object.assign(document.createElement('script'), { src: address })),
      style: () =>
        load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address })),
      module: () =>
        load(Object.assign(document.createElement('script'), { type: 'module', src: address })),
      // Both ways it ends in a page that cannot be looked into: whether it is the extension's, the lab has to see.
      frame: async () => {
        await load(Object.assign(document.createElement('iframe'), { src: address }));
        return false;
      },
    };
    for (const [way, ask] of Object.entries(ways)) {
      const isFound = await ask().catch(() => false);
      if (isFound) found.push(`${way} ${address.slice(address.lastIndexOf('/') + 1)}`);
    }
  }
  return found;
}

/** What a page can see around it: names in its window, and its own document. */
function surroundings(page: Page) {
  return page.evaluate(() => ({
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    runtime: Reflect.has((globalThis as { chrome?: object }).chrome ?? {}, 'runtime'),
    document: document.documentElement.outerHTML,
  }));
}

/** Uses the extension on a page of a host, and says what the page can know of it. */
async function known({ lab, site }: Bench, host: string) {
  const tab = await lab.visit(site.url(host, '/blank'));
  const before = await surroundings(tab.page);
  const popup = await lab.popup(tab);
  await ready(popup);
  await popup.close();
  const after = await surroundings(tab.page);
  const base = await lab.extensionCall(({ runtime }) => runtime.getURL(''));
  const found = await tab.page.evaluate(
    probe,
    FILES.map((file) => base + file),
  );
  const framed = tab.page.frames().filter((frame) => frame.url().startsWith(base));
  await tab.close();
  return { before, after, found: [...found, ...framed.map(() => 'frame')] };
}

describe(`a web page in ${browserName}`, () => {
  it('can load no file of the extension', async () => {
    for (const host of [PORTAL, STRANGER]) expect((await known(bench, host)).found).toEqual([]);
  });

  it('sees nothing of it, whether the extension watches the site or not', async () => {
    const watched = await known(bench, PORTAL);
    const other = await known(bench, STRANGER);
    expect(watched.after).toEqual(watched.before);
    expect(watched.before).toEqual(other.before);
    expect(watched.before.runtime).toBe(false);
  });

  it('sees nothing of being read, when the reader asks for that', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(STRANGER, '/cookies-policy'));
    const before = await surroundings(tab.page);
    const popup = await lab.popup(tab);
    await ready(popup);
    // The popup may be gone before the click is reported.
    await press(popup, 'readPage').catch(() => undefined);
    const isRead = () =>
      lab.extensionCall(({ extension }) =>
        extension
          .getViews()
          .some(({ document }) => document.querySelector('[data-draft]') !== null),
      );
    await until(isRead, { what: 'the draft' });
    expect(await surroundings(tab.page)).toEqual(before);
    await lab.extensionCall(async ({ tabs, runtime }) => {
      const own = await tabs.query({ url: runtime.getURL('options.html*') });
      await tabs.remove(own.flatMap(({ id }) => id ?? []));
    });
  });
});

describe(`an extension that gives itself away in ${browserName}`, () => {
  it('is found by its files', async () => {
    const { found } = await known(chatty, PORTAL);
    expect(found).toEqual(
      expect.arrayContaining([
        ...['fetch manifest.json', 'xhr manifest.json', 'script background.js'],
        ...['module background.js', 'image icon-16.png'],
        // Firefox tells a remote control nothing of an extension's frames.
        ...(browserName === 'chromium' ? ['frame'] : []),
      ]),
    );
  });

  it('is found by its traces', async () => {
    const { lab, site } = chatty;
    const { page } = await lab.visit(site.url(PORTAL, '/blank'));
    // Its script comes when the browser has time for it, be the page loaded or not.
    const isTraced = async () => (await surroundings(page)).document.includes('data-trace');
    await until(isTraced, { what: 'the trace' });
    const elsewhere = await known(chatty, STRANGER);
    expect(elsewhere.after.document).not.toContain('data-trace');
  });

  it('is heard asking the network', async () => {
    const { lab, site } = chatty;
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    await setCookies(tab, 'news=1; Path=/; Secure');
    const isHeard = async () =>
      (await lab.events()).some(
        ({ kind, text }) => kind === 'request' && text.includes('by-worker'),
      );
    await until(isHeard, { what: 'the request of the worker to be noticed' });
  });
});
