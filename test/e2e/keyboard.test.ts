import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../src/message.ts';
import { translateEnglish } from '../fixtures/english.ts';
import { PORTAL } from '../site/hosts.ts';
import { controls, keys, shifted, tabTo, untilFocused, walk } from './lab/focus.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();
const views = ['popup', 'panel'] as const;
const say = (key: MessageKey) => translateEnglish(key);
const filterBox = say('filterLabel');
const back = say('policyBack');

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

/** The page of a site that differs: `_ga`, `survey_seen`, `widget_prefs` undeclared, four cookies declared. */
async function open(view: (typeof views)[number]): Promise<Page> {
  const page = await bench.lab[view](await bench.lab.visit(bench.site.url(PORTAL, '/explore')));
  await count(page, 7);
  return page;
}

const count = (page: Page, rows: number) => ready(page, (now) => now.rows.length === rows);
const there = (page: Page, selector: string) =>
  until(async () => (await page.$(selector)) !== null, { what: selector });
const attribute = (page: Page, name: string) =>
  page.evaluate((asked) => document.activeElement?.getAttribute(asked), name);

/**
 * Presses Escape; true if the page kept it from the browser, which would close the popup for it. (No remote control
 * reaches so far; and Firefox closes its popups before it asks the page.)
 */
async function keepsEscape(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    const note = (event: Event) => {
      document.documentElement.dataset.kept = String(event.defaultPrevented);
    };
    document.addEventListener('keydown', note, { once: true });
  });
  await keys(page, 'Escape');
  return (await page.evaluate(() => document.documentElement.dataset.kept)) === 'true';
}

describe.each(views)(`by keyboard alone, in ${browserName}, the %s`, (view) => {
  // A row of the popup is named with its status, which in the table has a cell of its own.
  const row = (name: string, status: 'Undeclared' | 'Declared') =>
    view === 'popup' ? `${name} , ${status}` : name;

  it('lists what it offers in the order of reading, and lets go at its end', async () => {
    const page = await open(view);
    const all = await controls(page);
    expect(all.length).toBeGreaterThan(15);
    expect(await walk(page)).toEqual(all);
    expect(await shifted(page, 'Tab', 'Tab')).toBe(all.at(-3));
    expect(await keys(page, 'Tab', 'Tab', 'Tab')).not.toBe(all.at(-1));
  });

  it('filters: / leads there, Escape clears, a filter button says that it is pressed', async () => {
    const page = await open(view);
    expect(await keys(page, '/')).toBe(filterBox);
    await page.keyboard.type('session/');
    await count(page, 0);
    await keys(page, 'Backspace');
    await count(page, 1);
    expect(await keepsEscape(page)).toBe(true);
    await untilFocused(page, filterBox);
    await count(page, 7);
    expect(await keepsEscape(page)).toBe(false);

    await page.keyboard.type('nothing like this');
    await count(page, 0);
    await tabTo(page, say('filterClear'));
    await keys(page, 'Enter');
    await untilFocused(page, filterBox);
    await count(page, 7);

    await tabTo(page, 'Undeclared 3');
    expect(await keys(page, ' ')).toBe('Undeclared 3');
    await count(page, 3);
    expect(await attribute(page, 'aria-pressed')).toBe('true');
    expect(await keys(page, 'Enter')).toBe('Undeclared 3');
    await count(page, 7);
  });

  it('opens rows: arrows, Home and End lead to them, Enter and Space open', async () => {
    const page = await open(view);
    const [first, second] = [row('_ga', 'Undeclared'), row('survey_seen', 'Undeclared')];
    const last = row('cookies_preferences', 'Declared');
    await tabTo(page, first);
    expect(await keys(page, 'ArrowDown')).toBe(second);
    expect(await keys(page, 'End')).toBe(last);
    expect(await keys(page, 'ArrowUp', 'ArrowDown', 'ArrowDown')).toBe(last);
    expect(await keys(page, 'Home')).toBe(first);
    expect(await keys(page, 'ArrowDown', 'Enter')).toBe(second);
    expect(await attribute(page, 'aria-expanded')).toBe('true');
    await there(page, '.details button');
    // What it opens comes next.
    await keys(page, 'Tab');
    expect(await page.$('.details :focus')).not.toBeNull();
    expect(await shifted(page, 'Tab')).toBe(second);
    expect(await keys(page, ' ')).toBe(second);
    expect(await attribute(page, 'aria-expanded')).toBe('false');
    expect(await keys(page, '/')).toBe(filterBox);
  });

  it.each([
    { button: say('policyHint'), content: '.policy a' },
    { button: say('exportHint'), content: '.export .primary:enabled' },
    { button: say('activity'), content: '.activity .change' },
  ])('leads by $button through what is behind it, and back', async ({ button, content }) => {
    const page = await open(view);
    await tabTo(page, button);
    await keys(page, 'Enter');
    await there(page, content);
    await untilFocused(page, back);
    expect(await walk(page)).toEqual(await controls(page));
    await tabTo(page, back);
    await keys(page, 'Enter');
    await untilFocused(page, button);
  });

  it('gives reasons; and erases the history, but not by a key pressed once too often', async () => {
    const page = await open(view);
    const why = (await controls(page)).find((name) => name.endsWith(say('gapWhy'))) ?? '';
    await tabTo(page, why);
    expect(await keys(page, 'Enter')).toBe(why);
    await there(page, '.gaps > p');

    await tabTo(page, say('activity'));
    await keys(page, 'Enter');
    await there(page, '.change');
    await tabTo(page, say('eraseSite'));
    for (const next of ['cancel', 'eraseSite', 'cancel'] as const) {
      await keys(page, 'Enter');
      await untilFocused(page, say(next));
    }
    expect(await page.$('.change')).not.toBeNull();
    expect(await shifted(page, 'Tab')).toBe(say('erase'));
    await keys(page, ' ');
    await untilFocused(page, say('eraseSite'));
    const said = () => page.$eval('.erase [role=status]', (status) => status.textContent);
    await until(async () => (await said()) === say('erased'), { what: 'the erasure to be told' });
  });
});
