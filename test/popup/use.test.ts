import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { listed, openPopup } from './open-popup.ts';

const cookies = [
  { name: '_ga', domain: '.opendatasoft.com' },
  { name: 'sessionid' },
  { name: 'csrftoken' },
];

const filterNames = () =>
  within(screen.getByRole('group', { name: 'Show' }))
    .getAllByRole('button')
    .map((button) => button.textContent);

const pressed = () => screen.getByRole('button', { pressed: true }).textContent;
const textFilter = () => screen.getByRole('searchbox', { name: 'Filter the list' });
const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name},`) });
const unseen = () => document.querySelectorAll('[data-declaration]').length;

describe('the status filters', () => {
  it('have their counts, and show everything at first', async () => {
    await openPopup({ cookies });
    expect(filterNames()).toEqual([
      'All 3',
      'Undeclared 1',
      'Deviates 0',
      'Declared 2',
      'Not seen 2',
    ]);
    expect(pressed()).toBe('All 3');
  });

  it.each([
    ['Undeclared 1', ['_ga'], 0],
    ['Deviates 0', [], 0],
    ['Declared 2', ['sessionid', 'csrftoken'], 0],
    ['Not seen 2', [], 2],
    ['All 3', ['_ga', 'sessionid', 'csrftoken'], 2],
  ])('%s shows %j', async (name, names, notSeen) => {
    const { user } = await openPopup({ cookies });
    await user.click(screen.getByRole('button', { name }));
    expect(listed()).toEqual(names);
    expect(unseen()).toBe(notSeen);
    expect(pressed()).toBe(name);
  });

  it('pressed again show everything again', async () => {
    const { user } = await openPopup({ cookies });
    await user.dblClick(screen.getByRole('button', { name: 'Undeclared 1' }));
    expect(pressed()).toBe('All 3');
    expect(listed()).toHaveLength(3);
  });
});

describe('the text filter', () => {
  it.each([
    ['SESSION', ['sessionid']],
    ['inai.', ['sessionid', 'csrftoken']],
    ['api calls', ['csrftoken']],
    ['calls api', ['csrftoken']],
    ['authentication', ['sessionid']],
    ['necessary', ['sessionid', 'csrftoken']],
  ])('%j leaves %j', async (query, names) => {
    const { user } = await openPopup({ cookies });
    await user.type(textFilter(), query);
    expect(listed()).toEqual(names);
  });

  it('without a hit says so, and offers to clear it', async () => {
    const { user } = await openPopup({ cookies });
    await user.type(textFilter(), 'nothing like this');
    expect(listed()).toEqual([]);
    expect(screen.getByText('Nothing in the list matches this filter.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(listed()).toHaveLength(3);
    expect(textFilter()).toHaveProperty('value', '');
  });

  it('is reached with /, which is not typed into it, and left empty with Escape', async () => {
    const { user } = await openPopup({ cookies });
    await user.keyboard('/');
    expect(document.activeElement).toBe(textFilter());
    expect(textFilter()).toHaveProperty('value', '');
    await user.keyboard('ga/');
    expect(textFilter()).toHaveProperty('value', 'ga/');
    await user.keyboard('{Escape}');
    expect(textFilter()).toHaveProperty('value', '');
    expect(listed()).toHaveLength(3);
    expect(document.activeElement).toBe(textFilter());
  });

  it('is reached with / from a row too', async () => {
    const { user } = await openPopup({ cookies });
    row('sessionid').focus();
    await user.keyboard('/');
    expect(document.activeElement).toBe(textFilter());
  });

  it('leaves / with Ctrl to the browser', async () => {
    const { user } = await openPopup({ cookies });
    await user.keyboard('{Control>}/{/Control}');
    expect(document.activeElement).toBe(document.body);
  });

  it('lets an Escape that has nothing to clear close the popup', async () => {
    const { user } = await openPopup({ cookies });
    await user.click(textFilter());
    const kept: boolean[] = [];
    const remember = (event: KeyboardEvent) => kept.push(event.defaultPrevented);
    document.addEventListener('keydown', remember);
    await user.keyboard('a{Escape}{Escape}');
    document.removeEventListener('keydown', remember);
    expect(kept).toEqual([false, true, false]);
  });
});

describe('a row', () => {
  it.each([
    [
      'a click',
      async (user: { click(it: Element): Promise<void> }) => user.click(row('csrftoken')),
    ],
    ['Enter', (user: { keyboard(it: string): Promise<void> }) => user.keyboard('{Enter}')],
    ['Space', (user: { keyboard(it: string): Promise<void> }) => user.keyboard(' ')],
  ])('opens by %s into the comparison, and closes again', async (_, press) => {
    const { user } = await openPopup({ cookies });
    const button = row('csrftoken');
    button.focus();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await press(user);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    const table = within(await screen.findByRole('table'));
    expect(table.getAllByRole('columnheader').map((it) => it.textContent)).toEqual([
      'Declared',
      'Observed',
    ]);
    expect(
      table.getByRole('row', { name: /^Purpose To retrieve data via API calls/ }),
    ).toBeTruthy();
    expect(table.getByRole('row', { name: /^Retention not stated/ })).toBeTruthy();
    await press(user);
    expect(screen.queryByRole('table')).toBeNull();
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('that is undeclared has nothing to compare, but its facts and how to verify them', async () => {
    const { user } = await openPopup({ cookies });
    await user.click(row('_ga'));
    const table = within(await screen.findByRole('table'));
    expect(table.queryAllByRole('columnheader')).toEqual([]);
    expect(
      table.getByRole('row', { name: /^Sent to opendatasoft.com and every host below it/ }),
    ).toBeTruthy();
    expect(screen.getByText('The policy does not name this cookie.')).toBeTruthy();
    expect(screen.getAllByText('How to verify').length).toBeGreaterThan(0);
  });

  it('stays open while others open', async () => {
    const { user } = await openPopup({ cookies });
    await user.click(row('_ga'));
    await user.click(row('csrftoken'));
    await waitFor(() => expect(screen.getAllByRole('table')).toHaveLength(2));
  });

  it.each([
    ['{ArrowDown}', 'csrftoken'],
    ['{ArrowUp}', '_ga'],
    ['{Home}', '_ga'],
    ['{End}', 'csrftoken'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', 'csrftoken'],
    ['{ArrowUp}{ArrowUp}', '_ga'],
    ['x', 'sessionid'],
  ])('%s moves on to %s', async (keys, name) => {
    const { user } = await openPopup({ cookies });
    row('sessionid').focus();
    await user.keyboard(keys);
    expect(document.activeElement).toBe(row(name));
  });
});

describe('the policy', () => {
  it('can be read as declared, and left again', async () => {
    const { user } = await openPopup({ cookies });
    await user.type(textFilter(), 'session');
    await user.click(screen.getByRole('button', { name: /^Policy:/ }));
    const back = await screen.findByRole('button', { name: 'Back to the cookies' });
    await waitFor(() => expect(document.activeElement).toBe(back));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Cookies policy');
    expect(screen.getByRole('link', { name: 'Source' }).getAttribute('href')).toBe(
      'https://inai.opendatasoft.com/',
    );
    expect(screen.getAllByRole('heading', { level: 3 }).map((it) => it.textContent)).toEqual([
      'Necessary',
      'Statistical',
      'Internal or first-party',
      'Third-party',
      'Cookies necessary for the platform to function properly/functionality cookies',
    ]);
    await screen.findByText(/to perform web analytics/);
    await screen.findByText(/They do not require the user’s consent/);
    expect(screen.getByText('The policy says: consent not required')).toBeTruthy();
    expect(screen.getByText('The policy says: consent not required when anonymised')).toBeTruthy();
    expect(screen.getAllByText('No rule on consent is known for this category')).toHaveLength(2);
    expect(screen.getByRole('heading', { name: '4 declared cookies' })).toBeTruthy();
    for (const name of ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences']) {
      expect(screen.getByText(name)).toBeTruthy();
    }
    await user.click(back);
    expect(listed()).toEqual(['sessionid']);
    expect(textFilter()).toHaveProperty('value', 'session');
  });

  it('is named in the footer, with its publisher and the day it is as of', async () => {
    await openPopup({ cookies });
    expect(screen.getByText(/^Cookies policy, Opendatasoft · as of Nov 23, 2026$/)).toBeTruthy();
  });

  it('is named once in the footer where title and publisher are the same', async () => {
    const policy = aPolicy({ id: 'mine', title: 'shop.example', publisher: 'shop.example' });
    await openPopup({ before: ({ storage }) => storage.put(storedPolicy(policy)) });
    expect(screen.getByText(/^shop\.example · as of Nov 23, 2026/)).toBeTruthy();
  });
});

describe('the gaps', () => {
  it('are named, and explained to whoever asks', async () => {
    const { user } = await openPopup({ cookies });
    const line = screen.getByRole('button', {
      name: /^Not inspected: .*cookies of other sites on this page/,
    });
    const reason = () => screen.queryByText(/may keep cookies under their own domains/);
    expect(reason()).toBeNull();
    await user.click(line);
    expect(line.getAttribute('aria-expanded')).toBe('true');
    expect(reason()).not.toBeNull();
    await user.click(line);
    expect(reason()).toBeNull();
  });
});

describe('while it is open', () => {
  const status = () =>
    screen
      .getAllByRole('status')
      .map((it) => it.textContent?.trim())
      .join('');

  it('a change appears, and is announced', async () => {
    const { browser, root, tab } = await openPopup({ cookies: [{ name: 'sessionid' }] });
    expect(status()).toBe('');
    browser.cookies.set({ name: '_ga', domain: '.opendatasoft.com' });
    await waitFor(() => expect(listed()).toEqual(['_ga', 'sessionid']));
    await waitFor(() => expect(status()).toBe('List updated: 1 undeclared, 1 declared'));
    expect(root.dataset.verdict).toBe('differs');
    expect(screen.getByRole('button', { name: 'Undeclared 1' })).toBeTruthy();
    await waitFor(() => expect(browser.actions.on(tab).text).toBe('1'));
  });

  it('a change between the first look and the drawing is not missed', async () => {
    let changed = false;
    await openPopup({
      cookies,
      before: ({ cookies: jar }) => {
        const { getAll } = jar.api;
        jar.api.getAll = async (query) => {
          const found = await getAll(query);
          if (!changed) jar.set({ name: 'late' });
          changed = true;
          return found;
        };
      },
    });
    await waitFor(() => expect(listed()).toContain('late'));
  });

  it('a change keeps the focus, the open rows and the filter', async () => {
    const { browser, user } = await openPopup({ cookies });
    await user.type(textFilter(), 'opendatasoft');
    await user.click(row('csrftoken'));
    await screen.findByRole('table');
    const focused = document.activeElement;
    expect(focused).toBe(row('csrftoken'));
    browser.cookies.set({ name: 'aaa', domain: '.opendatasoft.com' });
    await waitFor(() => expect(listed()).toContain('aaa'));
    expect(document.activeElement).toBe(focused);
    expect(focused?.isConnected).toBe(true);
    expect(row('csrftoken').getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('table')).toBeTruthy();
    expect(textFilter()).toHaveProperty('value', 'opendatasoft');
  });

  it('a cookie that goes leaves the list, and the policy says it was not seen', async () => {
    const { browser } = await openPopup({ cookies: [{ name: 'sessionid' }] });
    const [cookie] = browser.cookies.jar;
    if (cookie) browser.cookies.remove(cookie);
    await waitFor(() => expect(listed()).toEqual([]));
    expect(unseen()).toBe(4);
    await waitFor(() => expect(status()).toBe('List updated: 0 cookies'));
  });

  it('a navigation of the tab shows the new page', async () => {
    const { browser, tab, root } = await openPopup({ cookies });
    browser.tabs.navigate(tab, 'https://data.opendatasoft.com/');
    await waitFor(() => expect(root.dataset.verdict).toBe('no-policy'));
    expect(await screen.findByRole('heading', { name: 'No policy for this site' })).toBeTruthy();
  });

  it('revoked access is shown as such', async () => {
    const { browser, root } = await openPopup({ cookies });
    browser.permissions.revoke('*://*.opendatasoft.com/*');
    await waitFor(() => expect(root.dataset.verdict).toBe('no-access'));
    expect(listed()).toEqual([]);
  });

  it('a closed tab is said to be closed', async () => {
    const { browser, tab, root } = await openPopup({ cookies });
    browser.tabs.close(tab);
    browser.cookies.set({ name: 'x' });
    await waitFor(() => expect(root.dataset.verdict).toBe('error'));
    expect(await screen.findByText(/The tab this list was about is closed/)).toBeTruthy();
  });
});
