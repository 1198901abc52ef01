import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../src/policy.ts';
import { SIBLING } from '../site/hosts.ts';
import { violations } from './lab/axe.ts';
import { setCookies } from './lab/cookies.ts';
import { keys, tabTo, untilFocused } from './lab/focus.ts';
import { cookieTable, drafted, hand, save } from './lab/policies-hand.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { startOver, stored } from './lab/storage.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** The policies page with a draft of the demo table. */
async function openDraft(): Promise<Page> {
  const page = await bench.lab.policies(`?site=${SIBLING}`);
  await hand(page, 'paste', { 'text/html': cookieTable });
  await drafted(page);
  return page;
}

async function visit() {
  const { lab, site } = bench;
  const tab = await lab.visit(site.url(SIBLING, '/blank'));
  await setCookies(tab, 'count_1=1; Path=/; Secure; Max-Age=2592000', 'missed=1; Path=/; Secure');
  return tab;
}

const choose = (page: Page, label: string, value: string) =>
  page.select(`select[aria-label="${label}"]`, value);

describe(`a draft that is corrected, in ${browserName}`, () => {
  it('takes what the importer missed, rules of consent and the consent cookie, and the popup shows it', async () => {
    const tab = await visit();
    const page = await openDraft();
    await press(page, 'draftAddCategory');
    await page.keyboard.type('Marketing');
    await choose(page, 'Consent: Marketing', 'not-required');
    await choose(page, 'Consent: Statistics', 'required');
    await press(page, 'draftAdd');
    await page.keyboard.type('missed');
    await choose(page, 'Category: missed', 'category');
    await page.type('textarea[aria-label="Purpose: missed"]', 'Remembers the reader');
    await page.type('[data-field="$.consentCookie"]', 'mine');
    expect(await drafted(page)).toEqual(['mine', 'count_*', 'missed']);
    expect(await violations(page)).toEqual([]);
    await save(page);

    await tab.page.bringToFront();
    const popup = await bench.lab.popup(tab);
    const { rows, notSeen } = await ready(popup, ({ verdict }) => verdict === 'differs');
    expect(rows.map(({ name, status, findings }) => [name, status, ...findings])).toEqual([
      ['count_1', 'deviates', 'before-consent'],
      ['missed', 'declared'],
    ]);
    expect(notSeen).toEqual(['mine']);
    await popup.waitForSelector('::-p-text(Marketing)');
  });

  it('is corrected by keys alone, and what was removed is put back where it was', async () => {
    const page = await openDraft();
    await tabTo(page, 'Remove mine');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Undo: mine');
    expect(await drafted(page)).toEqual(['count_*']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Name: mine');
    expect(await drafted(page)).toEqual(['mine', 'count_*']);
    await tabTo(page, 'Add a declaration');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Name: (no name)');
    await tabTo(page, 'Save, and watch these sites');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Address it was read at (https)');
    await tabTo(page, `Use https://${SIBLING}/`);
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Address it was read at (https)');
    await tabTo(page, 'Save, and watch these sites');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[aria-invalid=true][aria-describedby]:focus');
    await untilFocused(page, 'Name: (no name)');
    expect(await violations(page)).toEqual([]);
    await page.$eval('.notice .problems button', (button) => button.focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[aria-invalid=true]:focus');
    await page.keyboard.type('third');
    await tabTo(page, 'Function and location third');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[aria-label="Function: third"]');
    await keys(page, 'Tab');
    await untilFocused(page, 'Function: third');
    await page.keyboard.type('Sign-in');
    await page.waitForFunction(() => !document.querySelector('.notice .problems'));
    await save(page);
    const { declarations } = JSON.parse(
      String(await stored(bench.lab, `policy:${SIBLING}`)),
    ) as Policy;
    expect(declarations.map(({ name }) => name)).toEqual(['mine', 'count_*', 'third']);
    expect(declarations.at(-1)).toEqual({ name: 'third', function: 'Sign-in' });
  });

  it('is used instead of one that was added earlier for the same site, and the list says so', async () => {
    const tab = await visit();
    const page = await openDraft();
    await save(page);
    await page.waitForSelector('[data-kind=added]');
    const small = 'Cookie\tPurpose\tDuration\nmissed\tKeeps you signed in\t2 weeks';
    // The form that is too large to be read does not keep the other from it.
    await hand(page, 'paste', { 'text/html': 'x'.repeat(5_000_001), 'text/plain': small });
    expect(await drafted(page)).toEqual(['missed']);
    await save(page);
    await page.waitForSelector('::-p-text(Not in use.)');
    const texts = await page.$$eval('[data-kind=added]', (items) =>
      items.map((item) => [
        item.getAttribute('data-policy'),
        /Not in use/.test(item.textContent ?? ''),
      ]),
    );
    expect(texts).toEqual([
      [`${SIBLING}-2`, false],
      [SIBLING, true],
    ]);
    await tab.page.bringToFront();
    const { rows } = await ready(
      await bench.lab.popup(tab),
      ({ verdict }) => verdict === 'differs',
    );
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['count_1', 'undeclared'],
      ['missed', 'declared'],
    ]);
  });
});
