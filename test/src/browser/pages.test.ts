import { afterEach, describe, expect, it, vi } from 'vitest';
import { columns } from '../../../src/columns.ts';
import { fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import { fakeStorage } from '../../fakes/fake-storage.ts';
import { install } from '../../fakes/install.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A browser in whose tab a document is open, which scripts may be run in, and whose new tabs are noted. */
function setUp(kind: Kind = 'chromium', refused = false) {
  const browser = fakeBrowser(kind);
  const opened: string[] = [];
  const held = new Set<string>();
  const session = fakeStorage({
    kind,
    granted: new Set<string>(),
    firstPartyIsolation: false,
    nowMs: Date.now,
  });
  Object.assign(browser.api, {
    scripting: {
      executeScript: async ({
        target,
        func,
      }: {
        target: { tabId: number };
        func: () => unknown;
      }) => {
        if (!held.has('scripting')) throw new Error('Missing permission: scripting');
        if (target.tabId === 5) throw new Error('Cannot access contents of the page');
        return target.tabId === 7 ? [{ result: func() }] : [];
      },
    },
  });
  Object.assign(browser.api.permissions, {
    request: async ({ permissions }: { permissions: string[] }) => {
      for (const name of permissions) if (!refused) held.add(name);
      return !refused;
    },
    remove: async ({ permissions }: { permissions: string[] }) =>
      permissions.every((name) => held.delete(name)),
  });
  Object.assign(browser.api.storage, { session: session.api });
  Object.assign(browser.api.tabs, { create: async ({ url }: { url: string }) => opened.push(url) });
  Object.assign(browser.api.runtime, { getURL: (path: string) => `ext://x/${path}` });
  install(browser);
  return { browser, opened, held, session: session.items };
}

function showDocument(html: string): void {
  vi.stubGlobal('document', { documentElement: { outerHTML: html } });
  vi.stubGlobal('location', { href: 'https://a.example/cookies' });
}

describe('a page on its way to the policies page', () => {
  it('is laid down, and taken away once', async () => {
    const { session } = setUp();
    const { layDownPage, takePage } = await import('../../../src/browser/hand-page.ts');
    showDocument('<html></html>');
    expect(await layDownPage(7)).toBe(true);
    expect([...session.keys()]).toEqual(['page:7']);
    expect(await takePage(8)).toBeNull();
    const page = { html: '<html></html>', url: 'https://a.example/cookies' };
    expect(await takePage(7)).toEqual(page);
    expect(await takePage(7)).toBeNull();
  });

  it.each([
    [5_000_000, true],
    [5_000_001, false],
  ])('of %i characters: %s', async (length, expected) => {
    const { session } = setUp();
    const { layDownPage } = await import('../../../src/browser/hand-page.ts');
    showDocument('x'.repeat(length));
    expect(await layDownPage(7)).toBe(expected);
    expect(session.size).toBe(expected ? 1 : 0);
  });

  it('is not there where the browser let no script run', async () => {
    setUp();
    const { layDownPage } = await import('../../../src/browser/hand-page.ts');
    expect(await layDownPage(6)).toBe(false);
  });

  it('is not there where the permission was refused', async () => {
    setUp('chromium', true);
    const { layDownPage } = await import('../../../src/browser/hand-page.ts');
    showDocument('<html></html>');
    expect(await layDownPage(7)).toBe(false);
  });

  it.each([[7], [6], [5]])('is read with a permission that is given back: tab %i', async (tab) => {
    const { held } = setUp();
    const { layDownPage } = await import('../../../src/browser/hand-page.ts');
    showDocument('<html></html>');
    await layDownPage(tab).catch(() => undefined);
    expect([...held]).toEqual([]);
  });

  it('is read although the permission cannot be given back', async () => {
    const { browser } = setUp();
    browser.api.permissions.remove = async () => {
      throw new Error('Not now');
    };
    const { layDownPage } = await import('../../../src/browser/hand-page.ts');
    showDocument('<html></html>');
    expect(await layDownPage(7)).toBe(true);
  });

  it.each([['junk'], [null], [{ html: 1, url: 'x' }], [{ html: 'x' }]])(
    'that is none is not taken: %j',
    async (stored) => {
      const { session } = setUp();
      const { takePage } = await import('../../../src/browser/hand-page.ts');
      session.set('page:7', stored);
      expect(await takePage(7)).toBeNull();
      expect(session.size).toBe(0);
    },
  );
});

describe('the policies page', () => {
  it.each([
    ['ordinary', undefined, 'site=a.example'],
    ['ordinary', 0, 'site=a.example&read=0'],
    ['private', undefined, ''],
    ['private', 7, 'read=7'],
    // Of which kind it was cannot be asked any more.
    ['closed', undefined, ''],
    ['no', undefined, ''],
  ])('for a site in the tab of %s window, and page %s, is at ?%s', async (window, read, query) => {
    for (const kind of ['chromium', 'firefox'] as const) {
      const { browser, opened } = setUp(kind);
      const { openPolicies } = await import('../../../src/browser/hand-page.ts');
      const tabId = browser.tabs.open('https://a.example/', { incognito: window === 'private' });
      if (window === 'closed') browser.tabs.close(tabId);
      await openPolicies(window === 'no' ? undefined : { host: 'a.example', tabId }, read);
      expect(opened).toEqual([`ext://x/options.html?${query}`]);
    }
  });
});

describe('the columns of the table', () => {
  const usual = columns.filter((column) => column.usual).map(({ id }) => id);

  it('are those that were chosen, in their own order', async () => {
    setUp();
    const { loadColumns, saveColumns } = await import('../../../src/browser/preferences.ts');
    expect(await loadColumns()).toEqual(usual);
    await saveColumns(['path', 'name']);
    expect(await loadColumns()).toEqual(['name', 'path']);
  });

  it.each([
    [null],
    ['junk'],
    [{}],
    [{ columns: [] }],
    [{ columns: 'name' }],
    [{ columns: ['constructor'] }],
  ])('are the usual ones where %j was stored', async (stored) => {
    const { browser } = setUp();
    browser.storage.items.set('preferences', stored);
    const { loadColumns } = await import('../../../src/browser/preferences.ts');
    expect(await loadColumns()).toEqual(usual);
  });

  it('are the usual ones where nothing can be read', async () => {
    const { browser } = setUp();
    browser.api.storage.local.get = () => Promise.reject(new Error('damaged'));
    const { loadColumns } = await import('../../../src/browser/preferences.ts');
    expect(await loadColumns()).toEqual(usual);
  });
});

describe('the browser that an export names', () => {
  const madeUp = { brand: 'Not)A;Brand', version: '99.0' };
  const chromium = { brand: 'Chromium', version: '156.0.1' };
  const edge = { brand: 'Microsoft Edge', version: '156.0.2' };
  const agent = 'Mozilla/5.0 AppleWebKit/537.36 Chrome/155.0.0.0 Safari/537.36';

  it('is Firefox, as it says itself', async () => {
    setUp('firefox');
    const { readEnvironment } = await import('../../../src/browser/environment.ts');
    expect(await readEnvironment()).toEqual({
      browser: { name: 'Firefox', version: '153.7.0' },
      extensionVersion: '0.1.0',
    });
  });

  it.each([
    ['the brand, whatever the order', [madeUp, chromium, edge], ['Microsoft Edge', '156.0.2']],
    ['the brand, if it is first', [edge, chromium, madeUp], ['Microsoft Edge', '156.0.2']],
    ['Chromium, if that is all', [madeUp, chromium], ['Chromium', '156.0.1']],
    ['what the user agent says, else', [madeUp], ['Chromium', '155.0.0.0']],
    ['what the user agent says, without hints', undefined, ['Chromium', '155.0.0.0']],
  ])('is %s', async (_, fullVersionList, [name, version]) => {
    setUp();
    const hints = { getHighEntropyValues: async () => ({ fullVersionList }) };
    vi.stubGlobal('navigator', { userAgent: agent, userAgentData: hints });
    const { readEnvironment } = await import('../../../src/browser/environment.ts');
    expect((await readEnvironment()).browser).toEqual({ name, version });
  });

  it('has no version where the browser hides it', async () => {
    setUp();
    vi.stubGlobal('navigator', { userAgent: '' });
    const { readEnvironment } = await import('../../../src/browser/environment.ts');
    expect((await readEnvironment()).browser).toEqual({ name: 'Chromium', version: '' });
  });
});
