import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, SIBLING, TRACKER } from '../site/hosts.ts';
import type { ExtensionEvent } from './lab/driver.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();
const DECLARED = ['cookies_preferences', 'csrftoken', 'django_language', 'sessionid'];
const UNDECLARED = ['_ga', '_trk', 'survey_seen', 'widget_prefs'];

const names = (cookies: readonly { readonly name: string }[]) =>
  cookies.map(({ name }) => name).sort();

/** Runs in the page. */
async function addCookie(): Promise<void> {
  await fetch(`/set?c=${encodeURIComponent('extra=1; Path=/; Secure')}`);
}

afterEach(async () => {
  await bench.lab.clearAllCookies();
});

describe(`the lab in ${browserName}`, () => {
  it('visits the demo site under its own name and sees its jar', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    expect(await tab.page.title()).toContain('INAI open data');
    const jar = await lab.jar();
    expect(names(jar)).toEqual([...UNDECLARED, ...DECLARED].sort());
    expect(jar.find(({ name }) => name === '_trk')?.partition).toEqual({
      topLevelSite: 'https://opendatasoft.com',
      hasCrossSiteAncestor: true,
    });
    expect(jar.find(({ name }) => name === 'widget_prefs')?.partition).toEqual({
      topLevelSite: 'https://opendatasoft.com',
      hasCrossSiteAncestor: false,
    });
    await tab.close();
  });

  it('knows a tab by the id extensions use', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const url = await lab.extensionCall(async (api, id) => (await api.tabs.get(id)).url, tab.tabId);
    expect(url).toBe(site.url(PORTAL, '/'));
    await tab.close();
  });

  it('opens the real popup, over the tab', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const popup = await lab.popup(tab);
    const { verdict, rows } = await ready(popup);
    expect(verdict).toBe('matches');
    expect(names(rows)).toEqual(DECLARED);
    const width = await popup.evaluate(() => innerWidth);
    expect(width).toBeLessThanOrEqual(800);
    await popup.close();
    await until(() => popup.isClosed(), { what: 'the popup to close' });
    await tab.close();
  });

  it('opens the panel for a tab', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const panel = await lab.panel(tab);
    const { verdict, rows } = await ready(panel);
    expect(verdict).toBe('differs');
    expect(names(rows)).toEqual(expect.arrayContaining(['_ga', ...DECLARED]));
    await panel.close();
    await tab.close();
  });

  it('reads the badge of each tab', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const other = await lab.visit(site.url(SIBLING, '/blank'));
    await tab.page.evaluate(addCookie);
    expect(await lab.untilBadge(tab, ({ text }) => text === '1')).toMatchObject({ text: '1' });
    expect((await lab.badge(other)).text).toBe('');
    await other.close();
    await tab.close();
  });

  it('kills the worker, which then wakes for the next change', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    // It has had what it was told of the visit, for which it would start again.
    await lab.untilBadge(tab, ({ title }) => title.includes('matches'));
    await lab.killWorker();
    expect(await lab.workerRunning()).toBe(false);
    await tab.page.evaluate(addCookie);
    await lab.untilBadge(tab, ({ text }) => text === '1');
    await tab.close();
  });

  it.skipIf(browserName === 'firefox')(
    'lets a killed worker start again, whoever else is attached to it',
    async () => {
      const { lab, site } = bench;
      const tab = await lab.visit(site.url(PORTAL, '/'));
      const session = await tab.page.browser().target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets');
      for (const { type, targetId } of targetInfos) {
        if (type !== 'service_worker') continue;
        await session.send('Target.attachToTarget', { targetId, flatten: true });
      }
      await lab.killWorker();
      await tab.page.evaluate(addCookie);
      await lab.untilBadge(tab, ({ text }) => text === '1');
      await session.detach();
      await tab.close();
    },
  );

  it('clears all cookies', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    await lab.clearAllCookies();
    expect(await lab.jar()).toEqual([]);
    await tab.close();
  });

  it('withholds access and grants it again', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await lab.withholdAccess();
    const panel = await lab.panel(tab);
    expect((await ready(panel)).verdict).toBe('no-access');
    await lab.grantAccess();
    await ready(panel, ({ verdict }) => verdict === 'matches');
    await panel.close();
    await tab.close();
  });

  it('notes what the extension writes to the console', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await lab.extensionCall(() => console.log('from a page'));
    await lab.inWorker(({ console }) => console.log('from the worker'));
    await tab.page.evaluate(() => console.log('from the site'));
    const lines = async () =>
      (await lab.events()).flatMap(({ kind, text }) => (kind === 'console' ? [text] : []));
    await until(async () => (await lines()).length >= 2, { what: 'both lines' });
    expect(await lines()).toEqual(['from a page', 'from the worker']);
    await tab.close();
  });

  it('notes what the extension tries to ask of the network', async () => {
    const { lab, site } = bench;
    const refused = await lab.extensionCall(
      (_api, url) => fetch(url).catch((error: unknown) => String(error)),
      site.url(TRACKER, '/blank?from=extension'),
    );
    expect(String(refused)).toMatch(/TypeError/);
    const isPolicyError = ({ kind, text }: ExtensionEvent) =>
      kind === 'error' && /content.security.policy/i.test(text);
    await until(async () => (await lab.events()).some(isPolicyError), { what: 'the error' });
    const requests = (await lab.events()).filter(({ kind }) => kind === 'request');
    expect(requests).toEqual([]);
    expect(site.requests.filter(({ url }) => url.includes('from=extension'))).toEqual([]);
  });
});
