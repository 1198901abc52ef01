import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { violations } from './lab/axe.ts';
import { visitDemo } from './lab/demo-page.ts';
import { controls, walk } from './lab/focus.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { lost, zoom } from './lab/reflow.ts';
import { reduceMotion } from './lab/theme.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

/** What Chromium's settings call a page zoom of 200 %. Firefox zooms no popups. */
const prefs = { partition: { default_zoom_level: { x: Math.log(2) / Math.log(1.2) } } };
const bench = useLab(browserName === 'chromium' ? { prefs } : {});

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

/** Looks at the list with rows open, then at what can be looked at beside it. */
async function loses(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (selector: string) => {
    await page.waitForSelector(selector);
    for (const line of [...(await lost(page)), ...(await violations(page))])
      found.push(`${selector}: ${line}`);
  };
  await look('h1');
  await page.click(disclosure('_ga'));
  // What a row holds moves those below it.
  await page.waitForSelector('.details .finding');
  await page.click(disclosure('csrftoken'));
  await look('.compare thead');
  await page.click('.gaps-line');
  await look('.gaps > p');
  for (const [key, selector] of [
    ['policy', '.policy'],
    ['activity', '.change'],
    ['export', '.export .primary:enabled'],
  ] as const) {
    await press(page, key);
    await look(selector);
    await press(page, 'policyBack');
  }
  return found;
}

describe(`zoomed, in ${browserName},`, () => {
  it.each([
    { factor: 2, width: 640 },
    { factor: 4, width: 320 },
  ])('the table loses nothing at $width pixels', async ({ factor, width }) => {
    const page = await bench.lab.panel(await visitDemo(bench));
    await ready(page, ({ rows }) => rows.length === 7);
    await zoom(bench.lab, page, factor);
    expect(await page.evaluate(() => innerWidth)).toBe(width);
    const all = await controls(page);
    expect(await walk(page)).toEqual(all);
    expect(await loses(page)).toEqual([]);
    await page.click('.menu summary');
    await page.waitForSelector('.menu[open] fieldset');
    expect(await lost(page)).toEqual([]);
    await zoom(bench.lab, page, 1);
  });

  it.runIf(browserName === 'chromium')('the popup loses nothing at 400 pixels', async () => {
    const page = await bench.lab.popup(await visitDemo(bench));
    await ready(page, ({ rows }) => rows.length === 7);
    // It begins smaller, and grows with what is drawn.
    const isWide = () => page.evaluate(() => innerWidth === 400);
    await until(isWide, { what: 'the popup to be 400 pixels wide' });
    const all = await controls(page);
    expect(await walk(page)).toEqual(all);
    expect(await loses(page)).toEqual([]);
  });
});

it(`nothing moves where that is asked for, in ${browserName}`, async () => {
  const page = await bench.lab.popup(await visitDemo(bench));
  await ready(page, ({ rows }) => rows.length === 7);
  const moving = () =>
    page.evaluate(() => {
      const styles = [...document.querySelectorAll('*')].flatMap((it) =>
        [undefined, '::before', '::after'].map((part) => getComputedStyle(it, part)),
      );
      return styles.filter(
        ({ transitionDuration, animationName, scrollBehavior }) =>
          transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto',
      ).length;
    });
  expect(await moving()).toBeGreaterThan(0);
  await reduceMotion(page);
  // The styles follow the wish a moment later.
  await until(async () => (await moving()) === 0, { what: 'everything to be still' });
});
