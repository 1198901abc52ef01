import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aPolicy } from '../fixtures/make.ts';
import { PORTAL, SIBLING } from '../site/hosts.ts';
import { callAdministrator } from './lab/administrator.ts';
import { violations } from './lab/axe.ts';
import { names, setCookies } from './lab/cookies.ts';
import { cookieTable, drafted, hand, save } from './lab/policies-hand.ts';
import { ready } from './lab/reading.ts';
import { dumpStorage, startOver } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const administrator = await callAdministrator();
const bench = useLab(administrator.options);

beforeEach((test) => {
  if (administrator.hindrance !== null) test.skip(administrator.hindrance);
});

afterEach(async () => {
  if (administrator.hindrance !== null) return;
  await administrator.give(bench.lab, null);
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

afterAll(() => administrator.leave());

const declaring = (id: string, site: string, ...cookies: readonly string[]) =>
  JSON.stringify({
    ...aPolicy({ declarations: cookies }),
    id,
    title: `Policy of ${id}`,
    sites: [site],
  });
const broken = declaring('broken', SIBLING).replace('https://', 'javascript://');

const kinds = (page: Page) =>
  page.$$eval('[data-kind]', (items) => items.map((item) => item.getAttribute('data-kind')));
const buttons = (page: Page, kind: string) =>
  page.$$eval(`[data-kind=${kind}] button`, (all) => all.map(({ textContent }) => textContent));

describe(`what an administrator gives, in ${browserName}`, () => {
  it('is watched like any other policy, read-only, and what is wrong is told', async () => {
    const { lab, site } = bench;
    await administrator.give(lab, [declaring('sibling', SIBLING, 'mine'), broken]);
    const tab = await lab.visit(site.url(SIBLING, '/blank'));
    await setCookies(tab, 'mine=1; Path=/; Secure', 'other=1; Path=/; Secure');
    await lab.untilBadge(tab, ({ text }) => text === '1');
    const popup = await lab.popup(tab);
    const { rows } = await ready(popup);
    expect(rows.map(({ name, status }) => [name, status])).toEqual([
      ['other', 'undeclared'],
      ['mine', 'declared'],
    ]);
    await popup.waitForSelector('::-p-text(managed by your organisation)');

    const page = await lab.policies();
    await page.waitForSelector('[data-kind=managed]');
    expect(await kinds(page)).toEqual(['managed', 'bundled']);
    expect(await buttons(page, 'managed')).toEqual(['Read', 'Export']);
    const refused = await page.$$eval('[data-refused]', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    expect(refused).toEqual([expect.stringMatching(/Policy of broken.*\$\.source\.url/)]);
    expect(await violations(page)).toEqual([]);
    // The worker, started anew, keeps it.
    await lab.killWorker();
    await tab.page.bringToFront();
    await setCookies(tab, 'third=1; Path=/; Secure');
    await lab.untilBadge(tab, ({ text }) => text === '2');
  });

  it('comes before what was added, and that before what is bundled', async () => {
    const { lab, site } = bench;
    const page = await lab.policies(`?site=${PORTAL}`);
    await hand(page, 'paste', { 'text/html': cookieTable.replace('mine', 'sessionid') });
    await drafted(page);
    await save(page);
    await administrator.give(lab, [declaring('portals', '*.opendatasoft.com', 'csrftoken')]);
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const panel = await lab.panel(tab);
    const declared = async () =>
      names((await ready(panel)).rows.filter(({ status }) => status === 'declared'));
    await until(async () => (await declared()).join() === 'csrftoken', {
      what: 'the managed policy to be in use',
    });
    const list = await lab.policies();
    await list.waitForSelector('[data-kind=managed]');
    expect(await kinds(list)).toEqual(['managed', 'added', 'bundled']);
    const unused = await list.$$eval('[data-kind]', (items) =>
      items
        .filter(({ textContent }) => textContent?.includes('Not in use'))
        .map((item) => item.getAttribute('data-kind')),
    );
    expect(unused).toEqual(['added', 'bundled']);
  });

  it('that is changed or taken back is so here, and nothing of it is left', async () => {
    const { lab, site } = bench;
    const watched = async (...cookies: readonly string[]) => {
      const tab = await lab.visit(site.url(SIBLING, '/blank'));
      const panel = await lab.panel(tab);
      if (cookies.length === 0) await ready(panel, ({ verdict }) => verdict === 'no-policy');
      else
        await until(async () => (await ready(panel)).notSeen.join() === cookies.join(), {
          what: `${cookies} to be declared`,
        });
      await lab.closeAll();
    };
    await administrator.give(lab, [declaring('sibling', SIBLING, 'mine')]);
    await watched('mine');
    await administrator.give(lab, [declaring('sibling', SIBLING, 'other', 'third')]);
    await watched('other', 'third');
    await administrator.give(lab, null);
    await watched();
    // It is out of use first, and then thrown away.
    const isLeft = async () => JSON.stringify((await dumpStorage(lab)).local).includes('sibling');
    await until(async () => !(await isLeft()), { what: 'nothing of it to be left' });
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
