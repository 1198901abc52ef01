import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { aCategory, aDeclaration, aPolicy } from '../fixtures/make.ts';
import { PORTAL } from '../site/hosts.ts';
import { addPolicy } from './lab/added-policy.ts';
import { setCookies } from './lab/cookies.ts';
import { disclosure, openAllRows } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { startOver } from './lab/storage.ts';
import { asPrinted } from './lab/theme.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

const policy = aPolicy({
  id: 'mine',
  categories: [
    aCategory({ id: 'ads', label: 'Marketing' }),
    aCategory({ id: 'count', label: 'Statistics' }),
  ],
  declarations: [
    aDeclaration({ name: '_fbp', category: 'ads', provider: 'Meta', purpose: 'Ads' }),
    aDeclaration({ name: '_ga', category: 'count', provider: 'Google', purpose: 'Counts visits' }),
  ],
});

/** The page with two declared cookies and one whose name looks like one of them. */
async function visit() {
  const { lab, site } = bench;
  await addPolicy(lab, policy);
  const tab = await lab.visit(site.url(PORTAL, '/blank'));
  await setCookies(tab, '_fbp=1; Path=/; Secure', '_ga=1; Path=/; Max-Age=34128000; Secure');
  await setCookies(tab, '_GA=1; Path=/; Secure', 'other=1; Path=/; Secure');
  await lab.untilBadge(tab, ({ text }) => text !== '');
  return tab;
}

/** Where the columns of every comparison begin, and which words of it do not stand on one line. */
function comparisons() {
  const starts = new Set<string>();
  const broken: string[] = [];
  for (const table of document.querySelectorAll<HTMLTableElement>('.compare:has(thead)')) {
    for (const { cells } of table.rows) {
      const left = table.getBoundingClientRect().left;
      const offsets = [...cells].map((cell) => cell.getBoundingClientRect().left - left);
      starts.add(offsets.map(Math.round).join(' '));
    }
    for (const cell of table.querySelectorAll('th, td[lang]')) {
      const text = cell.firstChild;
      for (const { index, 0: word } of cell.textContent?.matchAll(/\S+/g) ?? []) {
        const range = document.createRange();
        if (text) range.setStart(text, index);
        if (text) range.setEnd(text, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    }
  }
  return { starts: starts.size, broken };
}

describe(`in ${browserName}`, () => {
  it.each(['the popup', 'a tab of 320 pixels'])(
    'declared stands beside observed in the same columns in every row of %s',
    async (place) => {
      const tab = await visit();
      const page = await (place === 'the popup' ? bench.lab.popup(tab) : bench.lab.panel(tab));
      if (place !== 'the popup') await page.setViewport({ width: 320, height: 600 });
      await ready(page, ({ rows }) => rows.length === 4);
      await openAllRows(page);
      expect(await page.evaluate(comparisons)).toEqual({ starts: 1, broken: [] });
    },
  );

  it('why a cookie is undeclared takes one line in the tab, which does not scroll sideways for it', async () => {
    const page = await bench.lab.panel(await visit());
    await ready(page, ({ rows }) => rows.length === 4);
    const lines = await page.$eval('[data-cookie=other] .why', (why) => {
      const { lineHeight } = getComputedStyle(why);
      return Math.round(why.getBoundingClientRect().height / Number.parseFloat(lineHeight));
    });
    expect(lines).toBe(1);
    const hidden = () => page.$eval('main', (it) => it.scrollWidth - it.clientWidth);
    expect(await hidden()).toBe(0);
  });

  it('a finding of an undeclared cookie has one colour in popup and tab', async () => {
    const tab = await visit();
    const colour = async (page: Page) => {
      await page.click(disclosure('_GA'));
      await page.waitForSelector('.finding.deviation');
      return page.$eval('.finding.deviation', (it) => getComputedStyle(it).borderInlineStartColor);
    };
    const inTab = await colour(await bench.lab.panel(tab));
    expect(await colour(await bench.lab.popup(tab))).toBe(inTab);
    expect(inTab).toBe('rgb(179, 38, 30)');
  });
});

/** Buttons on paper, but for the names and headings that are buttons on the screen. */
function printedButtons() {
  const all = document.querySelectorAll<HTMLElement>(
    'button:not(.disclosure, .sort, .gaps-line), .quiet, .bar, a',
  );
  return [...all].filter((it) => it.checkVisibility()).map((it) => it.textContent);
}

describe(`on paper, in ${browserName}`, () => {
  it('stand time, page and counts, no buttons, and every column', async () => {
    const { lab, site } = bench;
    const page = await lab.panel(await lab.visit(site.url(PORTAL, '/explore')));
    await ready(page, ({ rows }) => rows.length === 7);
    await openAllRows(page);
    const line = () => page.$eval('.print-line', (it) => it.checkVisibility());
    expect(await line()).toBe(false);
    // A4 held upright, between margins of a centimetre.
    await page.setViewport({ width: 718, height: 1000 });
    await asPrinted(page);
    expect(await line()).toBe(true);
    expect(await page.$eval('.print-line', (it) => it.textContent)).toMatch(
      /^Audited \w+ \d+, \d{4}, .+ · https:\/\/inai\.opendatasoft\.com\/explore · Undeclared 3 · Deviates 0 · Declared 4 · Not seen 0$/,
    );
    expect(await page.evaluate(printedButtons)).toEqual([]);
    const widths = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(widths)).toBeLessThanOrEqual(0);
  });
});
