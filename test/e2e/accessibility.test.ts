import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, SIBLING } from '../site/hosts.ts';
import { violations } from './lab/axe.ts';
import { tooFaint } from './lab/contrast.ts';
import { setCookies } from './lab/cookies.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { recordOf, startOver, untilHistory } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { setTheme, themes } from './lab/theme.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab({ policies: 'strict' });

/** Both ways to see the same page. */
const views = ['popup', 'panel'] as const;

afterEach(async () => {
  await bench.lab.grantAccess();
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** What is wrong with a page as it stands, in any colours. */
async function faults(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await setTheme(page, theme);
    const lines = await violations(page);
    // Forced colours are the reader's own.
    if (theme !== 'forced') lines.push(...(await tooFaint(page)));
    found.push(...lines.map((line) => `${state}, ${theme}: ${line}`));
  }
  return found;
}

/** A page of the portal with cookies of every status, once the last of them is remembered: then nothing more will change. */
async function visitWithCookies(): Promise<LabTab> {
  const tab = await bench.lab.visit(bench.site.url(PORTAL, '/explore'));
  await setCookies(tab, `csrftoken=1; Path=/; Secure; Max-Age=${400 * 86_400}`);
  await untilHistory(bench.lab, (history) => {
    const longestMs = recordOf(history, 'csrftoken')?.longestMs ?? 0;
    return longestMs > 399 * 86_400_000;
  });
  return tab;
}

describe.each(views)(`nobody is left out, in ${browserName}, by the %s`, (view) => {
  it('of a site that differs: closed, open, filtered to nothing', async () => {
    const page = await bench.lab[view](await visitWithCookies());
    const statuses = ({ rows }: { readonly rows: readonly { status: string }[] }) =>
      new Set(rows.map(({ status }) => status)).size;
    await ready(page, (reading) => statuses(reading) === 3);
    const found = await faults(page, 'differs');
    for (const [opened, name] of ['_ga', 'csrftoken'].entries()) {
      await page.click(disclosure(name));
      // What a row holds moves those below it.
      await page.waitForFunction(
        (before) => document.querySelectorAll('.details').length > before,
        {},
        opened,
      );
    }
    await page.waitForSelector('.finding');
    found.push(...(await faults(page, 'open rows')));
    await page.type('input[type=search]', 'nothing like this');
    await ready(page, ({ rows }) => rows.length === 0);
    found.push(...(await faults(page, 'no hits')));
    expect(found).toEqual([]);
  });

  it('beside the list: policy, activity, export', async () => {
    const page = await bench.lab[view](await visitWithCookies());
    await ready(page);
    await press(page, 'policy');
    await page.waitForSelector('.policy');
    const found = await faults(page, 'policy');
    await press(page, 'policyBack');
    await press(page, 'activity');
    await page.waitForSelector('.change');
    await press(page, 'eraseSite');
    found.push(...(await faults(page, 'activity')));
    await press(page, 'policyBack');
    await press(page, 'export');
    await page.waitForSelector('.export .button.primary:enabled');
    found.push(...(await faults(page, 'export')));
    expect(found).toEqual([]);
  });

  it.each([
    {
      state: 'matches',
      verdict: 'matches',
      visit: async () => {
        const tab = await bench.lab.visit(bench.site.url(PORTAL, '/blank'));
        await setCookies(tab, 'sessionid=1; Path=/; Secure; HttpOnly; SameSite=Lax');
        return tab;
      },
    },
    {
      state: 'no cookies yet',
      verdict: 'matches',
      visit: () => bench.lab.visit(bench.site.url(PORTAL, '/blank')),
    },
    {
      state: 'no policy',
      verdict: 'no-policy',
      visit: () => bench.lab.visit(bench.site.url(SIBLING, '/blank')),
    },
    {
      state: 'no access',
      verdict: 'no-access',
      visit: async () => {
        const tab = await bench.lab.visit(bench.site.url(PORTAL, '/blank'));
        await bench.lab.withholdAccess();
        return tab;
      },
    },
    {
      state: 'a page of the browser',
      verdict: 'not-applicable',
      visit: () =>
        bench.lab.visit(browserName === 'chromium' ? 'chrome://version/' : 'about:blank'),
    },
  ])('where the page says: $state', async ({ state, verdict, visit }) => {
    const page = await bench.lab[view](await visit());
    await ready(page, (reading) => reading.verdict === verdict);
    expect(await faults(page, state)).toEqual([]);
  });
});

it('nor by the page of a tab that was closed', async () => {
  const { lab, site } = bench;
  const tab = await lab.visit(site.url(PORTAL, '/blank'));
  await tab.close();
  const panel = await lab.panel(tab);
  await ready(panel, ({ verdict }) => verdict === 'error');
  expect(await faults(panel, 'closed tab')).toEqual([]);
});

it('nor by a bookmarked view of a site that is not open', async () => {
  const { lab, site } = bench;
  const tab = await lab.visit(site.url(SIBLING, '/blank'));
  const panel = await lab.panel(tab, `&host=${PORTAL}`);
  await ready(panel, ({ verdict }) => verdict === 'not-applicable');
  expect(await faults(panel, 'site not open')).toEqual([]);
});

it('for a fault that is put before them the judges see', async () => {
  const { lab, site } = bench;
  const panel = await lab.panel(await lab.visit(site.url(SIBLING, '/blank')));
  await ready(panel);
  await setTheme(panel, 'light');
  await panel.evaluate(() => {
    const button = document.createElement('button');
    const text = document.createElement('p');
    text.append('faint');
    text.style.color = '#999';
    document.querySelector('main')?.append(button, text);
  });
  expect((await violations(panel)).map((line) => line.split(':')[0])).toEqual([
    'button-name',
    'color-contrast',
  ]);
  expect(await tooFaint(panel)).toEqual([expect.stringContaining('2.8')]);
});
