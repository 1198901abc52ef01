import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { accessible } from './lab/accessible.ts';
import { setCookies } from './lab/cookies.ts';
import { visitDemo } from './lab/demo-page.ts';
import { disclosure } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

/** Waits until exactly this is told: browsers describe a page to screen readers some time after they have drawn it. */
async function untilTold(page: Page, wanted: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  const isTold = async () => {
    last = await accessible(page);
    return JSON.stringify(last) === JSON.stringify(wanted);
  };
  await until(isTold, { what: 'the page to be told' }).catch(() => expect(last).toEqual(wanted));
}

/** The lines that head the page, whatever follows. */
const verdict = [
  'heading "differs from the declared policy", level 1',
  'image "Proportions: 3 undeclared, 4 declared"',
  'group "Show"',
  'button "All 7", pressed',
  'button "Undeclared 3", not pressed',
  'button "Deviates 0", not pressed',
  'button "Declared 4", not pressed',
  'button "Not seen 0", not pressed',
  'searchbox "Filter the list"',
];

const footer = [
  'contentinfo ""',
  'button "Not inspected: cookies of other sites on this page Why", collapsed',
  'button "Activity"',
  'button "Policy: what it declares"',
  'button "Export this report"',
  'status ""',
];

describe(`what a screen reader is told in ${browserName}`, () => {
  it('of the popup', async () => {
    const page = await bench.lab.popup(await visitDemo(bench));
    await ready(page, ({ rows }) => rows.length === 7);
    await untilTold(page, [
      'banner ""',
      'link "Open in tab, as a table"',
      ...verdict,
      'main ""',
      'heading "undeclared", level 2',
      'list ""',
      ...['_ga', 'survey_seen', 'widget_prefs'].map(
        (name) => `button "${name} , Undeclared", collapsed`,
      ),
      'heading "necessary", level 2',
      'list ""',
      ...['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'].map(
        (name) => `button "${name} , Declared", collapsed`,
      ),
      ...footer,
    ]);
  });

  it('of a row that is opened: that it is, and what the policy says beside what is so', async () => {
    const page = await bench.lab.popup(await visitDemo(bench));
    await ready(page, ({ rows }) => rows.length === 7);
    await page.click(disclosure('csrftoken'));
    await page.waitForSelector('.compare');
    const opened = () =>
      accessible(page).then((lines) =>
        lines.slice(lines.indexOf('button "csrftoken , Declared", expanded')),
      );
    const lines = await until(
      async () => {
        const now = await opened();
        return now.includes('columnheader "Declared"') && now;
      },
      { what: 'the details to be told' },
    );
    expect(lines.slice(0, 6)).toEqual([
      'button "csrftoken , Declared", expanded',
      'table ""',
      'columnheader "Declared"',
      'columnheader "Observed"',
      'rowheader "Category"',
      'rowheader "Provider"',
    ]);
  });

  it('of the table', async () => {
    const page = await bench.lab.panel(await visitDemo(bench));
    await ready(page, ({ rows }) => rows.length === 7);
    const columns = ['Status', 'Name', 'Category', 'Provider', 'Purpose', 'Domain', 'Lifetime'];
    const more = ['SameSite', 'HttpOnly', 'Secure', 'First seen'];
    await untilTold(page, [
      'banner ""',
      ...verdict,
      ...['Category', 'Party', 'Lifetime', 'Finding'].map(
        (name) => `combobox "${name}", collapsed`,
      ),
      'main "Cookies of inai.opendatasoft.com"',
      'button "Columns", collapsed',
      'button "Print"',
      'table "Cookies of inai.opendatasoft.com"',
      ...[...columns, ...more].flatMap((name) => [`columnheader "${name}"`, `button "${name}"`]),
      ...['_ga', 'survey_seen', 'widget_prefs'].map((name) => `button "${name}", collapsed`),
      ...['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'].map(
        (name) => `button "${name}", collapsed`,
      ),
      ...footer,
    ]);
  });

  it.each(['popup', 'panel'] as const)('of a change, while the %s is open', async (view) => {
    const tab = await visitDemo(bench);
    const page = await bench.lab[view](tab);
    await ready(page, ({ rows }) => rows.length === 7);
    const untilHeard = (news: string) =>
      until(async () => (await accessible(page)).includes(`status "${news}"`), {
        what: `"${news}" to be told`,
      });
    await untilHeard('');
    await setCookies(tab, 'surprise=1; Path=/; Secure');
    await untilHeard('List updated: 4 undeclared, 4 declared');
  });
});
