import { act, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { listed, openPopup, siteUrl } from './open-popup.ts';

describe('where there is no report, the page says why', () => {
  it.each([
    ['no policy', 'https://example.com/', 'no-policy', 'No policy for this site', /example\.com/],
    [
      'a browser page',
      'about:config',
      'not-applicable',
      'Nothing to compare on this page',
      /Open a/,
    ],
    ['a file', 'file:///tmp/x.html', 'not-applicable', 'Nothing to compare on this page', /files/],
  ])('%s', async (_, url, verdict, heading, text) => {
    const { root } = await openPopup({ url });
    expect(root.dataset).toMatchObject({ state: 'ready', verdict });
    expect(screen.getByRole('heading', { level: 1, name: heading })).toBeTruthy();
    expect(screen.getByText(text)).toBeTruthy();
    expect(listed()).toEqual([]);
    expect(screen.queryByText(/0 cookies/)).toBeNull();
  });

  it('a hidden page: one of the browser, or one without access', async () => {
    const before = ({ tabs }: FakeBrowser, tab: number) => {
      tabs.get(tab).clicked = false;
    };
    const { root } = await openPopup({ url: 'https://example.com/', inTab: true, before });
    expect(root.dataset.verdict).toBe('not-applicable');
    expect(
      screen.getByText(/its own, or one of a site that this extension has no access/),
    ).toBeTruthy();
  });

  it('no policy: it says for which hosts there are policies', async () => {
    await openPopup({ url: 'https://example.com/' });
    expect(screen.getByText(/the policy of: inai\.opendatasoft\.com/)).toBeTruthy();
  });

  it('an error: with its words, and another try', async () => {
    const { browser, root, user } = await openPopup({
      cookies: [{ name: 'sessionid' }],
      before: ({ cookies }) => {
        cookies.refusals.all = 'The jar is stuck';
      },
    });
    expect(root.dataset.verdict).toBe('error');
    expect(screen.getByText(/The browser answered: .*The jar is stuck/)).toBeTruthy();
    delete browser.cookies.refusals.all;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(listed()).toEqual(['sessionid']));
    expect(root.dataset.verdict).toBe('matches');
  });

  it('a closed tab', async () => {
    const { root } = await openPopup({ inTab: true, before: ({ tabs }, tab) => tabs.close(tab) });
    expect(root.dataset.verdict).toBe('error');
    expect(screen.getByText(/The tab this list was about is closed/)).toBeTruthy();
  });

  it('no cookies yet: that is said, and what is declared is listed', async () => {
    const { root } = await openPopup();
    expect(root.dataset.verdict).toBe('matches');
    expect(screen.getByText('No cookies here yet')).toBeTruthy();
    expect(document.querySelectorAll('[data-declaration]')).toHaveLength(4);
  });
});

describe('without access', () => {
  const noAccess = { url: siteUrl, granted: [], cookies: [{ name: 'sessionid' }] };
  const grantButton = () =>
    screen.getByRole('button', { name: 'Allow access to opendatasoft.com' });

  it('never speaks of zero cookies, and shows ? on the button', async () => {
    const { root, browser, tab } = await openPopup(noAccess);
    expect(root.dataset.verdict).toBe('no-access');
    expect(screen.getByRole('heading', { name: 'No access to this site’s cookies' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/\b0\b/);
    await waitFor(() => expect(browser.actions.on(tab).text).toBe('?'));
  });

  describe('to a page that is hidden', () => {
    const hidden = (sites: readonly string[]) => (browser: FakeBrowser, tab: number) => {
      browser.tabs.get(tab).clicked = false;
      browser.storage.put(storedPolicy(aPolicy({ id: 'mine', sites })));
    };
    const names = () => screen.queryByText(/There is a policy for/)?.textContent;

    it('does not say which site it is, and asks for all that it may be', async () => {
      const before = hidden(['www.a.example']);
      const { browser, root, user } = await openPopup({ ...noAccess, inTab: true, before });
      expect(root.dataset.verdict).toBe('no-access');
      screen.getByRole('heading', { name: 'The browser hides which page this is' });
      expect(names()).toMatch(/a\.example.*opendatasoft\.com.*if it is one of these sites/);
      await user.click(screen.getByRole('button', { name: /^Allow access/ }));
      expect(browser.permissions.asked).toEqual([
        ['*://*.a.example/*', '*://*.opendatasoft.com/*'],
      ]);
    });

    it('asks for none where it may be too many', async () => {
      const before = hidden(['a', 'b', 'c'].map((label) => `www.${label}.example`));
      await openPopup({ ...noAccess, inTab: true, before });
      expect(names()).toBeUndefined();
      expect(screen.getByText(/click the extension’s button/)).toBeTruthy();
      expect(screen.queryByRole('button')).toBeNull();
    });
  });

  it('asks the browser for exactly the site, inside the click, and then shows the cookies', async () => {
    const { browser, root, user } = await openPopup(noAccess);
    expect(browser.permissions.asked).toEqual([]);
    await user.click(grantButton());
    expect(browser.permissions.asked).toEqual([['*://*.opendatasoft.com/*']]);
    await waitFor(() => expect(listed()).toEqual(['sessionid']));
    expect(root.dataset.verdict).toBe('matches');
  });

  it('asks for every site of the policy at once, as the button says', async () => {
    const policy = aPolicy({ id: 'both', sites: ['www.a.example', 'www.b.example'] });
    const { browser, user } = await openPopup({
      url: 'https://www.a.example/',
      granted: [],
      before: ({ storage }) => storage.put(storedPolicy(policy)),
    });
    await user.click(
      screen.getByRole('button', { name: /^Allow access to a\.example.*b\.example$/ }),
    );
    expect(browser.permissions.asked).toEqual([['*://*.a.example/*', '*://*.b.example/*']]);
  });

  it('says what to do where the user refuses', async () => {
    const { browser, root, user } = await openPopup(noAccess);
    browser.permissions.user.says = 'no';
    await user.click(grantButton());
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/^Access was not granted/),
    );
    expect(root.dataset.verdict).toBe('no-access');
  });

  it('granted elsewhere meanwhile shows the cookies', async () => {
    const { browser } = await openPopup(noAccess);
    browser.permissions.grant('*://*.opendatasoft.com/*');
    await waitFor(() => expect(listed()).toEqual(['sessionid']));
  });
});

describe('on a site without a policy', () => {
  const url = 'https://shop.example/cookies';
  const cookies = [{ name: 'cart', domain: 'shop.example' }];

  it('asks for access to just that site, and lists its cookies as compared with nothing', async () => {
    const { browser, root, user, tab } = await openPopup({ url, cookies });
    expect(listed()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Allow access to shop.example' }));
    await screen.findByRole('heading', { name: 'No policy to compare with' });
    expect(browser.permissions.asked).toEqual([['*://*.shop.example/*']]);
    expect(listed()).toEqual(['cart']);
    expect(document.querySelector('[data-status]')).toBeNull();
    expect(root.dataset.verdict).toBe('no-policy');
    expect(browser.actions.on(tab).text).toBe('');
  });

  it('where the user refuses, still lists nothing', async () => {
    const { browser, user } = await openPopup({ url, cookies });
    browser.permissions.user.says = 'no';
    await user.click(await screen.findByRole('button', { name: 'Allow access to shop.example' }));
    expect(listed()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Read this page' })).toBeTruthy();
  });

  describe('with access', () => {
    const granted = ['*://*.shop.example/*', '*://*.next.example/*'];

    it('lists what a navigation leads to, with no other event', async () => {
      const more = [...cookies, { name: 'next', domain: 'next.example' }];
      const { browser, tab } = await openPopup({ url, granted, cookies: more });
      await waitFor(() => expect(listed()).toEqual(['cart']));
      browser.tabs.navigate(tab, 'https://next.example/');
      await waitFor(() => expect(listed()).toEqual(['next']));
    });

    it('shows the newest answer, however late an older one comes', async () => {
      const { browser } = await openPopup({ url, granted, cookies });
      await waitFor(() => expect(listed()).toEqual(['cart']));
      const { api } = browser.cookies;
      const { getAll } = api;
      let answerLate = () => {};
      const isLate = new Promise<void>((resolve) => {
        answerLate = resolve;
      });
      const held = vi.fn();
      api.getAll = async (query) => {
        const found = await getAll(query);
        held();
        await isLate;
        return found;
      };
      browser.cookies.set({ name: 'one', domain: 'shop.example' });
      await waitFor(() => expect(held).toHaveBeenCalled());
      api.getAll = getAll;
      browser.cookies.set({ name: 'two', domain: 'shop.example' });
      await waitFor(() => expect(listed()).toEqual(['cart', 'one', 'two']));
      answerLate();
      await act(atOnce);
      expect(listed()).toEqual(['cart', 'one', 'two']);
    });

    it('says why its cookies could not be read', async () => {
      await openPopup({
        url,
        granted,
        before: (browser) => {
          browser.cookies.refusals.all = 'The jar is stuck';
        },
      });
      await screen.findByText(/The browser answered: .*The jar is stuck/);
    });
  });

  it.each([
    ['no policies page could be opened', 'Add a policy'],
    ['no policies page could be opened for what was read', 'Read this page'],
  ])('says that %s', async (_, name) => {
    const { browser, user } = await openPopup({ url, kind: 'firefox' });
    const { permissions, runtime, storage, tabs } = browser.api;
    permissions.request = async () => true;
    const executeScript = async () => [{ result: { html: '<p>', url } }];
    Object.assign(browser.api, { scripting: { executeScript } });
    Object.assign(storage, { session: { set: async () => {} } });
    Object.assign(runtime, { getURL: (path: string) => path });
    const create = async () => {
      throw new Error('No window');
    };
    Object.assign(tabs, { create });
    await user.click(screen.getByRole('button', { name }));
    await screen.findByText('The browser answered: Error: No window');
  });
});
