import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER, UNLISTED } from '../site/hosts.ts';
import { setCookies } from './lab/cookies.ts';
import { giveAway } from './lab/give-away.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { until } from './lab/until.ts';
import { type Bench, browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

const chatty = useLab({ change: giveAway });

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
  const framed = (await lab.frames(tab)).filter((address) => address.startsWith(base));
  await tab.close();
  return { before, after, found: [...found, ...framed.map(() => 'frame')] };
}

type Known = Awaited<ReturnType<typeof known>>;

/** Removes the extension, for good, and gives what a page knows that is opened afterwards. */
async function withoutIt({ lab, site }: Bench, host: string) {
  const tab = await lab.visit(site.url(host, '/blank'));
  const browser = tab.page.browser();
  await browser.uninstallExtension(await lab.extensionCall(({ runtime }) => runtime.id));
  const page = await browser.newPage();
  await page.goto(site.url(host, '/blank'));
  const found = await surroundings(page);
  await page.close();
  return found;
}

describe(`a web page in ${browserName}`, () => {
  let watched: Known;
  let other: Known;

  beforeAll(async () => {
    watched = await known(bench, PORTAL);
    other = await known(bench, STRANGER);
  });

  it('can load no file of the extension', () => {
    expect([watched.found, other.found]).toEqual([[], []]);
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

  it('sees nothing of it, whether the extension watches the site, or another, or is not there', async () => {
    const without = await withoutIt(bench, PORTAL);
    for (const { before, after } of [watched, other]) {
      expect(before).toEqual(without);
      expect(after).toEqual(without);
    }
    expect(without.runtime).toBe(false);
  });
});

/** The addresses that the browser says the extension asked for. */
async function requests({ lab }: Bench): Promise<string[]> {
  return (await lab.events()).flatMap(({ kind, text }) => (kind === 'request' ? [text] : []));
}

describe(`an extension that gives itself away in ${browserName}`, () => {
  it('is found by its files', async () => {
    const { found } = await known(chatty, PORTAL);
    expect(found).toEqual(
      expect.arrayContaining([
        ...['fetch manifest.json', 'xhr manifest.json', 'script background.js'],
        ...['module background.js', 'image icon-16.png', 'frame'],
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

  it('is heard asking the network while somebody listens to its worker', async () => {
    const { lab, site } = chatty;
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    await setCookies(tab, 'news=1; Path=/; Secure');
    for (const path of ['at-change', 'socket'])
      await until(async () => (await requests(chatty)).some((it) => it.endsWith(path)), {
        what: `the request ${path} of the worker to be noticed`,
      });
  });

  it.each(['worker', 'popup', 'options'])('is heard on the first line of its %s', async (part) => {
    const { lab, site } = chatty;
    const address = `${UNLISTED}/by-${part}`;
    const heard = async () =>
      [...asked(site), ...(await requests(chatty))].filter((it) => it.endsWith(address)).length;
    // It is not the first one to be opened, and each is to be heard. The worker began long ago.
    const before = part === 'worker' ? 0 : await heard();
    if (part === 'popup') await lab.popup(await lab.visit(site.url(PORTAL, '/blank')));
    if (part === 'options') await lab.policies();
    await until(async () => (await heard()) > before, { what: address });
  });
});
