import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, SIBLING } from '../site/hosts.ts';
import { violations } from './lab/axe.ts';
import { names, setCookies } from './lab/cookies.ts';
import type { ExtensionApi } from './lab/extension-code.ts';
import {
  answered,
  drafted,
  hand,
  removeAdded,
  save,
  cookieTable as table,
  takeAddress,
  untilSaid,
} from './lab/policies-hand.ts';
import { press } from './lab/popup-hand.ts';
import { closePolicies, draftsRead, readPage } from './lab/read-page.ts';
import { ready } from './lab/reading.ts';
import { startOver } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

/** What the demo site's cookie page declares. */
const bundled = ['cookies_preferences', 'csrftoken', 'django_language', 'sessionid'];
const text =
  'Cookie\tPurpose\tDuration\nmine\tKeeps you signed in\t2 weeks\ncount_*\tCounts\t13 months';

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Runs in Chromium: leaves 200 bytes. False where the worker has written something meanwhile. */
async function fillUp({ storage }: ExtensionApi): Promise<boolean> {
  const local = storage.local as typeof storage.local & { getBytesInUse(): Promise<number> };
  const left = 10_485_760 - (await local.getBytesInUse());
  const filled = local.set({ filler: 'x'.repeat(left - 'filler'.length - 200) });
  return filled.then(
    () => true,
    () => false,
  );
}

/** Runs in the page. */
function isInSight(selector: string): boolean {
  const { top, bottom } = document.querySelector(selector)?.getBoundingClientRect() ?? {};
  return top !== undefined && bottom !== undefined && top > 0 && bottom <= innerHeight;
}

describe(`a policy that is brought along, in ${browserName}`, () => {
  it('is understood from a paste, saved, and watched from then on', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(SIBLING, '/blank'));
    await setCookies(tab, 'mine=1; Path=/; Secure', 'other=1; Path=/; Secure');
    expect((await ready(await lab.popup(tab))).verdict).toBe('no-policy');

    const page = await lab.policies(`?site=${SIBLING}`);
    expect(await violations(page)).toEqual([]);
    await hand(page, 'paste', { 'text/plain': text, 'text/html': table });
    expect(await drafted(page)).toEqual(['mine', 'count_*']);
    expect(await violations(page)).toEqual([]);
    await save(page);
    await untilSaid(page, /is saved, and its sites are watched/);

    await tab.page.bringToFront();
    await lab.untilBadge(tab, (badge) => badge.text === '1');
    const { rows, verdict } = await ready(await lab.popup(tab));
    expect(verdict).toBe('differs');
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['other', 'undeclared'],
      ['mine', 'declared'],
    ]);
    // The worker, started anew, knows it too.
    await lab.killWorker();
    await setCookies(tab, 'count_1=1; Path=/; Secure', 'third=1; Path=/; Secure');
    await lab.untilBadge(tab, (badge) => badge.text === '2');
  });

  it('is understood from a file, and from one that is dropped', async () => {
    const { lab } = bench;
    const folder = await mkdtemp(join(tmpdir(), 'policies-'));
    try {
      const path = join(folder, 'cookies.html');
      await writeFile(path, table);
      const page = await lab.policies();
      const input = await page.waitForSelector('input[type=file]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
      expect(await drafted(page)).toEqual(['mine', 'count_*']);
      await press(page, 'cancel');
      await page.waitForSelector('textarea#source');
      await hand(page, 'drop', { file: table });
      expect(await drafted(page)).toEqual(['mine', 'count_*']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes the place of the bundled one, can be edited, removed and brought back', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const page = await lab.policies(`?site=${PORTAL}`);
    await hand(page, 'paste', { 'text/html': table });
    await drafted(page);
    const name = 'input[aria-label="Name: mine"]';
    await page.click(name, { count: 3 });
    await page.type(name, 'sessionid');
    expect(await drafted(page)).toEqual(['sessionid', 'count_*']);
    await save(page);
    await tab.page.bringToFront();
    const popup = await lab.popup(tab);
    const declared = async () =>
      (await ready(popup)).rows.filter(({ status }) => status === 'declared');
    expect(names(await declared())).toEqual(['sessionid']);
    await popup.waitForSelector('::-p-text(in place of the one that comes with the extension)');

    await page.bringToFront();
    await removeAdded(page);
    await press(page, 'undo');
    await page.waitForSelector('[data-kind=added]');
    await untilSaid(page, /is back/);
    await removeAdded(page);
    const restored = await lab.panel(tab);
    await ready(restored, ({ verdict }) => verdict === 'matches');
  });

  it('is read from the page that is open, in one click of the popup', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(SIBLING, '/cookies-policy'));
    await readPage(lab, tab);
    expect([...(await draftsRead(lab))].sort()).toEqual(bundled);
    const held = await lab.extensionCall(({ permissions }) => permissions.getAll());
    expect(held.permissions).not.toContain('scripting');
    await closePolicies(lab);
  });

  it('that is damaged is set aside, and said to be', async () => {
    const { lab, site } = bench;
    const page = await lab.policies(`?site=${SIBLING}`);
    await hand(page, 'paste', { 'text/html': table });
    await drafted(page);
    await save(page);
    // It looks again after it has saved, and would set aside what it finds damaged then.
    await page.close();
    await lab.extensionCall(
      ({ storage }, key) => storage.local.set({ [key]: '{"junk":' }),
      `policy:${SIBLING}`,
    );
    const tab = await lab.visit(site.url(SIBLING, '/blank'));
    const { verdict } = await ready(await lab.panel(tab));
    expect(verdict).toBe('error');
    const again = await lab.policies();
    await again.waitForSelector('[data-aside]');
    expect(await again.$eval('[data-aside]', ({ textContent }) => textContent)).toContain(SIBLING);
    expect(await again.$('[data-kind=added]')).toBeNull();
    expect((await ready(await lab.panel(tab), (now) => now.verdict !== 'error')).verdict).toBe(
      'no-policy',
    );
  });

  it('that declares nothing, or too much, is answered in words, and nothing is changed', async () => {
    const { lab } = bench;
    const page = await lab.policies();
    await page.setViewport({ width: 400, height: 360 });
    expect(await page.evaluate(isInSight, '#source')).toBe(false);
    await hand(page, 'drop', { 'text/plain': 'We like biscuits.' });
    await until(async () => /No declared cookies were found/.test(await answered(page)), {
      what: 'the answer',
    });
    expect(await page.evaluate(isInSight, '.add [role=alert] p')).toBe(true);
    expect(await page.$('#source[aria-invalid=true][aria-describedby]:focus')).not.toBeNull();
    expect(await violations(page)).toEqual([]);
    // The box shows what was pasted, which in a narrow one takes the browser seconds.
    await page.setViewport(null);
    await hand(page, 'paste', { 'text/plain': 'x'.repeat(5_000_001) });
    await until(async () => /larger than 5 MB/.test(await answered(page)), { what: 'the limit' });
  });

  // Firefox sets no limit that a test could fill.
  it.runIf(browserName === 'chromium')(
    'that finds no room is not saved, and is not lost',
    async () => {
      const { lab } = bench;
      await until(() => lab.extensionCall(fillUp), { what: 'the storage to be full' });
      const page = await lab.policies(`?site=${SIBLING}`);
      await hand(page, 'paste', { 'text/html': table });
      await drafted(page);
      await takeAddress(page);
      await press(page, 'draftSave');
      await page.waitForSelector('.refusal.notice');
      expect(await page.$eval('.refusal [role=alert]', ({ textContent }) => textContent)).toMatch(
        /Nothing was saved.*quota/i,
      );
      expect(await drafted(page)).toEqual(['mine', 'count_*']);
      await lab.extensionCall(({ storage }) => storage.local.remove('filler'));
      await save(page);
      await untilSaid(page, /is saved/);
    },
  );

  it.runIf(browserName === 'chromium')(
    'that is damaged where there is no room to set it aside hides nothing else, and that is said',
    async () => {
      const { lab } = bench;
      await lab.extensionCall(({ storage }) =>
        storage.local.set({ 'policy:stray.example': 'x'.repeat(2_000) }),
      );
      await until(() => lab.extensionCall(fillUp), { what: 'the storage to be full' });
      const page = await lab.policies();
      await page.waitForSelector('[role=alert] .notice');
      expect(await page.$eval('[role=alert]', ({ textContent }) => textContent)).toMatch(
        /Not everything here could be read.*quota/i,
      );
      expect(await page.$('[data-kind=bundled]')).not.toBeNull();
      const unhandled = (await lab.events()).filter(({ text }) => /Uncaught|quota/i.test(text));
      expect(unhandled).toEqual([]);
    },
  );
});
