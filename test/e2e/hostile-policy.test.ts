import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { addPolicy } from './lab/added-policy.ts';
import { isOfPortal, names, setCookies } from './lab/cookies.ts';
import { calmPolicy, hostilePolicy } from './lab/hostile-policy.ts';
import { drafted, hand, save } from './lab/policies-hand.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { startOver } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** What nobody but an attacker can have put into the page. */
function injected(page: Page): Promise<number> {
  return page.evaluate(() => {
    const alien = 'img, script, iframe, object, embed, [onerror], [onmouseover], bdi *, option *';
    return document.querySelectorAll(`body :is(${alien})`).length;
  });
}

/** Listens for what a script would have shown. */
function dialogsOf(page: Page): readonly string[] {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return dialogs;
}

/** Whether the page has said something to what it was given, or shows what it read there. */
function isAnswered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const answer = document.querySelector('.add [role=alert]')?.textContent ?? '';
    return document.querySelector('[data-draft]') !== null || answer !== '';
  });
}

/** Cookies that policies are slow with, if with any: near misses of `a*a*a*b`, which backtracking would never give up on, and hits. */
const NEAR = [100, 1_000, 3_900].map((length) => 'a'.repeat(length));
const HITS = [50, 500].map((length) => `${'a'.repeat(length)}b`);

/** Two thousand of anything take their time on a machine that has other things to do. */
const PATIENCE_MS = 45_000;

/** How often as long the popup may take over the attack as over a policy of its size that is none: one that hangs takes for ever. */
const FACTOR = 8;

/** Opens the popup and a row of it, and tells how long that took. */
async function openPopup(tab: LabTab) {
  const startedMs = Date.now();
  const popup = await bench.lab.popup(tab);
  const dialogs = dialogsOf(popup);
  const { rows } = await ready(popup, (now) => now.rows.length === NEAR.length + HITS.length);
  await popup.click(disclosure(HITS[0] ?? ''));
  await popup.waitForSelector('.details');
  return { popup, dialogs, rows, ms: Date.now() - startedMs };
}

/** How long that takes with a policy as large as the hostile one. */
async function calmMs(tab: LabTab): Promise<number> {
  const { lab } = bench;
  await addPolicy(lab, calmPolicy);
  const { popup, rows, ms } = await openPopup(tab);
  expect(rows.filter(({ status }) => status === 'declared')).toHaveLength(HITS.length);
  await popup.close();
  await lab.extensionCall(({ storage }) =>
    storage.local.remove(['policy-index', 'policy:hostile']),
  );
  return ms;
}

describe(`a hostile policy in ${browserName}`, { timeout: 180_000 }, () => {
  it('injects nothing and stops nothing, on the policies page and in the popup', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    for (const name of [...NEAR, ...HITS]) await setCookies(tab, `${name}=1; Path=/; Secure`);
    const jar = (await lab.jar()).filter(isOfPortal);
    expect(jar).toHaveLength(5);
    const before = asked(site);
    const usualMs = await calmMs(tab);

    const page = await lab.policies();
    const dialogs = dialogsOf(page);
    await hand(page, 'paste', { 'text/plain': JSON.stringify(hostilePolicy) });
    await page.waitForSelector('[data-draft]', { timeout: PATIENCE_MS });
    expect(await drafted(page)).toEqual(hostilePolicy.declarations.map(({ name }) => name));
    expect(await injected(page)).toBe(0);
    await save(page);
    await page.waitForSelector('[data-kind=added]', { timeout: PATIENCE_MS });
    expect(await page.$eval('[data-kind=added] h2', (it) => it.textContent)).toContain('<img src=');
    expect(await injected(page)).toBe(0);

    await tab.page.bringToFront();
    const { popup, rows, ms, dialogs: inPopup } = await openPopup(tab);
    expect(ms).toBeLessThan(FACTOR * usualMs);
    expect(names(rows)).toEqual(names(jar));
    expect(rows.map(({ status }) => status)).toEqual([
      ...['undeclared', 'undeclared', 'undeclared', 'declared', 'declared'],
    ]);
    expect(rows.find(({ status }) => status === 'declared')?.text).toContain('<img src=');
    expect(await injected(popup)).toBe(0);
    await press(popup, 'policy');
    await popup.waitForSelector('.policy blockquote', { timeout: PATIENCE_MS });
    expect(await injected(popup)).toBe(0);
    const link = await popup.$eval('.policy a', (it) => (it as HTMLAnchorElement).protocol);
    expect(link).toBe('https:');
    await lab.untilBadge(tab, ({ text }) => text === '3');

    expect([...dialogs, ...inPopup]).toEqual([]);
    expect(asked(site)).toEqual(before);
    expect(await lab.events()).toEqual([]);
  });

  it('that has objects for texts draws none of them', async () => {
    const { lab, site } = bench;
    const before = asked(site);
    const image = { type: 'img', props: { src: site.url(PORTAL, '/asked-by-policy') }, key: null };
    const small = { ...hostilePolicy, declarations: hostilePolicy.declarations.slice(0, 1) };
    const [declaration] = small.declarations;
    for (const policy of [
      { ...small, title: image },
      { ...small, categories: small.categories.map((kind) => ({ ...kind, label: image })) },
      { ...small, declarations: [{ ...declaration, purpose: image }] },
      { ...small, declarations: [{ ...declaration, name: image }] },
      { ...small, declarations: image },
    ]) {
      const page = await lab.policies();
      await hand(page, 'paste', { 'text/plain': JSON.stringify(policy) });
      // What is no policy may still be some list of cookies, and is then read as such.
      await until(() => isAnswered(page), { what: 'an answer' });
      expect(await injected(page)).toBe(0);
      expect(await page.$$eval('main *', (all) => all.map((it) => it.textContent))).not.toContain(
        '[object Object]',
      );
      await page.close();
    }
    expect(asked(site)).toEqual(before);
    expect((await lab.events()).filter(({ kind }) => kind === 'request')).toEqual([]);
  });
});
