import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { PORTAL } from '../../site/hosts.ts';
import { type Bench, openBench } from '../browser.ts';
import type { Figure } from '../figure.ts';
import { cookieNames, fillJar } from '../popup/jar.ts';
import { extensionProcess, privateBytes } from '../processes.ts';

const cookies = 180;
const part = `Memory with ${cookies} cookies, in Chromium`;

/** What worker and popup hold, after a collection of garbage; told, for Chromium itself decides most of it. */
export async function memoryFigures(product: string): Promise<Figure[]> {
  const bench = await openBench();
  try {
    const id = await bench.browser.installExtension(product);
    const tab = await bench.browser.newPage();
    await tab.goto(bench.site.url(PORTAL, '/blank'));
    await fillJar(bench.browser, cookieNames(cookies));
    await pause(calmMs);
    const worker = await heapOf(
      bench,
      (url, type) => type === 'service_worker' && url.includes(id),
    );
    const alone = await ownBytes(bench);
    await (await bench.browser.extensions()).get(id)?.triggerAction(tab);
    await pause(calmMs);
    const popup = await heapOf(bench, (url) => url.endsWith('/popup.html'));
    return [
      told('worker, JavaScript heap in use', worker),
      told('popup, JavaScript heap in use', popup),
      told('process of the extension, its own memory, worker only', alone),
      told('the same with the popup open', await ownBytes(bench)),
    ];
  } finally {
    await bench.close();
  }
}

const calmMs = 1_500;

function told(name: string, bytes: number): Figure {
  return { part, name, value: bytes, unit: 'bytes', budget: null, detail: '' };
}

async function ownBytes({ browser }: Bench): Promise<number> {
  const pid = await extensionProcess(browser.process()?.pid ?? 0);
  return pid === null ? Number.NaN : privateBytes(pid);
}

async function heapOf(
  { browser }: Bench,
  wanted: (url: string, type: string) => boolean,
): Promise<number> {
  const target = await browser.waitForTarget((each) => wanted(each.url(), each.type()));
  const session: CDPSession = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
