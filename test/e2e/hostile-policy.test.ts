import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { isOfPortal, names, setCookies } from './lab/cookies.ts';
import { drafted, hand, save } from './lab/policies-hand.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { startOver } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Markup that would do something, in letters that turn and hide what stands around them. */
const nasty = (where: string) =>
  `${where} "'></p><img src="/asked-by-policy" onerror="alert(1)"><script>alert(1)</script>` +
  `<iframe src="/asked-by-policy"></iframe>\u202e\u2066\u200b\ufeff&lt;b&gt;{{1}}\${1}`;

/** Names that slow matchers never come to an end with, names as long as may be, names that are markup (none has a `=`). */
function nastyName(index: number): string {
  const kinds = [
    `a*a*a*b${index}`,
    `a*${'a'.repeat(240)}*b${index}`,
    `${index}${'\u202e\u0627'.repeat(120)}`,
    `<img src onerror><script>alert(${index})</script>`,
    `${'x'.repeat(250)}${index}`,
  ];
  return kinds[index % kinds.length] ?? '';
}

const KINDS = ['first', 'second'].map((id) => ({
  ...{
    id,
    label: nasty(`label ${id}`),
    heading: nasty('heading'),
    description: nasty('description'),
  },
}));

/** A policy whose every text is an attack, and which is as large as one may be. */
const POLICY = {
  ...{ formatVersion: 1, id: 'hostile', title: nasty('title'), publisher: nasty('publisher') },
  ...{ language: 'ar', sites: [PORTAL], revision: nasty('revision') },
  source: {
    url: 'https://example.com/"onmouseover="alert(1)"><img/src="/asked-by-policy">',
    ...{ retrieved: '2026-11-23', document: nasty('document') },
  },
  introduction: nasty('introduction'),
  categories: KINDS,
  consentCookie: nasty('consent').replace(/[;=]/g, '').slice(0, 256),
  declarations: [
    { name: 'a*a*a*b', category: 'first', ...texts() },
    ...Array.from({ length: 1_999 }, (_, index) => ({
      ...{ name: nastyName(index), category: index % 2 ? 'first' : 'second', ...texts() },
    })),
  ],
};

function texts() {
  const of = (where: string) => ({ [where]: nasty(where) });
  return {
    ...of('provider'),
    ...of('function'),
    ...of('location'),
    ...of('purpose'),
    ...of('retentionText'),
  };
}

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

/** Two thousand of anything take their time on a machine that has other things to do; a page that hangs takes for ever. */
const PATIENCE_MS = 45_000;

describe(`a hostile policy in ${browserName}`, { timeout: 180_000 }, () => {
  it('injects nothing and stops nothing, on the policies page and in the popup', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    // Near misses of `a*a*a*b`, which backtracking would take for ever to give up on.
    const near = [100, 1_000, 3_900].map((length) => `${'a'.repeat(length)}=1; Path=/; Secure`);
    const hits = [50, 500].map((length) => `${'a'.repeat(length)}b=1; Path=/; Secure`);
    for (const line of [...near, ...hits]) await setCookies(tab, line);
    const jar = (await lab.jar()).filter(isOfPortal);
    expect(jar).toHaveLength(5);
    const before = asked(site);

    const page = await lab.policies();
    const dialogs = dialogsOf(page);
    await hand(page, 'paste', { 'text/plain': JSON.stringify(POLICY) });
    await page.waitForSelector('[data-draft]', { timeout: PATIENCE_MS });
    expect(await drafted(page)).toEqual(POLICY.declarations.map(({ name }) => name));
    expect(await injected(page)).toBe(0);
    await save(page);
    await page.waitForSelector('[data-kind=added]', { timeout: PATIENCE_MS });
    expect(await page.$eval('[data-kind=added] h2', (it) => it.textContent)).toContain('<img src=');
    expect(await injected(page)).toBe(0);

    await tab.page.bringToFront();
    const popup = await lab.popup(tab);
    const inPopup = dialogsOf(popup);
    await popup.waitForSelector('[data-state=ready]', { timeout: PATIENCE_MS });
    const { rows } = await ready(popup, (now) => now.rows.length === jar.length);
    expect(names(rows)).toEqual(names(jar));
    expect(rows.map(({ status }) => status)).toEqual([
      ...['undeclared', 'undeclared', 'undeclared', 'declared', 'declared'],
    ]);
    const declared = rows.find(({ status }) => status === 'declared');
    expect(declared?.text).toContain('<img src=');
    await popup.click(disclosure(declared?.name ?? ''));
    await popup.waitForSelector('.details');
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
    const small = { ...POLICY, declarations: POLICY.declarations.slice(0, 1) };
    const [declaration] = small.declarations;
    for (const policy of [
      { ...small, title: image },
      { ...small, categories: [{ ...KINDS[0], label: image }, KINDS[1]] },
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
