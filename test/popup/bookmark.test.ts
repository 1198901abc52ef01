import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { listed, openPopup, siteUrl } from './open-popup.ts';

const host = 'inai.opendatasoft.com';
const other = 'https://other.example/';
const cookies = [{ name: '_ga', domain: '.opendatasoft.com' }, { name: 'sessionid' }];
const address = `?tab=99&host=${host}&status=undeclared`;

describe('a view that was bookmarked', () => {
  it('has the host in its address, beside the tab and the filter', async () => {
    const { user } = await openPopup({ cookies, inTab: true });
    // Whoever opened it waits for the address that was asked for.
    expect(location.search).toBe('?tab=1');
    await user.click(screen.getByRole('button', { name: 'Declared 1' }));
    expect(Object.fromEntries(new URLSearchParams(location.search))).toEqual({
      tab: '1',
      host,
      status: 'declared',
    });
  });

  it('follows its tab to another host, in its address, too', async () => {
    const wide = aPolicy({ id: 'mine', sites: ['*.opendatasoft.com'] });
    const before = ({ storage }: FakeBrowser) => storage.put(storedPolicy(wide));
    const { browser, tab } = await openPopup({ before, address: address.replace('99', '1') });
    expect(location.search).toBe(address.replace('99', '1'));
    browser.tabs.navigate(tab, 'https://data.opendatasoft.com/');
    await waitFor(() =>
      expect(new URLSearchParams(location.search).get('host')).toBe('data.opendatasoft.com'),
    );
  });

  it('of a private window never has its host in an address, also not after it went to another', async () => {
    const wide = aPolicy({ id: 'mine', sites: ['*.opendatasoft.com'] });
    const before = ({ storage, tabs }: FakeBrowser) => {
      storage.put(storedPolicy(wide));
      tabs.open(siteUrl, { incognito: true });
    };
    const { browser, user } = await openPopup({ url: other, before, address: '?tab=2' });
    await user.click(screen.getByRole('button', { name: /^Declared/ }));
    expect(location.search).toBe('?tab=2&status=declared');
    // Named by hand, or by a bookmark of an ordinary window that is closed now.
    history.replaceState(null, '', `?tab=2&host=${host}`);
    browser.tabs.navigate(2, 'https://data.opendatasoft.com/');
    await screen.findByText('data.opendatasoft.com');
    expect(location.search).not.toContain('data.');
  });

  it('finds the tab that shows its host where the one that it names is gone', async () => {
    await openPopup({ cookies, address });
    expect(listed()).toEqual(['_ga']);
  });

  it('finds it where the one that it names shows something else by now, and keeps up with it', async () => {
    const before = ({ tabs }: FakeBrowser) => void tabs.open(siteUrl, { active: false });
    const { browser } = await openPopup({
      ...{ cookies, url: other, before },
      address: address.replace('99', '1'),
    });
    expect(listed()).toEqual(['_ga']);
    browser.cookies.set({ name: 'new' });
    await waitFor(() => expect(listed()).toEqual(['_ga', 'new']));
  });

  it('stays with the tab that it names where several show the host', async () => {
    const before = ({ tabs }: FakeBrowser) => void tabs.open(siteUrl);
    const { browser } = await openPopup({ cookies, before, address: address.replace('99', '2') });
    await waitFor(() => expect(browser.actions.on(2).text).toBe('1'));
    expect(browser.actions.on(1).text).toBeUndefined();
  });

  it('takes a tab of a private window only if there is no other', async () => {
    const before = ({ tabs }: FakeBrowser) => {
      tabs.open(siteUrl, { incognito: true });
      tabs.open(siteUrl);
    };
    const { browser } = await openPopup({ cookies, url: other, before, address });
    await waitFor(() => expect(browser.actions.on(3).text).toBe('1'));
    expect(browser.actions.on(2).text).toBeUndefined();
  });

  it('of a site that is not open says which to open, and comes back when it is', async () => {
    const { browser, root, tab } = await openPopup({ cookies, url: other, address });
    expect(root.dataset).toMatchObject({ state: 'ready', verdict: 'not-applicable' });
    screen.getByRole('heading', { name: 'No tab shows this site' });
    const link = screen.getByRole('link', { name: /^Open/ });
    expect(link.getAttribute('href')).toBe(`https://${host}/`);
    expect(browser.actions.on(tab).text).toBeUndefined();
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    onTestFinished(() => void vi.unstubAllGlobals());
    browser.tabs.navigate(tab, 'https://another.example/');
    // All that the browser in memory is asked meanwhile is answered before the next turn.
    await new Promise((resolve) => setTimeout(resolve));
    expect(reload).not.toHaveBeenCalled();
    browser.tabs.navigate(tab, siteUrl);
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    // As the browser tells of this page's own tab, which loads now.
    browser.tabs.navigate(tab, siteUrl);
    await new Promise((resolve) => setTimeout(resolve));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('offers no link to what is no host', async () => {
    await openPopup({ url: other, address: '?tab=99&host=a/b' });
    screen.getByRole('heading', { name: 'No tab shows this site' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  describe.each([
    ['the tab that it names is gone', '99'],
    ['the tab that it names may be the one', '1'],
  ])('of a site without access, where %s,', (_, named) => {
    /** As long as access is missing no tab can be told to show the site. */
    const withoutAccess = async () => {
      const before = ({ tabs }: FakeBrowser, tab: number) => {
        tabs.get(tab).clicked = false;
      };
      const opened = await openPopup({
        ...{ granted: [], cookies, before },
        address: address.replace('99', named),
      });
      const reload = vi.fn();
      vi.stubGlobal('location', { reload });
      onTestFinished(() => void vi.unstubAllGlobals());
      return { ...opened, reload };
    };

    it('asks for that, and comes back with it', async () => {
      const { browser, root, user, reload } = await withoutAccess();
      expect(root.dataset.verdict).toBe('no-access');
      screen.getByText(new RegExp(`There is a policy for .*${host}`));
      await user.click(screen.getByRole('button', { name: /Allow access/ }));
      expect(browser.permissions.asked).toEqual([['*://*.opendatasoft.com/*']]);
      await waitFor(() => expect(reload).toHaveBeenCalled());
    });

    it('comes back when that is granted elsewhere', async () => {
      const { browser, reload } = await withoutAccess();
      expect(reload).not.toHaveBeenCalled();
      browser.permissions.grant('*://*.opendatasoft.com/*');
      expect(reload).toHaveBeenCalled();
    });
  });

  describe('of a site without access comes back when that is granted', () => {
    const open = async (prepare: (browser: FakeBrowser) => void) => {
      const before = (browser: FakeBrowser, tab: number) => {
        browser.tabs.get(tab).clicked = false;
        prepare(browser);
      };
      const reload = vi.fn();
      vi.stubGlobal('location', { search: address, reload });
      onTestFinished(() => void vi.unstubAllGlobals());
      await openPopup({ granted: [], cookies, before, address });
      await waitFor(() => expect(reload).toHaveBeenCalled());
    };

    it('as soon as the page is drawn', () =>
      open(({ permissions }) => {
        const drawn = new MutationObserver(() => {
          if (document.querySelector('button')) permissions.grant('*://*.opendatasoft.com/*');
        });
        drawn.observe(document.body, { childList: true, subtree: true });
        onTestFinished(() => drawn.disconnect());
      }));

    it('while the page is being drawn', () =>
      open(({ api, permissions }) => {
        const { contains } = api.permissions;
        let looks = 0;
        api.permissions.contains = async (asked) => {
          const answer = await contains.call(api.permissions, asked);
          // Asked ahead, and then for the view, which gets the answer of a moment ago.
          if (asked.origins?.includes(`https://${host}/*`)) looks += 1;
          if (looks === 2) permissions.grant('*://*.opendatasoft.com/*');
          return answer;
        };
      }));
  });

  it('of a site that is not open looks again when access to it is taken away', async () => {
    const { browser } = await openPopup({ url: other, address });
    screen.getByRole('heading', { name: 'No tab shows this site' });
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    onTestFinished(() => void vi.unstubAllGlobals());
    browser.permissions.revoke('*://*.opendatasoft.com/*');
    expect(reload).toHaveBeenCalled();
  });

  it('without a host in its address is about the tab alone', async () => {
    await openPopup({ cookies, address: '?tab=99' });
    expect(screen.getByText(/The tab this list was about is closed/)).toBeTruthy();
  });
});
