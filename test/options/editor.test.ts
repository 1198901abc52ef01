import { screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Policy } from '../../src/policy.ts';
import { openPolicies, readText } from './open-policies.ts';

const text = `Cookie\tCategory\tPurpose\tDuration
mine\tNecessary\tKeeps you signed in\t2 weeks
count_*\tStatistics\tCounts\t13 months`;

async function draft() {
  const opened = await openPolicies({ query: '?site=shop.example' });
  await readText(opened.user, text);
  const stored = (): Policy =>
    JSON.parse(String(opened.browser.storage.items.get('policy:shop.example')));
  const save = async () => {
    await opened.user.click(screen.getByRole('button', { name: /^Save/ }));
    await screen.findByRole('heading', { name: 'Policies' });
  };
  return { ...opened, stored, save };
}

const field = (name: string) => screen.getByRole('textbox', { name });
const button = (name: string) => screen.getByRole('button', { name });
const choice = (name: string) => screen.getByRole('combobox', { name });
const focused = () => document.activeElement;

it('takes a declaration, a category, a rule of consent and the consent cookie that the document hides', async () => {
  const { user, save, stored } = await draft();
  await user.click(button('Add a category'));
  expect(focused()).toBe(field('Category: (no name)'));
  await user.keyboard('Marketing');
  await user.selectOptions(choice('Consent: Marketing'), 'Required');
  await user.selectOptions(choice('Consent: Necessary'), 'Not required');
  await user.click(button('Add a declaration'));
  expect(focused()).toBe(field('Name: (no name)'));
  await user.keyboard('missed');
  await user.selectOptions(choice('Category: missed'), 'Marketing');
  await user.type(choice('Cookie that records the visitor’s choice'), 'mine');
  await save();
  const { categories, consentCookie, declarations } = stored();
  expect(categories.map(({ label, consent }) => [label, consent])).toEqual([
    ['Necessary', 'not-required'],
    ['Statistics', undefined],
    ['Marketing', 'required'],
  ]);
  expect(consentCookie).toBe('mine');
  expect(declarations.at(-1)).toEqual({ name: 'missed', category: categories[2]?.id });
});

it('is left with Cancel, and gone on with as it was', async () => {
  const { user, save, stored } = await draft();
  await user.clear(field('Name: mine'));
  await user.keyboard('ours');
  await user.click(button('Cancel'));
  expect(screen.getByRole('status').textContent).toBe('The draft was left, and nothing is saved.');
  await user.click(button('Go on with the draft'));
  expect(field('Name: ours')).toBeTruthy();
  await save();
  expect(stored().declarations.map(({ name }) => name)).toEqual(['ours', 'count_*']);
  expect(screen.queryByRole('button', { name: 'Go on with the draft' })).toBeNull();
});

it('asks nothing after a saved policy was only looked at, and keeps what was changed twice', async () => {
  const { user, save } = await draft();
  await save();
  await user.click(await screen.findByRole('button', { name: /^Edit/ }));
  await user.click(button('Cancel'));
  expect(screen.queryByRole('button', { name: 'Go on with the draft' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: /^Edit/ }));
  await user.type(field('Title of the policy'), '!');
  await user.click(button('Cancel'));
  await user.click(button('Go on with the draft'));
  await user.click(button('Cancel'));
  expect(button('Go on with the draft')).toBeTruthy();
});

it('begins with nothing, for what cannot be read', async () => {
  const { user, browser } = await openPolicies({ query: '?site=shop.example' });
  await user.click(button('Write it by hand'));
  await screen.findByRole('heading', { name: 'Add a policy' });
  await user.click(button('Add a declaration'));
  await user.keyboard('mine');
  await user.click(button('Save, and watch these sites'));
  await screen.findByRole('heading', { name: 'Policies' });
  const stored = JSON.parse(String(browser.storage.items.get('policy:shop.example')));
  expect(stored).toMatchObject({ sites: ['shop.example'], declarations: [{ name: 'mine' }] });
});

it('begins with nothing for no site, and saves nothing that nobody said', async () => {
  const { user, browser } = await openPolicies();
  await user.click(button('Write it by hand'));
  const about = document.querySelectorAll<HTMLInputElement>('.about input');
  expect([...about].map(({ value }) => value)).toEqual(['', '', '', '']);
  await user.type(field('Sites it speaks for'), 'shop.example');
  await user.click(button('Save, and watch these sites'));
  await screen.findByRole('heading', { name: 'shop.example' });
  const stored = String(browser.storage.items.get('policy:shop.example'));
  expect(stored).not.toContain('invalid');
});

it('keeps what was typed in one declaration while others are changed', async () => {
  const { user, save, stored } = await draft();
  await user.type(field('Provider: mine'), 'Us');
  await user.type(field('Provider: count_*'), 'Them');
  await user.type(field('Purpose: mine'), ' again');
  await save();
  expect(stored().declarations).toMatchObject([
    { provider: 'Us', purpose: 'Keeps you signed in again' },
    { provider: 'Them', purpose: 'Counts' },
  ]);
});

it('offers the names that may record the choice', async () => {
  await draft();
  const offered = [...document.querySelectorAll<HTMLOptionElement>('datalist option')];
  expect(offered.map(({ value }) => value)).toEqual(['mine']);
});

it('puts back what was removed in its place, and the focus goes along', async () => {
  const { user, save, stored } = await draft();
  await user.click(button('Remove mine'));
  expect(screen.queryByRole('textbox', { name: 'Name: mine' })).toBeNull();
  expect(screen.getByText(/^1 declaration\./)).toBeTruthy();
  expect(focused()).toBe(button('Undo: mine'));
  await user.keyboard('{Enter}');
  expect(focused()).toBe(field('Name: mine'));
  await user.click(button('Remove Statistics'));
  expect(within(choice('Category: count_*')).queryByText('Statistics')).toBeNull();
  await user.click(button('Undo: Statistics'));
  expect(focused()).toBe(field('Category: Statistics'));
  await save();
  const { categories, declarations } = stored();
  expect(categories.map(({ label }) => label)).toEqual(['Necessary', 'Statistics']);
  expect(declarations.map(({ name, category }) => [name, category])).toEqual([
    ['mine', 'necessary'],
    ['count_*', 'statistics'],
  ]);
});

it('saves nothing of what stays removed', async () => {
  const { user, save, stored } = await draft();
  await user.click(button('Remove mine'));
  await user.click(button('Remove Statistics'));
  await save();
  expect(stored().categories.map(({ label }) => label)).toEqual(['Necessary']);
  expect(stored().declarations).toMatchObject([{ name: 'count_*', purpose: 'Counts' }]);
  expect(stored().declarations[0]).not.toHaveProperty('category');
});

it('marks the field that is wrong, and leads to it', async () => {
  const { user, save } = await draft();
  await user.click(button('Remove mine'));
  await user.click(button('Add a declaration'));
  await user.clear(field('Title of the policy'));
  const added = field('Name: (no name)');
  expect(added.getAttribute('aria-invalid')).toBe('false');
  await user.click(button('Save, and watch these sites'));
  const alert = screen.getByRole('alert');
  expect([...alert.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'Title of the policy This must not be empty',
    'Name: (no name) This must not be empty',
  ]);
  expect(added.getAttribute('aria-invalid')).toBe('true');
  expect(field('Name: count_*').getAttribute('aria-invalid')).toBe('false');
  await user.click(within(alert).getByRole('button', { name: 'Name: (no name)' }));
  expect(focused()).toBe(added);
  await user.keyboard('right');
  await user.click(within(alert).getByRole('button', { name: 'Title of the policy' }));
  await user.keyboard('Ours');
  await waitFor(() => expect(alert.textContent).toBe(''));
  await save();
});

const observed = () => {
  const heading = screen.getByRole('heading', { name: 'What the policy leaves open' });
  const lines = heading.parentElement?.querySelectorAll('li') ?? [];
  return [...lines].map((line) => line.textContent);
};

it('names the other declaration that one contradicts, also after one before both was removed', async () => {
  const { user } = await draft();
  await user.click(button('Add a declaration'));
  await user.keyboard('count_*');
  const text = 'count_* is declared again, in another category than at Name: count_*.';
  expect(observed()).toContain(text);
  await user.click(button('Remove mine'));
  expect(observed()).toContain(text);
  await user.clear(screen.getAllByRole('textbox', { name: 'Name: count_*' })[0] as HTMLElement);
  await user.keyboard('count_**');
  expect(observed()).toContain(text.replace('Name: count_*', 'Name: count_**'));
  expect(observed().join()).not.toContain('$');
});

it('lists no more observations than can be read', async () => {
  const { user } = await openPolicies({ query: '?site=shop.example' });
  const lines = Array.from({ length: 30 }, (_, at) => `c${at}\tKeeps you signed in`);
  await readText(user, ['Cookie\tPurpose', ...lines].join('\n'));
  expect(observed()).toHaveLength(21);
  expect(observed().at(-1)).toBe('and 40 more');
});
