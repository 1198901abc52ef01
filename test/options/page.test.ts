import { readFileSync } from 'node:fs';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { render } from 'preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Policy } from '../../src/policy.ts';
import { policySite } from '../../src/policy-sites.ts';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { aPolicy } from '../fixtures/make.ts';
import { savedFiles } from '../fixtures/saved-files.ts';
import { openPolicies } from './open-policies.ts';

const policyOf = (id: string, rest: Partial<Policy> = {}): Policy => ({
  ...aPolicy({ title: `Policy ${id}` }),
  id,
  sites: ['www.shop.example'],
  ...rest,
});

/** Saves policies, one after the other. */
const saved =
  (...policies: readonly Policy[]) =>
  async () => {
    const { savePolicy } = await import('../../src/browser/policy-store.ts');
    for (const policy of policies) await savePolicy(policy, policy.sites.map(policySite));
  };

const notice = async (text: RegExp) => (await screen.findByText(text)).closest('[role=alert]');

async function item(title: string): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { name: title });
  const found = heading.closest('li');
  if (!found) throw new Error(`${title} is not in the list`);
  return found;
}

it('says which of several is in use for which site', async () => {
  await openPolicies({
    before: saved(
      policyOf('old'),
      policyOf('wide', { sites: ['other.example', 'inai.opendatasoft.com'] }),
      policyOf('new', { sites: ['www.shop.example', 'other.example'] }),
    ),
  });
  const told = async (title: string) => (await item(title)).textContent;
  expect(await told('Policy old')).toContain(
    'Not in use. For www.shop.example, “Policy new” is used.',
  );
  const wide = await told('Policy wide');
  expect(wide).toContain('For other.example, “Policy new” is used.');
  expect(wide).not.toContain('Not in use');
  expect(await told('Policy new')).not.toMatch(/is used|Not in use/);
  const bundled = document.querySelector('[data-kind=bundled]');
  expect(bundled?.textContent).toMatch(/Not in use\. For inai\.\S+, “Policy wide” is used\./);
});

it('listens to no policy any more once it is gone', async () => {
  const { browser } = await openPolicies();
  const heard = [browser.api.storage.managed.onChanged, browser.api.storage.local.onChanged];
  expect(heard.map((event) => event.listeners())).toEqual([1, 1]);
  act(() => render(null, document.body));
  expect(heard.map((event) => event.listeners())).toEqual([0, 0]);
});

it('shows what can be read where there is no room to set aside, and says so', async () => {
  const fill = ({ storage: { items, limits } }: FakeBrowser) => {
    items.set('policy:stray', 'x'.repeat(200));
    limits.bytes = JSON.stringify([...items]).length;
  };
  await openPolicies({
    before: async (browser) => {
      await saved(policyOf('sound'))();
      fill(browser);
    },
  });
  await item('Policy sound');
  expect(await notice(/^Not everything here could be read.*Quota/)).not.toBeNull();
});

it('shows the newest answer, however many changes there are and however late the storage answers', async () => {
  const { browser } = await openPolicies({ before: saved(policyOf('first')) });
  await item('Policy first');
  const { local } = browser.api.storage;
  const { get } = local;
  let reading = 0;
  let most = 0;
  // The first answer is the slowest.
  let delayMs = 60;
  local.get = async (keys) => {
    if (keys !== null) return get(keys);
    reading += 1;
    most = Math.max(most, reading);
    const answer = await get(keys);
    await new Promise((done) => setTimeout(done, delayMs));
    delayMs = 0;
    reading -= 1;
    return answer;
  };
  await saved(policyOf('second'), policyOf('third'), policyOf('fourth'))();
  await item('Policy fourth');
  await waitFor(() => expect(reading).toBe(0));
  expect(document.querySelectorAll('[data-kind=added]')).toHaveLength(4);
  expect(most).toBe(1);
});

it('says why something cannot be done, and that a removal cannot be undone for want of room', async () => {
  const { browser, user } = await openPolicies({ before: saved(policyOf('one'), policyOf('two')) });
  const button = async (title: string, name: RegExp) =>
    within(await item(title)).getByRole('button', { name });
  browser.storage.items.set('policy:one', 'junk');
  await user.click(await button('Policy one', /^Edit/));
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(/“Policy one” is damaged/),
  );
  await user.click(await button('Policy two', /^Remove/));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  browser.storage.limits.bytes = 0;
  await user.click(undo);
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Nothing was saved/));
  browser.storage.limits.bytes = Number.POSITIVE_INFINITY;
  await user.click(undo);
  await item('Policy two');
});

it('can undo a removal after a draft was opened, and after one was saved in its place', async () => {
  const { browser, user } = await openPolicies({ before: saved(policyOf('one')) });
  const press = async (name: string | RegExp) =>
    user.click(await screen.findByRole('button', { name }));
  await press(/^Edit/);
  await user.type(screen.getByRole('textbox', { name: 'Title of the policy' }), ' anew');
  await press('Cancel');
  await press(/^Remove/);
  await press('Continue the draft');
  await press('Save, and watch these sites');
  await item('Policy one anew');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Policies' }));
  await press('Undo');
  expect((await item('Policy one')).textContent).toContain('“Policy one anew” is used');
  const titles = ['one', 'one-2'].map(
    (id) => JSON.parse(String(browser.storage.items.get(`policy:${id}`))).title,
  );
  expect(titles).toEqual(['Policy one anew', 'Policy one']);
});

it.each([
  ['yes', 'The extension no longer has access to shop.example.', false],
  ['no', /^The browser did not take the access to shop.example back/, true],
] as const)(
  'says what came of giving the access back: the browser says %s',
  async (says, told, has) => {
    const { browser, user } = await openPolicies({ before: saved(policyOf('one')) });
    const origins = ['*://*.shop.example/*'];
    browser.permissions.grant(...origins);
    await user.click(await screen.findByRole('button', { name: /^Remove/ }));
    browser.permissions.user.says = says;
    await user.click(
      await screen.findByRole('button', { name: 'Give back the access to shop.example' }),
    );
    await screen.findByText(told);
    expect(await browser.api.permissions.contains({ origins })).toBe(has);
  },
);

it.each(['Cookies policy', 'Policy one'])('shows and exports "%s"', async (title) => {
  const files = savedFiles();
  const { user } = await openPolicies({ before: saved(policyOf('one')) });
  const button = async (name: string) => within(await item(title)).getByRole('button', { name });
  await user.click(await button(`Read: ${title}`));
  await screen.findByRole('heading', { level: 1, name: title });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back to the policies' }));
  expect(screen.queryByRole('heading', { name: 'Add a policy' })).toBeNull();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(await button(`Read: ${title}`));
  await user.click(await button(`Export: ${title}`));
  await waitFor(() => expect(files).toHaveLength(1));
  const text = await files[0]?.blob.text();
  const written =
    title === 'Policy one'
      ? policyOf('one')
      : JSON.parse(readFileSync('src/policies/inai.opendatasoft.com.json', 'utf8'));
  expect(JSON.parse(text ?? '')).toEqual(written);
});

it('shows the retention of each declaration, as it is worded or as a figure', async () => {
  const declarations = [
    { name: 'a', retentionText: '13 mois', maxAgeSeconds: 33_696_000 },
    { name: 'b', maxAgeSeconds: 86_400 * 30 },
    { name: 'c', maxAgeSeconds: 0 },
    { name: 'd' },
  ];
  const { user } = await openPolicies({ before: saved(policyOf('one', { declarations })) });
  await item('Policy one');
  await user.click(screen.getByRole('button', { name: 'Read: Policy one' }));
  await screen.findByRole('heading', { level: 1, name: 'Policy one' });
  const told = [...document.querySelectorAll('dd')];
  expect(told.map(({ textContent }) => textContent)).toEqual(
    ['13 mois', '30 days', 'session'].map((text) => `Retention · ${text}`),
  );
});

it('offers no change of what comes with the extension', async () => {
  await openPolicies();
  const names = within(await item('Cookies policy')).getAllByRole('button');
  expect(names.map(({ textContent }) => textContent)).toEqual(['Read', 'Export']);
});

describe('what cannot be read', () => {
  const nothing = /^No declared cookies were found/;
  const box = () => screen.getByRole('textbox', { name: /^What the site publishes/ });
  const chooser = () => screen.getByLabelText<HTMLInputElement>(/^Or choose a file/);
  const answer = () => document.querySelector('.add [role=alert]');

  it('is answered below the box, which is described by it, each time anew', async () => {
    const { user } = await openPolicies();
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    onTestFinished(() => scrolled.mockRestore());
    await user.click(box());
    expect(box().hasAttribute('aria-invalid')).toBe(false);
    await user.paste('We like biscuits.');
    screen.getByRole('textbox', { description: nothing });
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(answer()?.textContent).toMatch(/^ No declared cookies/);
    expect(scrolled.mock.contexts).toEqual([answer()]);
    expect(screen.getByRole('status').textContent).toBe('');
    const before = answer()?.firstChild;
    await user.click(screen.getByRole('button', { name: 'Read this text' }));
    expect(answer()?.firstChild).not.toBe(before);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Read this text' }));
    expect(scrolled).toHaveBeenCalledTimes(2);
    await user.click(box());
    await user.paste('Cookie\tPurpose\nmine\tKeeps you signed in');
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(answer()?.textContent).toBe('');
  });

  it('is told to be JSON that is cut short, where it is', async () => {
    const { user } = await openPolicies();
    await user.click(box());
    await user.paste('{"formatVersion": 1, "declarations": [ {"name": "a"');
    expect(answer()?.textContent).toMatch(/^ This looks like JSON that is cut short/);
  });

  it('is answered at the file where it was one, by its name, and can be chosen again', async () => {
    const { user } = await openPolicies();
    await user.upload(chooser(), new File(['We like biscuits.'], 'about.txt'));
    await waitFor(() => expect(answer()?.textContent).toMatch(/^ about\.txt: No declared cookies/));
    expect(chooser().getAttribute('aria-describedby')).toBe(answer()?.id);
    expect(chooser().value).toBe('');
    expect(box().hasAttribute('aria-invalid')).toBe(false);
  });

  it('takes the focus to the box where nothing has it', async () => {
    await openPolicies();
    const data = { files: [], getData: () => 'We like biscuits.' };
    fireEvent.drop(box(), { dataTransfer: data });
    await waitFor(() => expect(document.activeElement).toBe(box()));
  });

  it('is told to be so where it is a folder, or gone', async () => {
    await openPolicies();
    const gone = new File([''], 'cookies');
    Object.assign(gone, { slice: () => ({ text: () => Promise.reject(new Error('NotFound')) }) });
    fireEvent.drop(box(), { dataTransfer: { files: [gone], getData: () => '' } });
    await waitFor(() =>
      expect(answer()?.textContent).toMatch(/^ cookies: This file could not be read\..*NotFound/),
    );
  });
});
