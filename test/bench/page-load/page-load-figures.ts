import type { Page } from 'puppeteer-core';
import { PORTAL } from '../../site/hosts.ts';
import { type Bench, openBench } from '../browser.ts';
import type { Figure } from '../figure.ts';
import { type Interval, medianInterval, type Spread, spreadOf } from '../statistics.ts';

const warmUps = 3;

/** How long the demo's page takes to load, in a browser with the extension and in one without, by turns. */
export async function pageLoadFigures(product: string, rounds: number): Promise<Figure[]> {
  const [with_, without] = [await openBench(), await openBench()];
  try {
    await with_.browser.installExtension(product);
    const benches = [with_, without] as const;
    const pages = await Promise.all(benches.map(({ browser }) => browser.newPage()));
    const loads: [number[], number[]] = [[], []];
    for (let round = 0; round < warmUps + rounds; round++) {
      for (const side of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const page = pages[side];
        if (page === undefined) throw new Error('No page');
        const ms = await load(benches[side], page);
        if (round >= warmUps) loads[side].push(ms);
      }
    }
    const [one, other] = [spreadOf(loads[0]), spreadOf(loads[1])];
    const later = medianInterval(loads[0].map((ms, round) => ms - (loads[1][round] ?? Number.NaN)));
    return [
      {
        part: 'Page load of the demo site, in Chromium',
        name: 'with the extension, to without',
        value: one.median / other.median,
        unit: 'times',
        budget: 1.1,
        detail: `with ${inMs(one)}, without ${inMs(other)}; ${difference(later)}`,
      },
    ];
  } finally {
    await with_.close();
    await without.close();
  }
}

/** Milliseconds from the start of the navigation to the end of `load` (Navigation Timing). */
async function load({ site }: Bench, page: Page): Promise<number> {
  await page.bringToFront();
  await page.goto(site.url(PORTAL, '/explore'), { waitUntil: 'load' });
  await page.waitForFunction(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd >
      0,
  );
  return page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  );
}

function inMs({ median, p10, p90, n }: Spread): string {
  return `${median.toFixed(1)} ms (p10 ${p10.toFixed(1)}, p90 ${p90.toFixed(1)}, n ${n})`;
}

/** Where the interval reaches from below zero to above it, no difference was measured. */
function difference({ median, low, high }: Interval): string {
  return `difference of pairs ${median.toFixed(1)} ms (95 %: ${low.toFixed(1)} to ${high.toFixed(1)})`;
}
