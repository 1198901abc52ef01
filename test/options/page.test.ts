import { screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Policy } from '../../src/policy.ts';
import { policySite } from '../../src/policy-sites.ts';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { aPolicy } from '../fixtures/make.ts';
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
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /Not everything here could be read.*Quota/,
  );
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
  await press('Go on with the draft');
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
