import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, SIBLING, STRANGER } from '../site/hosts.ts';
import { says } from './lab/badge.ts';
import { names, setCookies } from './lab/cookies.ts';
import { disclosure } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

describe(`the open popup in ${browserName}`, () => {
  it('shows a new cookie, and keeps the filter, the open row and the focus', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const popup = await lab.popup(tab);
    await ready(popup);
    await popup.click(disclosure('sessionid'));
    await popup.type('input[type=search]', 'session');
    await ready(popup, ({ rows }) => rows.length === 1);
    await setCookies(tab, 'other=1; Path=/; Secure', 'session_2=1; Path=/; Secure');
    const { rows, verdict } = await ready(popup, (now) => now.rows.length > 1);
    expect(names(rows)).toEqual(['session_2', 'sessionid']);
    expect(verdict).toBe('differs');
    const kept = await popup.evaluate(
      (selector) => ({
        open: document.querySelector(selector)?.getAttribute('aria-expanded'),
        focus: document.activeElement?.matches('input[type=search]'),
        filter: document.querySelector<HTMLInputElement>('input[type=search]')?.value,
      }),
      disclosure('sessionid'),
    );
    expect(kept).toEqual({ open: 'true', focus: true, filter: 'session' });
  });

  it('keeps the focus on a row that moves down', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const popup = await lab.popup(tab);
    await ready(popup);
    await popup.click(disclosure('csrftoken'));
    await setCookies(tab, 'above=1; Path=/; Secure');
    const { rows } = await ready(popup, (now) => now.rows.length === 5);
    expect(rows[0]?.name).toBe('above');
    const isFocused = (selector: string) => document.activeElement?.matches(selector);
    expect(await popup.evaluate(isFocused, disclosure('csrftoken'))).toBe(true);
  });

  it('lets go of a cookie that the site removes', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const popup = await lab.popup(tab);
    await ready(popup);
    await setCookies(tab, 'sessionid=; Path=/; Secure; Max-Age=0');
    const { notSeen } = await ready(popup, (now) => now.rows.length === 3);
    expect(notSeen).toEqual(['sessionid']);
  });

  it('follows its tab to another page', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const panel = await lab.panel(tab);
    await ready(panel, ({ verdict }) => verdict === 'matches');
    await tab.goto(site.url(PORTAL, '/explore'));
    await ready(panel, ({ rows, verdict }) => verdict === 'differs' && rows.length === 7);
    await tab.goto(site.url(STRANGER, '/blank'));
    await ready(panel, ({ verdict }) => verdict !== 'differs');
  });
});

describe(`the badge in ${browserName}`, () => {
  it('is right after each way to go somewhere', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await setCookies(tab, 'one=1; Path=/; Secure');
    await lab.untilBadge(tab, says('1'));
    await tab.goto(site.url(PORTAL, '/blank'));
    await lab.untilBadge(tab, says('1'));
    await tab.page.reload();
    await lab.untilBadge(tab, says('1'));

    const within = [
      { go: () => tab.page.evaluate(() => location.assign('#part')), at: '/blank#part' },
      {
        go: () => tab.page.evaluate(() => history.pushState(null, '', '/pushed')),
        at: '/pushed',
      },
    ];
    for (const [index, { go, at }] of within.entries()) {
      await go();
      await until(() => tab.page.url() === site.url(PORTAL, at), { what: at });
      expect((await lab.badge(tab)).text).toBe(String(index + 1));
      await setCookies(tab, `more${index}=1; Path=/; Secure`);
      await lab.untilBadge(tab, says(String(index + 2)));
    }

    await tab.goto(site.url(STRANGER, '/blank'));
    const away = await lab.untilBadge(tab, says(''));
    expect(away.title).toBe('Cookie Policy Check');
    await tab.page.goBack();
    await lab.untilBadge(tab, says('3'));
  });

  it('tells a sibling host’s cookies from those it shares with the portal', async () => {
    const { lab, site } = bench;
    const portal = await lab.visit(site.url(PORTAL, '/'));
    await lab.untilBadge(portal, ({ title }) => title.includes('matches'));
    const sibling = await lab.visit(site.url(SIBLING, '/blank'));
    await setCookies(sibling, 'own=1; Path=/; Secure');
    await setCookies(sibling, 'shared=1; Path=/; Secure; Domain=opendatasoft.com');
    await lab.untilBadge(portal, says('1'));
    expect((await lab.badge(sibling)).text).toBe('');
    expect((await ready(await lab.popup(sibling))).verdict).toBe('no-policy');
    const { rows } = await ready(await lab.popup(portal));
    expect(names(rows)).toContain('shared');
    expect(names(rows)).not.toContain('own');
  });

  it('is right although the worker was killed before', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await setCookies(tab, 'one=1; Path=/; Secure');
    await lab.untilBadge(tab, says('1'));
    await lab.killWorker();
    await setCookies(tab, 'two=1; Path=/; Secure');
    await lab.untilBadge(tab, says('2'));
    await lab.killWorker();
    await setCookies(tab, 'one=; Path=/; Secure; Max-Age=0');
    await lab.untilBadge(tab, says('1'));
    await lab.killWorker();
    await tab.goto(site.url(PORTAL, '/explore'));
    await lab.untilBadge(tab, says('4'));
  });

  it('is right although the worker was killed while the popup was open', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const popup = await lab.popup(tab);
    await ready(popup);
    await lab.killWorker();
    await setCookies(tab, 'one=1; Path=/; Secure');
    await ready(popup, ({ rows }) => rows.length === 5);
    await lab.untilBadge(tab, says('1'));
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
