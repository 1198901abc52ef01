import { describe, expect, it } from 'vitest';
import { fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';

const url = 'https://inai.opendatasoft.com/';
const kinds: readonly Kind[] = ['chromium', 'firefox'];

function setUp(kind: Kind = 'chromium', granted?: readonly string[]) {
  const browser = fakeBrowser(kind, granted && { granted });
  install(browser);
  return browser;
}

describe('access', () => {
  it.each([
    ['opendatasoft.com', ['*://*.opendatasoft.com/*']],
    ['localhost', ['*://*.localhost/*']],
    ['127.0.0.1', ['*://127.0.0.1/*']],
    ['[::1]', ['*://[::1]/*']],
  ])('to all cookies of %s takes %j', async (domain, origins) => {
    setUp();
    const { originsFor } = await import('../../../src/browser/access.ts');
    expect(originsFor(domain)).toEqual(origins);
  });

  it.each([
    [['*://*.opendatasoft.com/*'], 'full'],
    [['*://inai.opendatasoft.com/*'], 'partial'],
    [['https://*.opendatasoft.com/*'], 'partial'],
    [['http://inai.opendatasoft.com/*'], 'partial'],
    [['*://*.data.opendatasoft.com/*'], 'none'],
    [['*://*.example.com/*'], 'none'],
    [[], 'none'],
  ])('with %j granted is %s', async (granted, expected) => {
    setUp('chromium', granted);
    const { accessTo } = await import('../../../src/browser/access.ts');
    expect(await accessTo('opendatasoft.com', 'inai.opendatasoft.com')).toBe(expected);
  });

  it('is asked for with just the origins given, and only in a click', async () => {
    const browser = setUp('chromium', []);
    const { requestAccess } = await import('../../../src/browser/access.ts');
    await expect(requestAccess(['*://*.a.example/*'])).rejects.toThrow('user gesture');
    browser.permissions.user.inClick = () => true;
    expect(await requestAccess(['*://*.a.example/*'])).toBe(true);
    expect(browser.permissions.asked).toEqual([['*://*.a.example/*']]);
    browser.permissions.user.says = 'no';
    expect(await requestAccess(['*://*.b.example/*'])).toBe(false);
  });
});

describe.each(kinds)('tabs, in %s', (kind) => {
  it('all of them, with their addresses as far as they may be seen', async () => {
    const browser = setUp(kind);
    browser.tabs.open(url);
    browser.tabs.open('https://hidden.example/');
    const { allTabs } = await import('../../../src/browser/all-tabs.ts');
    expect((await allTabs()).map((tab) => tab.url)).toEqual([url, undefined]);
  });

  it('one by its id, until it is closed', async () => {
    const browser = setUp(kind);
    const id = browser.tabs.open(url);
    const { tabById } = await import('../../../src/browser/tab.ts');
    expect(await tabById(id)).toMatchObject({ id, url });
    browser.tabs.close(id);
    expect(await tabById(id)).toBeNull();
    expect(await tabById(99)).toBeNull();
  });

  it('the one that was clicked on: one that stays hidden is the browser’s own', async () => {
    const browser = setUp(kind);
    const { clickedTab } = await import('../../../src/browser/tab.ts');
    expect(await clickedTab()).toBeNull();
    browser.tabs.open(url);
    const newest = browser.tabs.open('https://other.example/', { clicked: true });
    expect(await clickedTab()).toMatchObject({ id: newest, url: 'https://other.example/' });
    browser.tabs.open('chrome://newtab/');
    expect(await clickedTab()).toMatchObject({ url: 'about:blank' });
  });

  it('each with the store that its cookies are in', async () => {
    const browser = setUp(kind);
    const firefox = kind === 'firefox';
    browser.tabs.open(url, { incognito: true });
    if (firefox) browser.tabs.open(url, { storeId: 'firefox-container-1' });
    const { allTabs } = await import('../../../src/browser/all-tabs.ts');
    expect((await allTabs()).map(({ storeId }) => storeId)).toEqual(
      firefox ? ['firefox-private', 'firefox-container-1'] : ['1'],
    );
  });
});

describe('the store of a tab in Chromium', () => {
  it.each([
    [{ incognito: false }, true, '0'],
    [{ incognito: true }, true, '7'],
    [{ incognito: true }, false, '1'],
  ])('%j, told by the browser: %s, is %s', async (how, isTold, storeId) => {
    const browser = setUp();
    browser.tabs.open(url);
    const id = browser.tabs.open(url, { ...how, storeId: '7' });
    let asked = 0;
    browser.api.cookies.getAllCookieStores = async () => {
      asked += 1;
      return [
        { id: '0', tabIds: [1] },
        { id: '7', tabIds: isTold ? [id] : [] },
      ];
    };
    const { allTabs } = await import('../../../src/browser/all-tabs.ts');
    expect((await allTabs()).map((tab) => tab.storeId)).toEqual(['0', storeId]);
    expect(asked).toBe(how.incognito ? 1 : 0);
  });

  it('is not asked for where a tab has no id', async () => {
    const browser = setUp();
    browser.api.tabs.query = async () => [{ active: true, incognito: false } as never];
    const { allTabs } = await import('../../../src/browser/all-tabs.ts');
    expect(await allTabs()).toEqual([]);
  });
});

describe.each(kinds)('the badge, in %s', (kind) => {
  const badge = { text: '2', color: '#b3261e', icon: 'differs', title: 'Two' } as const;
  const icon = { 16: 'icons/differs-16.png', 32: 'icons/differs-32.png' };

  it('is put on one tab', async () => {
    const browser = setUp(kind);
    const [one, other] = [browser.tabs.open(url), browser.tabs.open(url)];
    const { showBadge } = await import('../../../src/browser/show-badge.ts');
    await showBadge(one, badge);
    expect(browser.actions.on(one)).toEqual({ ...badge, icon, textColor: '#ffffff' });
    expect(browser.actions.on(other)).toEqual({});
    expect(browser.actions.everywhere()).toEqual({});
  });

  it('of a tab that was closed meanwhile is no error', async () => {
    setUp(kind);
    const { showBadge } = await import('../../../src/browser/show-badge.ts');
    await expect(showBadge(7, badge)).resolves.toBeUndefined();
  });
});

describe('watching a tab', () => {
  it.each<[string, (browser: ReturnType<typeof setUp>, tab: number) => void, boolean]>([
    ['a cookie', ({ cookies }) => void cookies.set({ name: 'a' }), true],
    ['a navigation', ({ tabs }, tab) => tabs.navigate(tab, `${url}explore`), true],
    ['a new address', ({ tabs }, tab) => tabs.pushState(tab, `${url}explore`), true],
    ['granted access', ({ permissions }) => permissions.grant('*://*.a.example/*'), true],
    ['revoked access', ({ permissions }) => permissions.revoke('*://*.opendatasoft.com/*'), true],
    [
      'another permission than for sites',
      ({ permissions, api }) => {
        permissions.held.add('scripting');
        api.permissions.onAdded.tell({ origins: [], permissions: ['scripting'] });
        void api.permissions.remove({ permissions: ['scripting'] });
      },
      false,
    ],
    ['a new title', ({ tabs }, tab) => tabs.retitle(tab), false],
    ['another tab', ({ tabs }) => tabs.navigate(tabs.open(url, { active: false }), url), false],
  ])('%s makes it stale: %#', async (_, change, expected) => {
    const browser = setUp();
    const tab = browser.tabs.open(url);
    const { watchTab } = await import('../../../src/browser/watch-tab.ts');
    let stale = false;
    const stop = watchTab(tab, () => {
      stale = true;
    });
    change(browser, tab);
    expect(stale).toBe(expected);
    stop();
    stale = false;
    browser.permissions.grant('*://*.opendatasoft.com/*');
    change(browser, tab);
    expect(stale).toBe(false);
  });

  it('or any tab, for as long as something is prepared', async () => {
    const browser = setUp();
    const { noteChanges } = await import('../../../src/browser/watch-tab.ts');
    expect(noteChanges()()).toBe(false);
    const hasChanged = noteChanges();
    browser.tabs.navigate(browser.tabs.open(url), url);
    expect(hasChanged()).toBe(true);
    expect(browser.api.tabs.onUpdated.listeners()).toBe(0);
  });

  it('ends without leaving a listener behind', async () => {
    const browser = setUp();
    const { watchTab } = await import('../../../src/browser/watch-tab.ts');
    const events = [
      browser.api.cookies.onChanged,
      browser.api.tabs.onUpdated,
      browser.api.permissions.onAdded,
      browser.api.permissions.onRemoved,
      browser.api.storage.local.onChanged,
    ];
    const listeners = () => events.reduce((sum, event) => sum + event.listeners(), 0);
    const stop = watchTab(1, () => {});
    expect(listeners()).toBeGreaterThanOrEqual(4);
    stop();
    expect(listeners()).toBe(0);
  });
});

describe('texts', () => {
  it('are the browser’s own translations, with what stands in them', async () => {
    setUp();
    const { translate, textLocale } = await import('../../../src/browser/i18n.ts');
    expect(translate('policyBy', ['Opendatasoft'])).toBe('Published by Opendatasoft');
    expect(textLocale()).toBe('en');
  });

  it('that do not say their language are taken for English', async () => {
    const browser = setUp();
    browser.api.i18n.getMessage = () => '';
    const { textLocale } = await import('../../../src/browser/i18n.ts');
    expect(textLocale()).toBe('en');
  });
});
