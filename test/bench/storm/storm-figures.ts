import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PORTAL } from '../../site/hosts.ts';
import { type Bench, openBench } from '../browser.ts';
import type { Figure } from '../figure.ts';
import { extensionProcess, processorMs } from '../processes.ts';
import { type Spread, spreadOf } from '../statistics.ts';

const changes = 5_000;
/** More names than a browser keeps of one site would also evict; these many stay. */
const names = 100;
const part = `Storm of ${changes} cookie changes, in Chromium`;
/** In one browser, one after the other, for what the system counts of a process is uneven by a tenth. */
const storms = 4;

interface Storm {
  /** Processor time of the extension's process, from before the first change of all storms until it is at rest. */
  readonly processorMs: number;
  /** From the last change of one more storm to the exact badge. */
  readonly badgeMs: number;
}

/** What watching costs while cookies rain, against an extension whose listener does nothing; and how exact it ends. */
export async function stormFigures(
  folders: { readonly product: string; readonly idle: string },
  rounds: number,
): Promise<Figure[]> {
  const met: Record<'product' | 'idle', Storm[]> = { product: [], idle: [] };
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? (['product', 'idle'] as const) : (['idle', 'product'] as const);
    for (const side of order) met[side].push(await weather(folders[side], side === 'product'));
  }
  const product = spreadOf(met.product.map((storm) => storm.processorMs));
  const idle = spreadOf(met.idle.map((storm) => storm.processorMs));
  const badge = spreadOf(met.product.map(({ badgeMs }) => badgeMs));
  return [
    {
      part,
      name: 'processor time, against a listener that does nothing',
      value: product.median / idle.median,
      unit: 'times',
      budget: 1.15,
      detail: `${storms} storms each: product ${inMs(product)}, nothing ${inMs(idle)}`,
    },
    {
      part,
      name: 'last change to exact badge, the slowest of all rounds',
      value: badge.max,
      unit: 'ms',
      budget: 300,
      detail: inMs(badge),
    },
  ];
}

/** Some storms in a browser of their own. */
async function weather(folder: string, hasBadge: boolean): Promise<Storm> {
  const bench = await openBench();
  try {
    const id = await bench.browser.installExtension(folder);
    const quiet = await bench.browser.newPage();
    await quiet.goto(`chrome-extension://${id}/manifest.json`);
    const tab = await bench.browser.newPage();
    await tab.goto(bench.site.url(PORTAL, '/blank'));
    await tab.bringToFront();
    await pause(calmMs);
    const pid = await extensionProcess(bench.browser.process()?.pid ?? 0);
    if (pid === null) throw new Error('The process of the extension was not found');
    const before = await processorMs(pid);
    for (let storm = 0; storm < storms; storm++) {
      await rain(bench, tab);
      await pause(calmMs);
    }
    const spentMs = (await processorMs(pid)) - before;
    if (!hasBadge) return { processorMs: spentMs, badgeMs: 0 };
    // In a storm of its own: to ask for the badge again and again takes time of the same process.
    await rain(bench, tab);
    return { processorMs: spentMs, badgeMs: await untilExact(quiet, tab) };
  } finally {
    await bench.close();
  }
}

/** What a worker does after its cookies changed is over by then. */
const calmMs = 1_500;

async function rain({ site }: Bench, tab: Page): Promise<void> {
  await tab.goto(site.url(PORTAL, `/storm?n=${changes}&names=${names}`));
  await tab.waitForFunction(() => document.title === 'done', { timeout: 60_000 });
}

/** Sets one more cookie; milliseconds from there until the badge counts it, too. */
async function untilExact(quiet: Page, tab: Page): Promise<number> {
  const exact = quiet.evaluate(
    async (text) => {
      const { action, tabs } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ url: '*://*.opendatasoft.com/*' });
      for (;;) {
        if ((await action.getBadgeText({ tabId: tab?.id ?? 0 })) === text) return Date.now();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    String(names + 1),
  );
  const setAtMs = await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: a site's script, which has nothing better in every browser
    document.cookie = 'storm_last=1; path=/; secure';
    return Date.now();
  });
  return (await exact) - setAtMs;
}

interface Api {
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly tabs: { query(about: { url: string }): Promise<readonly { readonly id?: number }[]> };
}

function inMs({ median, p10, p90, n }: Spread): string {
  return `${median.toFixed(0)} ms (p10 ${p10.toFixed(0)}, p90 ${p90.toFixed(0)}, n ${n})`;
}
