import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/export/canonical-json.ts';
import type { ExportedReport } from '../../src/export/exported-report.ts';
import { PORTAL } from '../site/hosts.ts';
import { pasted } from './lab/clipboard.ts';
import { setCookies } from './lab/cookies.ts';
import { downloadsOf } from './lab/downloads.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { recordOf, startOver, untilHistory } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const downloads = await downloadsOf(browserName);
const bench = useLab({ prefs: downloads.prefs });
afterAll(() => downloads.remove());

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

const CANARY = 'canary-52e07b';

/** A tab on the portal, with one more cookie than its pages set, whose value must not turn up anywhere. */
async function visitPortal(path: string): Promise<LabTab> {
  const { lab, site } = bench;
  const tab = await lab.visit(site.url(PORTAL, path));
  await setCookies(tab, `extra=${CANARY}; Path=/; Secure; Max-Age=86400`);
  await lab.untilBadge(tab, ({ text }) => text !== '');
  return tab;
}

/** Opens the export page, in the popup or beside the table, and waits until it can save. */
async function openExport(page: Page): Promise<void> {
  await ready(page, ({ rows }) => rows.some(({ name }) => name === 'extra'));
  await press(page, 'export');
  await page.waitForSelector('.export-buttons .primary:not(:disabled)');
}

async function save(page: Page, format: string) {
  await page.click(`.export input[value="${format}"]`);
  await press(page, 'save');
  const file = await downloads.next();
  const text = file.bytes.toString();
  expect(text).not.toContain(CANARY);
  return { ...file, text };
}

const said = (page: Page, key: string) =>
  until(
    () =>
      page.$$eval('[role=status]', (all, text) => all.some((it) => it.textContent === text), key),
    {
      what: `"${key}" to be said`,
    },
  );

const withoutSpace = (text: string) => text.replace(/\s+/g, '');

describe(`export in ${browserName}`, () => {
  it('saves JSON from the popup, with the page, the browser and a checksum that is right', async () => {
    const tab = await visitPortal('/explore?who=me#there');
    const popup = await bench.lab.popup(tab);
    await openExport(popup);
    const { name, text } = await save(popup, 'json');
    expect(name).toMatch(/^inai\.opendatasoft\.com_\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.json$/);
    const report = JSON.parse(text) as ExportedReport;
    expect(report.page).toMatchObject({ host: PORTAL, path: '/explore' });
    const [major = '?'] = report.browser.version.split('.');
    expect(await tab.page.browser().version()).toMatch(new RegExp(`/${major}\\b`));
    expect(report.cookies.map((cookie) => cookie.name)).toEqual(
      expect.arrayContaining(['_ga', 'extra', 'sessionid']),
    );
    const { document, sha256 } = report.policy;
    expect(document.introduction).toMatch(/^In order to provide you/);
    expect(createHash('sha256').update(canonicalJson(document)).digest('hex')).toBe(sha256);
    await tab.close();
  });

  it('saves CSV and Markdown beside the table, and only what is shown where that is wanted', async () => {
    const tab = await visitPortal('/explore');
    const panel = await bench.lab.panel(tab);
    await ready(panel);
    await panel.type('[type=search]', 'name:sessionid');
    await ready(panel, ({ rows }) => rows.length === 1);
    await press(panel, 'export');
    await panel.waitForSelector('.export-buttons .primary:not(:disabled)');
    const csv = await save(panel, 'csv');
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.text.split('\r\n').slice(1, -1)).toEqual([
      expect.stringMatching(/^"declared","sessionid"/),
    ]);
    await panel.click('.export input[value="all"]');
    const markdown = await save(panel, 'markdown');
    expect(markdown.text).toContain('`_ga`');
    await panel.close();
    await tab.close();
  });

  it('the popup may close right after the click', async () => {
    const tab = await visitPortal('/explore');
    const popup = await bench.lab.popup(tab);
    await openExport(popup);
    await press(popup, 'save');
    await popup.close();
    expect((await downloads.next()).bytes.toString()).toMatch(/<\/html>\n$/);
    await tab.close();
  });

  it('saves a report that runs nothing and asks for nothing when it is opened', async () => {
    const { lab, site } = bench;
    const tab = await visitPortal('/hostile');
    const popup = await lab.popup(tab);
    await openExport(popup);
    const { path, text } = await save(popup, 'html');
    expect(text).toContain('&lt;img src');
    await popup.close();

    const before = asked(site);
    const requests: string[] = [];
    const complaints: string[] = [];
    tab.page.on('request', (request) => requests.push(request.url()));
    tab.page.on('console', (message) => complaints.push(message.text()));
    tab.page.on('dialog', (dialog) => complaints.push(dialog.message()));
    const address = pathToFileURL(path).href;
    await tab.goto(address);
    expect(await tab.page.title()).toBe(
      'Cookies of inai.opendatasoft.com beside its declared policy',
    );
    const found = await tab.page.evaluate(() => ({
      acting: document.querySelectorAll('script, img, iframe, object, link, form, base').length,
      loaded: performance.getEntriesByType('resource').length,
      // The style sheet is admitted by its checksum: if that was wrong, the heading would be twice as large.
      size: getComputedStyle(document.querySelector('h1') as Element).fontSize,
      names: [...document.querySelectorAll('h3')].map(({ textContent }) => textContent),
    }));
    expect(found).toMatchObject({ acting: 0, loaded: 0, size: '20px' });
    expect(found.names).toEqual(
      expect.arrayContaining(['<img src', '__proto__', '<script>alert(1)</script>']),
    );
    expect(requests.filter((url) => url !== address)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked(site)).toEqual(before);
    await tab.close();
  });

  it('copies the report, and declarations, to the clipboard', async () => {
    const { lab } = bench;
    const tab = await visitPortal('/explore');
    // Until then it is not known how long it lives, but only how long still.
    await untilHistory(lab, (history) => recordOf(history, '_ga')?.expiry.observed === true);
    const popup = await lab.popup(tab);
    await ready(popup);
    await popup.click(disclosure('_ga'));
    await popup.waitForSelector('.drafts');
    await press(popup, 'draftJson');
    await said(popup, 'Copied.');
    expect(withoutSpace(await pasted(popup))).toMatch(
      /^\{"name":"_ga","category":"",.*"maxAgeSeconds":34560000/,
    );
    await popup.keyboard.press('Escape');
    await openExport(popup);
    await popup.click('.export input[value="markdown"]');
    await press(popup, 'copy');
    await said(popup, 'Copied.');
    await press(popup, 'policyBack');
    expect(await pasted(popup)).toMatch(/^# Cookies of inai\.opendatasoft\.com/);
    await tab.close();
  });

  it('asks for nothing while it exports', async () => {
    expect(await bench.lab.events()).toEqual([]);
  });
});
