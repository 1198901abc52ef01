import { describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { ready } from './lab/reading.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

describe(`other windows and other days in ${browserName}`, () => {
  it('keeps the profile over a restart', async () => {
    const { lab, site } = bench;
    await lab.extensionCall((api) => api.storage.local.set({ kept: 'yes' }));
    await lab.visit(site.url(PORTAL, '/'));
    await lab.restart();
    const stored = await lab.extensionCall((api) => api.storage.local.get('kept'));
    expect(stored).toEqual({ kept: 'yes' });
    expect((await lab.jar()).map(({ name }) => name)).toContain('sessionid');
    const tab = await lab.visit(site.url(PORTAL, '/'));
    expect((await ready(await lab.popup(tab))).verdict).toBe('matches');
    await tab.close();
    await lab.clearAllCookies();
  });

  it.runIf(browserName === 'firefox')('visits in a container', async () => {
    const { lab, site } = bench;
    const tab = await lab.visitInContainer(site.url(PORTAL, '/'));
    const storeId = await lab.extensionCall(
      async (api, id) => (await api.tabs.get(id)).cookieStoreId,
      tab.tabId,
    );
    expect(storeId).toMatch(/^firefox-container-\d+$/);
    expect((await lab.jar()).every(({ container }) => container !== undefined)).toBe(true);
    expect((await ready(await lab.popup(tab))).rows).toHaveLength(4);
    await tab.close();
  });

  it('visits in a private window', async () => {
    const { lab, site } = bench;
    await lab.clearAllCookies();
    await lab.allowPrivately();
    const tab = await lab.visitPrivately(site.url(PORTAL, '/'));
    const isPrivate = await lab.extensionCall(
      async (api, id) => (await api.tabs.get(id)).incognito,
      tab.tabId,
    );
    expect(isPrivate).toBe(true);
    expect(await lab.jar()).toEqual([]);
    expect((await ready(await lab.popup(tab))).rows).toHaveLength(4);
    await tab.close();
  });
});
