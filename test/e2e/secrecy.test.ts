import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftFormats } from '../../src/export/declaration-text.ts';
import { formats } from '../../src/export/formats.ts';
import { translateEnglish } from '../fixtures/english.ts';
import * as lines from '../site/cookie-lines.ts';
import { PORTAL, WIDGETS } from '../site/hosts.ts';
import { pasted } from './lab/clipboard.ts';
import { isOfPortal, names, setCookies } from './lab/cookies.ts';
import { downloadsOf } from './lab/downloads.ts';
import type { ExtensionApi } from './lab/extension-code.ts';
import { watchMessages } from './lab/messages.ts';
import { drafted, hand, removeAdded, save } from './lab/policies-hand.ts';
import { openAllRows, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { dumpElsewhere, dumpStorage, untilRemembered } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const downloads = await downloadsOf(browserName);
const bench = useLab({ prefs: downloads.prefs });
const CANARY = 'canary-8f3a61d7';

/**
 * A `Set-Cookie` line of the demo site, with the canary for its value, also without a name, which Firefox refuses. What
 * has no `=` is left out: Firefox calls it a name.
 */
function withCanary(line: string): string[] {
  const [, name, attributes] = /^([^=;]*)=[^;]*(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [`${name}=${CANARY}${attributes}`];
}

const { DECLARED, ANALYTICS, ATTRIBUTES, HOSTILE } = lines;
const ON_PAGE = [...DECLARED, ...ANALYTICS, ...ATTRIBUTES, ...HOSTILE].flatMap(withCanary);
const IN_FRAME = lines.WIDGET_FRAME.flatMap(withCanary);

let tab: LabTab;
let before: readonly string[];
let messages: () => Promise<readonly unknown[]>;

beforeAll(async () => {
  const { lab, site } = bench;
  const query = new URLSearchParams(IN_FRAME.map((line) => ['c', line]));
  const frame = site.url(WIDGETS, `/set?${query}`);
  messages = await watchMessages(lab);
  tab = await lab.visit(site.url(PORTAL, `/embed?src=${encodeURIComponent(frame)}`));
  for (const line of ON_PAGE) await setCookies(tab, line);
  before = asked(site);
});

afterAll(() => downloads.remove());

/** The cookies of the page, each with the canary for its value. */
async function planted() {
  const jar = (await bench.lab.jar()).filter(isOfPortal);
  expect(jar.length).toBeGreaterThan(30);
  expect(new Set(jar.map(({ value }) => value))).toEqual(new Set([CANARY]));
  expect(names(jar).includes('')).toBe(browserName === 'chromium');
  return jar;
}

/** The page as it is, with what stands in its fields, which its markup does not tell. */
const html = (page: Page) =>
  page.evaluate(() => {
    const fields = document.querySelectorAll<HTMLInputElement>('input, textarea, select, output');
    const values = Array.from(fields, ({ value }) => value);
    return [location.href, document.title, document.documentElement.outerHTML, ...values].join(
      '\n',
    );
  });

/** The page as it is once it says something. */
async function htmlWith(page: Page, text: string): Promise<string> {
  await until(async () => (await html(page)).includes(text), { what: text });
  return html(page);
}

/** Opens the export of the popup or the table. */
async function openExport(page: Page): Promise<void> {
  await press(page, 'export');
  await page.waitForSelector('.export-buttons .primary:not(:disabled)');
}

/** Presses a button that copies something, and pastes what that was. */
async function copied(page: Page, button: () => Promise<void>): Promise<string> {
  await button();
  await until(async () => (await html(page)).includes('>Copied.<'), { what: 'the copy' });
  if ((await page.$('.export')) !== null) await press(page, 'policyBack');
  const text = await pasted(page);
  await page.keyboard.press('Escape');
  return text;
}

describe(`the values of cookies, in ${browserName}`, () => {
  it('stand in no storage, no view, no message, no log', async () => {
    const { lab } = bench;
    const jar = await planted();
    const badge = await lab.untilBadge(tab, ({ text }) => text === String(jar.length - 4));
    await untilRemembered(lab, ...names(jar));
    const seen = [JSON.stringify(badge)];
    for (const open of [lab.popup, lab.panel]) {
      const page = await open(tab);
      await ready(page, ({ rows }) => rows.length === jar.length);
      await openAllRows(page);
      seen.push(await html(page));
      await press(page, 'policy');
      seen.push(await htmlWith(page, 'class="policy"'));
      await press(page, 'policyBack');
      await press(page, 'activity');
      seen.push(await htmlWith(page, 'class="change'));
      await page.close();
    }
    seen.push(JSON.stringify(await dumpStorage(lab)), JSON.stringify(await lab.events()));
    const nothing = { databases: [], caches: [], localStorage: [], cookies: '', files: [] };
    expect(await dumpElsewhere(lab)).toEqual(nothing);
    for (const text of seen) expect(text).not.toContain(CANARY);
    // The names are in each, so it was the right place to look.
    for (const at of [1, 3, 4, 6, 7]) expect(seen[at]).toContain('attr_http_only');
  });

  it('stand in no file, and in nothing that is copied', async () => {
    const { lab } = bench;
    await planted();
    const popup = await lab.popup(tab);
    await ready(popup);
    for (const { id } of formats) {
      await openExport(popup);
      await popup.click(`.export input[value="${id}"]`);
      await press(popup, 'save');
      const file = (await downloads.next()).bytes.toString();
      const copy = await copied(popup, () => press(popup, 'copy'));
      for (const text of [file, copy]) {
        expect(text).toContain('attr_http_only');
        expect(text).not.toContain(CANARY);
      }
    }
    for (const { label } of draftFormats) {
      await openExport(popup);
      const draft = await copied(popup, () => press(popup, label));
      expect(draft).toContain('attr_http_only');
      expect(draft).not.toContain(CANARY);
    }
    await popup.close();
  });

  it('stand nowhere on the policies page, which asks for nothing either', async () => {
    const { lab, site } = bench;
    const page = await lab.policies(`?site=${PORTAL}`);
    // What is pasted would ask for a good deal if it was shown as it is.
    const active = ['img', 'script', 'iframe', 'link rel=stylesheet href', 'embed', 'video'].map(
      (tag) => `<${tag} src="${site.url(PORTAL, `/asked-by/${tag}`)}"></${tag}>`,
    );
    const table = `<style>@import "${site.url(PORTAL, '/asked-by/style')}"</style><table>
      <tr><th>Cookie</th><th>Purpose</th></tr>
      <tr><td style="color: red">attr_http_only</td><td>Tests${active.join('')}</td></tr></table>`;
    await hand(page, 'paste', { 'text/html': table });
    expect(await drafted(page)).toEqual(['attr_http_only']);
    const seen = [await html(page)];
    await save(page);
    const label = translateEnglish('export', []);
    const own = await page.waitForSelector(`[data-kind=added] button::-p-text(${label})`);
    await own?.click();
    seen.push((await downloads.next()).bytes.toString(), await html(page));
    await press(page, 'edit');
    await drafted(page);
    await press(page, 'cancel');
    await removeAdded(page);
    await press(page, 'undo');
    await page.waitForSelector('[data-kind=added]');
    seen.push(JSON.stringify(await dumpStorage(lab)));
    for (const text of seen) expect(text).not.toContain(CANARY);
    for (const at of [0, 1, 3]) expect(seen[at]).toContain('attr_http_only');
    await removeAdded(page);
  });
});

describe(`all the while in ${browserName}`, () => {
  it('nothing was asked of the network, and nothing was wrong', async () => {
    expect(asked(bench.site)).toEqual(before);
    expect(await bench.lab.events()).toEqual([]);
  });

  it('no part of the extension sent another a message', async () => {
    const { lab } = bench;
    expect(await messages()).toEqual([]);
    // One that is sent is heard.
    const panel = await lab.panel(tab);
    await panel.evaluate(() => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi>;
      void (scope.browser ?? scope.chrome).runtime.sendMessage('hello');
    });
    await until(async () => (await messages()).length > 0, { what: 'the message' });
    expect(await messages()).toEqual(['hello']);
  });
});
