import { describe, expect, it } from 'vitest';
import { fakeBrowser } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';

async function events(kind: 'chromium' | 'firefox' = 'chromium') {
  const browser = fakeBrowser(kind);
  install(browser);
  return { browser, ...(await import('../../../src/browser/events.ts')) };
}

describe('what happens in the browser', () => {
  it('to a cookie is told with its moment, but not that an old one made room', async () => {
    const { browser, onCookieChange } = await events();
    const told: string[] = [];
    const from = Date.now();
    const stop = onCookieChange(({ cookie, removed, atMs }) => {
      expect(atMs).toBeGreaterThanOrEqual(from);
      told.push(`${cookie.name} ${removed}`);
    });
    browser.cookies.set({ name: 'a', value: '1' });
    const again = browser.cookies.set({ name: 'a', value: '2' });
    browser.cookies.remove(again);
    expect(told).toEqual(['a false', 'a false', 'a true']);
    stop();
    browser.cookies.set({ name: 'b' });
    expect(told).toHaveLength(3);
  });

  it('to the policies is told where their index changes', async () => {
    const { browser, onPolicyChange } = await events();
    const { local } = browser.api.storage;
    let told = 0;
    const stop = onPolicyChange(() => {
      told += 1;
    });
    await local.set({ 'policy:x': 1, 'history:x': 1 });
    expect(told).toBe(0);
    await local.set({ 'policy-index': [] });
    expect(told).toBe(1);
    stop();
    await local.set({ 'policy-index': [1] });
    expect(told).toBe(1);
  });

  it('to an erasure is told where a history is gone, and not where one is written', async () => {
    const { browser, onErasure } = await events();
    const { local } = browser.api.storage;
    let told = 0;
    onErasure(() => {
      told += 1;
    });
    await local.set({ 'history:x': '{}', 'activity:x': '{}', other: 1 });
    await local.set({ 'history:x': '{"version":1}' });
    await local.remove(['activity:x', 'other']);
    expect(told).toBe(0);
    await local.remove('history:x');
    expect(told).toBe(1);
  });

  it('to what is remembered is told whatever changes', async () => {
    const { browser, onStorageChange } = await events();
    let told = 0;
    const stop = onStorageChange(() => {
      told += 1;
    });
    await browser.api.storage.local.set({ x: 1 });
    stop();
    await browser.api.storage.local.set({ x: 2 });
    expect(told).toBe(1);
  });

  it('to a tab is told where it goes or loads, by its id', async () => {
    const { browser, onTabUpdate } = await events();
    const id = browser.tabs.open('https://inai.opendatasoft.com/');
    const told: number[] = [];
    const stop = onTabUpdate((tabId) => told.push(tabId));
    browser.tabs.retitle(id);
    expect(told).toEqual([]);
    browser.tabs.pushState(id, 'https://inai.opendatasoft.com/a');
    expect(told).toEqual([id]);
    // The address is hidden there, but not that something loads.
    browser.tabs.navigate(id, 'https://a.example/');
    expect(told).toEqual([id, id, id]);
    stop();
    browser.tabs.pushState(id, 'https://inai.opendatasoft.com/b');
    expect(told).toHaveLength(3);
  });

  it.each(['chromium', 'firefox'] as const)('to the tabs in front is told in %s', async (kind) => {
    const { browser, onTabActivation } = await events(kind);
    let told = 0;
    onTabActivation(() => {
      told += 1;
    });
    browser.tabs.activate(browser.tabs.open('https://a.example/'));
    expect(told).toBe(1);
    browser.api.tabs.onReplaced?.tell(1, 2);
    expect(told).toBe(kind === 'chromium' ? 2 : 1);
  });
});
