import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseCookieKey } from '../../src/cookie.ts';
import { noActivity } from '../../src/history.ts';
import { parseActivity } from '../../src/parse-activity.ts';
import { type FakeBrowser, fakeBrowser, type Kind } from '../fakes/fake-browser.ts';
import { aCategory, aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { eventsOf, startWorker } from './start-worker.ts';

type SetCookie = Parameters<FakeBrowser['cookies']['set']>[0];

const url = 'https://inai.opendatasoft.com/explore';
const _ga = { name: '_ga', domain: '.opendatasoft.com' };
const site = '*://*.opendatasoft.com/*';

/** What digests is not done by the clock of the test. */
function until(holds: () => boolean): Promise<void> {
  const look = () => {
    if (!holds()) throw new Error('Not yet');
  };
  return vi.waitFor(look, { timeout: 20_000 });
}

describe('the worker', () => {
  it('listens to everything from its first moment on', async () => {
    const browser = fakeBrowser('chromium');
    await startWorker(browser);
    for (const [name, event] of Object.entries(eventsOf(browser)))
      expect(event.listeners(), name).toBeGreaterThan(0);
  });
});

describe.each<Kind>(['chromium', 'firefox'])('the worker, in %s,', (kind) => {
  it.each(['onStartup', 'onInstalled'] as const)(
    'gives back what a popup that was closed while it read a page held: %s',
    async (event) => {
      const browser = fakeBrowser(kind);
      browser.permissions.held.add('scripting');
      const { settle } = await startWorker(browser);
      await settle();
      // Not whenever it is woken: that may be while a page is read.
      expect(browser.permissions.held.size).toBe(1);
      browser[event].tell({ reason: 'update' });
      await settle();
      expect(browser.permissions.held.size).toBe(0);
    },
  );
});

describe.each<Kind>(['chromium', 'firefox'])('the badges, in %s', (kind) => {
  const storeOf = { chromium: '1', firefox: 'firefox-private' } as const;

  async function watched() {
    const browser = fakeBrowser(kind);
    const tab = browser.tabs.open(url);
    const worker = await startWorker(browser);
    await worker.settle();
    const text = (id = tab) => browser.actions.on(id).text;
    return { browser, tab, worker, text };
  }

  it('are there from the start', async () => {
    const browser = fakeBrowser(kind);
    const tab = browser.tabs.open(url);
    browser.cookies.set(_ga);
    const { settle } = await startWorker(browser);
    await settle();
    expect(browser.actions.on(tab)).toMatchObject({
      text: '1',
      title: 'Cookie Policy Check: 1 cookie differs from the declared policy',
    });
  });

  it('count what is undeclared, and nothing else', async () => {
    const { browser, worker, text } = await watched();
    expect(text()).toBe('');
    for (const name of ['sessionid', 'csrftoken']) browser.cookies.set({ name });
    await worker.settle();
    expect(text()).toBe('');
    browser.cookies.set(_ga);
    browser.cookies.set({ name: 'x' });
    await worker.settle();
    expect(text()).toBe('2');
    for (const cookie of [...browser.cookies.jar]) browser.cookies.remove(cookie);
    await worker.settle();
    expect(text()).toBe('');
  });

  it('are set again after a navigation, which wipes them', async () => {
    const { browser, tab, worker, text } = await watched();
    browser.cookies.set(_ga);
    await worker.settle();
    browser.tabs.navigate(tab, `${url}?page=2`);
    expect(text()).toBeUndefined();
    await worker.settle();
    expect(text()).toBe('1');
    browser.tabs.pushState(tab, `${url}?page=3`);
    await worker.settle();
    expect(text()).toBe('1');
  });

  it('are on tabs of sites with a policy only, and never on all tabs at once', async () => {
    const { browser, tab, worker } = await watched();
    const sibling = browser.tabs.open('https://data.opendatasoft.com/');
    const page = browser.tabs.open('about:blank');
    browser.cookies.set(_ga);
    await worker.settle();
    expect(browser.actions.on(sibling)).toEqual({});
    expect(browser.actions.on(page)).toEqual({});
    browser.tabs.navigate(tab, 'https://data.opendatasoft.com/');
    await worker.settle();
    expect(browser.actions.on(tab)).toEqual({});
    expect(browser.actions.everywhere()).toEqual({});
  });

  it('of two tabs of a site are the same, of two stores their own', async () => {
    const { browser, worker, text } = await watched();
    const second = browser.tabs.open(url);
    const secret = browser.tabs.open(url, { incognito: true });
    browser.cookies.set(_ga);
    for (const name of ['a', 'b']) browser.cookies.set({ name, storeId: storeOf[kind] });
    await worker.settle();
    expect([text(), text(second), text(secret)]).toEqual(['1', '1', '2']);
  });

  it('are right at once when cookies rain, and exact at the end, with few readings', async () => {
    const { browser, worker, text } = await watched();
    browser.cookies.queries.splice(0);
    for (let count = 0; count < 1_000; count += 1) {
      browser.cookies.set({ name: `c${count % 150}`, value: String(count) });
      await vi.advanceTimersByTimeAsync(2);
    }
    expect(Number(text())).toBeGreaterThan(0);
    await worker.settle();
    expect(text()).toBe('150');
    // Two seconds of rain and a last look: at most five readings a second, of two questions each.
    expect(browser.cookies.queries.length).toBeLessThanOrEqual(2 * 5 * 3);
    expect(browser.cookies.queries.length).toBeGreaterThan(2);
  });

  it('do not mind tabs that close', async () => {
    const { browser, tab, worker, text } = await watched();
    const second = browser.tabs.open(url);
    browser.cookies.set(_ga);
    browser.tabs.close(tab);
    await worker.settle();
    expect(text(second)).toBe('1');
  });

  it('say where access was taken away, and count again where it is given', async () => {
    const { browser, tab, worker, text } = await watched();
    browser.cookies.set(_ga);
    await worker.settle();
    browser.permissions.revoke(site);
    await worker.settle();
    expect(browser.actions.on(tab)).toMatchObject({
      text: '?',
      title: 'Cookie Policy Check: no access to this site’s cookies',
    });
    browser.permissions.grant(site);
    await worker.settle();
    expect(text()).toBe('1');
  });

  it.each([true, false])('go when the policy is removed (access kept: %s)', async (isKept) => {
    const { browser, worker } = await watched();
    const { set } = browser.storage.api;
    const host = 'data.opendatasoft.com';
    await set(storedPolicy(aPolicy({ id: 'mine', sites: [host] })));
    const tab = browser.tabs.open(`https://${host}/`);
    browser.cookies.set(_ga);
    // An added policy is told from a damaged one by its checksum, which is worked out beside the clock of this test.
    const shows = (wanted: string) =>
      vi.waitFor(async () => {
        await worker.settle();
        expect(browser.actions.on(tab).text).toBe(wanted);
      });
    await shows('1');
    await set({ 'policy-index': [] });
    if (!isKept) browser.permissions.revoke(site);
    await shows(isKept ? '' : '?');
  });

  it('are right at the next look after the user cleared all cookies', async () => {
    const { browser, tab, worker, text } = await watched();
    browser.cookies.set(_ga);
    await worker.settle();
    browser.cookies.clear();
    browser.tabs.activate(tab);
    await worker.settle();
    expect(text()).toBe('');
  });

  it.each([
    ['before it began', 0],
    ['while it waited', 50],
    ['at work', 100],
  ])('are right after the worker was killed %s', async (_, ms) => {
    const { browser, worker, text } = await watched();
    browser.cookies.set(_ga);
    await vi.advanceTimersByTimeAsync(ms);
    worker.kill();
    browser.cookies.set({ name: 'while it was dead' });
    const woken = await startWorker(browser);
    browser.cookies.set({ name: 'what woke it' });
    await woken.settle();
    expect(text()).toBe('3');
  });

  it('are set where no history can be written', async () => {
    const { browser, worker, text } = await watched();
    browser.storage.limits.bytes = 0;
    browser.cookies.set(_ga);
    await worker.settle();
    expect(text()).toBe('1');
  });

  it('survive a reading that fails', async () => {
    const { browser, worker, text } = await watched();
    browser.cookies.refusals.all = 'The jar is stuck';
    browser.cookies.set(_ga);
    await worker.settle();
    expect(text()).toBe('');
    delete browser.cookies.refusals.all;
    browser.cookies.set({ name: 'x' });
    await worker.settle();
    expect(text()).toBe('2');
  });

  it('and what is remembered hold no value, and nothing of private windows', async () => {
    const { browser, worker } = await watched();
    browser.tabs.open(url, { incognito: true });
    const value = 'canary-8d1f';
    browser.cookies.set({ ..._ga, value });
    browser.cookies.set({ name: 'secret', value, storeId: storeOf[kind] });
    await worker.settle();
    const stored = JSON.stringify([...browser.storage.items]);
    expect(stored).toContain('_ga');
    expect(stored).not.toContain(value);
    expect(stored).not.toContain('secret');
  });
});

describe('the activity', () => {
  const policy = {
    ...aPolicy({
      categories: [aCategory({ id: 'ads', label: 'Ads', consent: 'required' })],
      consentCookie: 'choice',
      declarations: ['choice', '_ad', 'seen'].map((name) => ({
        name,
        category: 'ads',
        ...(name === 'seen' && { maxAgeSeconds: 0 }),
      })),
    }),
    id: 'example.com',
    sites: ['*.example.com'],
  };

  /** What it says of each cookie, by name and store. */
  async function activityWith(storeIds: readonly string[], cookies: readonly SetCookie[]) {
    const browser = fakeBrowser('firefox', { granted: ['*://*.example.com/*'] });
    for (const [key, value] of Object.entries(storedPolicy(policy)))
      browser.storage.items.set(key, value);
    for (const storeId of storeIds) browser.tabs.open('https://www.example.com/', { storeId });
    for (const cookie of cookies) browser.cookies.set(cookie);
    const { settle } = await startWorker(browser);
    await settle();
    await until(() => browser.storage.items.has('activity:example.com'));
    const { changes } =
      parseActivity(browser.storage.items.get('activity:example.com')) ?? noActivity;
    return changes.map(({ key, status }) => {
      const { name, storeId } = parseCookieKey(key) ?? {};
      return `${name} in ${storeId}: ${status}`;
    });
  }

  it('says of a container what its own popup says: the choice was made in another', async () => {
    const domain = '.example.com';
    const said = await activityWith(
      ['firefox-default', 'firefox-container-1'],
      [
        { name: 'choice', domain },
        { name: '_ad', domain, storeId: 'firefox-container-1' },
      ],
    );
    expect(said.sort()).toEqual([
      '_ad in firefox-container-1: deviates',
      'choice in firefox-default: declared',
    ]);
  });

  it('says of a host below a pattern what the popup there says', async () => {
    const domain = 'www.example.com';
    const expirationDate = Date.now() / 1_000 + 86_400;
    const said = await activityWith(
      ['firefox-default'],
      [
        { name: 'choice', domain },
        { name: 'seen', domain, expirationDate },
      ],
    );
    expect(said.sort()).toEqual([
      'choice in firefox-default: declared',
      'seen in firefox-default: deviates',
    ]);
  });
});

describe('managed policies', () => {
  const managed = {
    ...aPolicy({ declarations: ['mine'] }),
    id: 'mine',
    sites: ['www.mine.example'],
  };
  const address = 'https://www.mine.example/';
  const granted = ['*://*.mine.example/*'];

  /** As in Chromium's worker, where the script that takes policies over is loaded when it is needed. */
  async function started(browser: FakeBrowser) {
    const loaded: string[] = [];
    vi.stubGlobal('importScripts', (path: string) => {
      loaded.push(path);
      globalThis.takeManaged = async () =>
        (await import('../../src/browser/take-managed.ts')).takeManaged();
    });
    vi.stubGlobal('addEventListener', () => undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    return { ...(await startWorker(browser)), loaded };
  }

  it('that are there when the worker starts are watched', async () => {
    const browser = fakeBrowser('chromium', { granted });
    const tab = browser.tabs.open(address);
    browser.cookies.set({ name: 'other', domain: 'www.mine.example' });
    browser.managed.give([managed]);
    const { loaded } = await started(browser);
    await until(() => browser.actions.on(tab).text === '1');
    expect(loaded).toEqual(['/take-managed.js']);
  });

  it('that come later, and go, are taken over as they do', async () => {
    const browser = fakeBrowser('chromium', { granted });
    const tab = browser.tabs.open(address);
    const { settle, loaded } = await started(browser);
    await settle();
    expect(loaded).toEqual([]);
    browser.managed.give([managed, 'no policy']);
    await until(() => browser.actions.on(tab).title?.includes('no cookies') ?? false);
    browser.managed.give(undefined);
    await until(() => browser.storage.items.get('managed-taken') === '');
    expect(browser.storage.items.get('policy-index')).toEqual([]);
    // For the worker looks at its tabs once more.
    await settle();
  });

  it('that were taken over need no script when the worker starts again', async () => {
    const browser = fakeBrowser('chromium', { granted });
    browser.managed.give([managed]);
    const first = await started(browser);
    await until(() => browser.storage.items.has('managed-taken'));
    await first.settle();
    first.kill();
    const second = await started(browser);
    await second.settle();
    // Asked after the worker, and so answered after it.
    const { isNewlyGiven } = await import('../../src/browser/managed-policies.ts');
    expect(await isNewlyGiven()).toBe(false);
    expect(second.loaded).toEqual([]);
  });
});
