import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, SIBLING } from '../site/hosts.ts';
import { violations } from './lab/axe.ts';
import { tooFaint } from './lab/contrast.ts';
import { controls, focused, tabTo, untilFocused, walk } from './lab/focus.ts';
import { cookieTable, drafted, hand, save } from './lab/policies-hand.ts';
import { press } from './lab/popup-hand.ts';
import { lost, zoom } from './lab/reflow.ts';
import { startOver } from './lab/storage.ts';
import { setTheme, themes } from './lab/theme.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Each state of the policies page, by what brings it about. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  list: (page) => page.waitForSelector('[data-kind=bundled]'),
  draft: async (page) => {
    await hand(page, 'paste', { 'text/html': cookieTable });
    await drafted(page);
  },
  'list after a text that cannot be read': async (page) => {
    await hand(page, 'paste', { 'text/plain': 'We like biscuits.' });
    await page.waitForSelector('.add .faults p');
  },
  'a policy that is read': async (page) => {
    // By keys: a press of the mouse leaves no mark on what has the focus next.
    const read = await page.waitForSelector('[data-kind=bundled] button');
    await read?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.policy .declarations');
  },
  'draft with problems': async (page) => {
    await hand(page, 'paste', { 'text/html': cookieTable });
    await drafted(page);
    const [, sites] = await page.$$('.about input');
    await sites?.click({ count: 3 });
    await page.keyboard.type('co.uk');
    await press(page, 'draftSave');
    await page.waitForSelector('.notice .problems');
    // Where the fault is, the focus goes, but not before all is drawn.
    await page.waitForSelector('.about input:focus');
  },
  'draft with parts that were added and removed': async (page) => {
    await hand(page, 'paste', { 'text/html': cookieTable });
    await drafted(page);
    await press(page, 'remove');
    await press(page, 'draftAddCategory');
    await press(page, 'draftAdd');
    await page.waitForSelector('.dropped');
  },
  'list with one that is in place of the bundled one': async (page) => {
    await hand(page, 'paste', { 'text/html': cookieTable });
    await drafted(page);
    await save(page);
    await page.waitForSelector('[data-kind=added] a');
  },
  'list after a removal, and with one that is damaged': async (page) => {
    await hand(page, 'paste', { 'text/html': cookieTable });
    await drafted(page);
    await save(page);
    await press(page, 'remove');
    await page.waitForSelector('.notice');
    await bench.lab.extensionCall(({ storage }) =>
      storage.local.set({ 'policy:stray.example': '{', 'policy-index': 'junk' }),
    );
    await page.waitForSelector('[data-aside]');
  },
};

async function open(state: string, site = PORTAL): Promise<Page> {
  const page = await bench.lab.policies(`?site=${site}`);
  await states[state]?.(page);
  return page;
}

describe.each(Object.keys(states))(`the policies page in ${browserName}: %s`, (state) => {
  it('has no fault in any colours', async () => {
    const page = await open(state);
    const found: string[] = [];
    for (const theme of themes) {
      await setTheme(page, theme);
      const lines = await violations(page);
      // Forced colours are the reader's own.
      if (theme !== 'forced') lines.push(...(await tooFaint(page)));
      found.push(...lines.map((line) => `${theme}: ${line}`));
    }
    await setTheme(page, 'light');
    expect(found).toEqual([]);
  });

  it.each([1, 2, 4])(
    'is reached by keys, all of it, with a visible focus, zoomed by %i',
    async (factor) => {
      const page = await open(state, SIBLING);
      if (factor > 1) await zoom(bench.lab, page, factor);
      expect(await lost(page)).toEqual([]);
      await page.$eval('h1', (heading) => heading.focus());
      const all = await controls(page);
      const met = await walk(page);
      // The heading, where it takes the focus.
      if (!all.includes(met[0] ?? '')) met.shift();
      expect(met.filter((name) => /\((without a mark|out of sight)\)/.test(name))).toEqual([]);
      expect(met.filter((name) => all.includes(name))).toEqual(all);
      if (factor > 1) await zoom(bench.lab, page, 1);
    },
  );
});

describe(`the focus on the policies page in ${browserName}`, () => {
  it('goes on where what had it is gone', async () => {
    const page = await open('draft', SIBLING);
    expect(await focused(page)).toMatch(/^What was understood/);
    await press(page, 'cancel');
    await untilFocused(page, 'Policies (without a mark)');
    await tabTo(page, 'Read: Cookies policy');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Back to the policies');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Read: Cookies policy');
    await states['list with one that is in place of the bundled one']?.(page);
    await untilFocused(page, 'Policies (without a mark)');
    await tabTo(page, `Remove: ${SIBLING}`);
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Undo');
    await page.keyboard.press('Enter');
    await untilFocused(page, 'Policies (without a mark)');
  });
});
