import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { focused, keys, shifted, tabTo } from './lab/focus.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

async function open(): Promise<Page> {
  const { lab, site } = bench;
  const page = await lab.panel(await lab.visit(site.url(PORTAL, '/explore')));
  await ready(page, ({ rows }) => rows.length === 7);
  return page;
}

/** The headings as they stand, the sorted one with its direction. */
const headings = (page: Page) =>
  page.$$eval('.cookies > thead th', (all) =>
    all.map(({ textContent, ariaSort }) =>
      ariaSort === 'none' ? textContent?.trim() : `${textContent?.trim()}, ${ariaSort}`,
    ),
  );

/** Waits until the headings hold what is wanted, or do not. */
const untilHeading = (page: Page, wanted: string, isThere = true) =>
  until(async () => (await headings(page)).includes(wanted) === isThere, { what: wanted });

describe(`the table by keyboard alone, in ${browserName}`, () => {
  it('is sorted by its headings, which keep the focus and tell the direction', async () => {
    const page = await open();
    expect(await headings(page)).toContain('Status, ascending');
    await tabTo(page, 'Name');
    expect(await keys(page, 'Enter')).toBe('Name');
    await untilHeading(page, 'Name, ascending');
    const names = (await ready(page)).rows.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['_ga', 'cookies_preferences', 'csrftoken']);
    expect(await keys(page, ' ')).toBe('Name');
    await untilHeading(page, 'Name, descending');
    expect((await ready(page)).rows.map(({ name }) => name)).toEqual(names.reverse());
    expect((await headings(page)).filter((heading) => heading.includes(','))).toHaveLength(1);
  });

  it('has columns to choose, in a menu that Escape and the next Tab close', async () => {
    const page = await open();
    const isOpen = () => page.$eval('.menu', (menu) => (menu as HTMLDetailsElement).open);
    await tabTo(page, 'Columns');
    await keys(page, 'Enter');
    await until(isOpen, { what: 'the menu to open' });
    expect(await keys(page, 'Tab')).toBe('Status');
    expect(await keys(page, 'Tab', ' ')).toBe('Category');
    await untilHeading(page, 'Category', false);
    await keys(page, ' ');
    await untilHeading(page, 'Category');
    expect(await keys(page, 'Escape')).toBe('Columns');
    expect(await isOpen()).toBe(false);

    await keys(page, 'Enter');
    await until(isOpen, { what: 'the menu to open' });
    await tabTo(page, 'First seen');
    expect(await keys(page, 'Tab')).toBe('Print');
    await until(async () => !(await isOpen()), { what: 'the menu to close behind the focus' });

    await shifted(page, 'Tab');
    await keys(page, 'Enter');
    await until(isOpen, { what: 'the menu to open' });
    await keys(page, 'Tab');
    expect(await keys(page, '/')).toBe('Filter the list');
  });

  it('has choices, which are taken by their first letter and kept in the address', async () => {
    const page = await open();
    await tabTo(page, 'Lifetime');
    await keys(page, 'l');
    await ready(page, ({ rows }) => !rows.some(({ name }) => name === 'django_language'));
    expect(await focused(page)).toBe('Lifetime');
    expect(await page.evaluate(() => location.search)).toContain('kept=persistent');
    await keys(page, 'Home');
    await ready(page, ({ rows }) => rows.length === 7);
  });
});
