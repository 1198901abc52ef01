import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setCookies } from './lab/cookies.ts';
import { cookieTable, drafted, hand, takeAddress, untilSaid } from './lab/policies-hand.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { startOver } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

// Firefox looks away from clicks that come right after its question.
const prefs = { 'security.notification_enable_delay': 0 };
const bench = useLab(browserName === 'firefox' ? { prefs } : {});

/** Each attempt has a site of its own: Chromium does not ask again for what was granted once. */
let attempts = 0;
let host = '';
let origins: string[] = [];

beforeEach(() => {
  attempts += 1;
  host = `shop${attempts}.example`;
  origins = [`*://*.${host}/*`];
});

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** What is said where the browser will ask. */
const asks = '::-p-text(The browser will ask for access)';

const hasAccess = () =>
  bench.lab.extensionCall(
    ({ permissions }, asked) => permissions.contains({ origins: [...asked] }),
    origins,
  );

/** Presses the button that saves, and answers the question. */
async function saveAnd(answer: 'grant' | 'refuse'): Promise<Page> {
  const page = await bench.lab.policies(`?site=${host}`);
  await hand(page, 'paste', { 'text/html': cookieTable });
  await drafted(page);
  await page.waitForSelector(asks);
  await takeAddress(page);
  await bench.lab.answerAccess({
    page,
    origins,
    granted: answer === 'grant',
    ask: () => press(page, 'draftSave'),
    isAnswered: async () => (await page.$('.policy-list [data-kind=added]')) !== null,
  });
  await page.waitForSelector('.policy-list [data-kind=added]');
  return page;
}

async function visit() {
  const { lab, site } = bench;
  const tab = await lab.visit(site.url(host, '/blank'));
  await setCookies(tab, 'mine=1; Path=/; Secure', 'other=1; Path=/; Secure');
  return tab;
}

describe(`access to the site of a policy that is saved, in ${browserName}`, () => {
  it('is granted: the site is watched from then on', async () => {
    const { lab } = bench;
    const page = await saveAnd('grant');
    await untilSaid(page, /is saved, and its sites are watched/);
    expect(await hasAccess()).toBe(true);
    // What was granted is not asked for again, and not announced.
    await press(page, 'edit');
    await drafted(page);
    expect(await page.$(asks)).toBeNull();
    await page.click('[data-field="$.sites"]');
    await page.keyboard.type(', elsewhere.example');
    await page.waitForSelector(asks);
    await press(page, 'cancel');
    const tab = await visit();
    await lab.untilBadge(tab, ({ text }) => text === '1');
    const { rows } = await ready(await lab.popup(tab), ({ verdict }) => verdict === 'differs');
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['other', 'undeclared'],
      ['mine', 'declared'],
    ]);
  });

  it('is refused: the policy is saved, the popup says so, and its button grants it after all', async () => {
    const { lab } = bench;
    const page = await saveAnd('refuse');
    await untilSaid(page, /is saved\. Access to its sites was not granted/);
    expect(await hasAccess()).toBe(false);
    const tab = await visit();
    const popup = await lab.popup(tab);
    expect((await ready(popup)).verdict).toBe('no-access');
    await lab.answerAccess({
      page: popup,
      origins,
      granted: true,
      ask: () => press(popup, 'grant', host),
      isAnswered: hasAccess,
    });
    await lab.untilBadge(tab, ({ text }) => text === '1');
    await ready(await lab.popup(tab), ({ verdict }) => verdict === 'differs');
  });

  it('is given back when the policy is removed, if that is wanted', async () => {
    const { lab } = bench;
    const page = await saveAnd('grant');
    await press(page, 'remove');
    await press(page, 'policyGiveBack', host);
    await until(async () => !(await hasAccess()), { what: 'the access to be gone' });
    await untilSaid(page, /no longer has access to/);
    expect(await hasAccess()).toBe(false);
    const tab = await visit();
    expect((await ready(await lab.popup(tab))).verdict).toBe('no-policy');
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
