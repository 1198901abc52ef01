import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER } from '../site/hosts.ts';
import { says } from './lab/badge.ts';
import { setCookies } from './lab/cookies.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

// Firefox then grants what is asked for without a question, which nobody is there to answer.
const prefs = { 'extensions.webextOptionalPermissionPrompts': false };
const bench = useLab(browserName === 'firefox' ? { prefs } : {});

afterEach(async () => {
  await bench.lab.grantAccess();
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

describe(`access taken away in ${browserName}`, () => {
  it('is told on the badge of a tab that was judged before, and recovers', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    await lab.untilBadge(tab, says('3'));
    await lab.withholdAccess();
    const { title } = await lab.untilBadge(tab, says('?'));
    expect(title).toContain('no access');
    await lab.grantAccess();
    await lab.untilBadge(tab, says('3'));
  });

  it('is told by the open page for the tab, and recovers', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const panel = await lab.panel(tab);
    await ready(panel, ({ rows }) => rows.length === 7);
    await lab.withholdAccess();
    const { rows } = await ready(panel, ({ verdict }) => verdict === 'no-access');
    expect(rows).toEqual([]);
    await lab.grantAccess();
    await ready(panel, (now) => now.verdict === 'differs' && now.rows.length === 7);
  });

  it('is told by the popup, whose button gives it back', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await lab.withholdAccess();
    const popup = await lab.popup(tab);
    expect((await ready(popup)).verdict).toBe('no-access');
    await lab.untilBadge(tab, says('?'));
    // The question closes the popup of Chromium, which may be gone before the click is reported.
    const isGone = () => popup.isClosed();
    await press(popup, 'grant', 'opendatasoft.com').catch(() =>
      until(isGone, { what: 'the press, or the popup to be gone' }),
    );
    // Nobody can answer the question in a Chromium without a window: the user grants elsewhere.
    if (browserName === 'chromium') await lab.grantAccess();
    await ready(await lab.popup(tab), ({ verdict }) => verdict === 'matches');
    await lab.untilBadge(tab, ({ text, title }) => text === '' && title.includes('matches'));
  });

  it('is told by a bookmarked view, which finds the tab once it is given back', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    await lab.withholdAccess();
    // No tab has that number, as after the browser was closed.
    const view = await lab.panel({ ...tab, tabId: 999_999_999 }, `&host=${PORTAL}`);
    expect((await ready(view)).verdict).toBe('no-access');
    await lab.grantAccess();
    // It loads itself anew meanwhile, when nothing can be asked of it.
    const rows = () => view.$$eval('[data-cookie]', (all) => all.length).catch(() => 0);
    await until(async () => (await rows()) === 7, { what: 'the list' });
  });

  it('does not mark other sites', async () => {
    const { lab, site } = bench;
    const portal = await lab.visit(site.url(PORTAL, '/'));
    await lab.untilBadge(portal, ({ title }) => title.includes('matches'));
    const stranger = await lab.visit(site.url(STRANGER, '/attributes'));
    await setCookies(stranger, 'own=1; Path=/; Secure');
    await lab.withholdAccess();
    await lab.untilBadge(portal, says('?'));
    expect((await lab.badge(stranger)).text).toBe('');
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
