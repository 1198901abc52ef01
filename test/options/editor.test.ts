import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Policy } from '../../src/policy.ts';
import { openPolicies, readText } from './open-policies.ts';

const text = `Cookie\tCategory\tPurpose\tDuration
mine\tNecessary\tKeeps you signed in\t2 weeks
count_*\tStatistics\tCounts\t13 months`;

/** A draft of which no more is missing than what a test takes out of it. */
async function draft() {
  const opened = await openPolicies({ query: '?site=shop.example' });
  await readText(opened.user, text);
  await opened.user.click(button(offer));
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
/** Preact draws in the microtask that follows; effects come after the frame. */
const waitForDrawing = () => Promise.resolve();
const saveLabel = 'Save, and watch these sites';
const offer = 'Use https://shop.example/';
const sourceLabel = 'Address it was read at (https)';
/** The field of a name, if it is described like this. */
const described = (name: string, description: string | RegExp) =>
  screen.getByRole('textbox', { name, description });

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

it('has the focus on its heading with the drawing, and takes it from no field later', async () => {
  await openPolicies({ query: '?site=shop.example' });
  // Not by the hands of the tests, which wait for what comes after the drawing, too.
  button('Write it by hand').click();
  await waitForDrawing();
  expect(focused()).toBe(screen.getByRole('heading', { name: 'Add a policy' }));
});

it('is left with Cancel, and gone on with as it was', async () => {
  const { user, save, stored } = await draft();
  await user.clear(field('Name: mine'));
  await user.keyboard('ours');
  await user.click(button('Cancel'));
  expect(screen.getByRole('status').textContent).toBe('The draft was closed; nothing was saved.');
  await user.click(button('Continue the draft'));
  expect(field('Name: ours')).toBeTruthy();
  await save();
  expect(stored().declarations.map(({ name }) => name)).toEqual(['ours', 'count_*']);
  expect(screen.queryByRole('button', { name: 'Continue the draft' })).toBeNull();
});

it('asks nothing after a saved policy was only looked at, and keeps what was changed twice', async () => {
  const { user, save } = await draft();
  await save();
  await user.click(await screen.findByRole('button', { name: /^Edit/ }));
  await user.click(button('Cancel'));
  expect(screen.queryByRole('button', { name: 'Continue the draft' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: /^Edit/ }));
  await user.type(field('Title of the policy'), '!');
  await user.click(button('Cancel'));
  await user.click(button('Continue the draft'));
  await user.click(button('Cancel'));
  expect(button('Continue the draft')).toBeTruthy();
});

it('begins with nothing, for what cannot be read', async () => {
  const { user, browser } = await openPolicies({ query: '?site=shop.example' });
  await user.click(button('Write it by hand'));
  await screen.findByRole('heading', { name: 'Add a policy' });
  await user.click(button('Add a declaration'));
  await user.keyboard('mine');
  await user.click(button(offer));
  await user.click(button(saveLabel));
  await screen.findByRole('heading', { name: 'Policies' });
  const stored = JSON.parse(String(browser.storage.items.get('policy:shop.example')));
  expect(stored).toMatchObject({ sites: ['shop.example'], declarations: [{ name: 'mine' }] });
});

it('begins with nothing for no site, and saves nothing that nobody said', async () => {
  const { user, browser } = await openPolicies();
  await user.click(button('Write it by hand'));
  const about = document.querySelectorAll<HTMLInputElement>('.about input');
  expect([...about].map(({ value }) => value)).toEqual(['', '', '', '']);
  expect(screen.queryByRole('button', { name: /^Use / })).toBeNull();
  await user.type(field('Sites it applies to'), '*.shop.example');
  await user.click(button(saveLabel));
  expect(focused()).toBe(described(sourceLabel, /^Where can this policy be read\?/));
  expect(browser.storage.items.has('policy:shop.example')).toBe(false);
  await user.type(field(sourceLabel), ' https://rules.example/cookies ');
  expect(screen.queryByRole('button', { name: offer })).toBeNull();
  await user.click(button(saveLabel));
  await screen.findByRole('heading', { name: 'shop.example' });
  const stored = String(browser.storage.items.get('policy:shop.example'));
  expect(stored).not.toContain('invalid');
  expect(JSON.parse(stored).source.url).toBe('https://rules.example/cookies');
  const added = document.querySelector('[data-kind=added]');
  expect(added?.textContent).toMatch(/As of .*, published at rules\.example\/cookies/);
  expect(added?.textContent).not.toMatch(/read on/i);
});

it('offers the site’s own address as that of the policy, and leads to it when it is taken', async () => {
  const { user } = await openPolicies({ query: '?site=shop.example' });
  await readText(user, text);
  expect(field(sourceLabel)).toHaveProperty('value', '');
  await user.click(button(offer));
  expect(field(sourceLabel)).toHaveProperty('value', 'https://shop.example/');
  expect(focused()).toBe(field(sourceLabel));
  expect(screen.queryByRole('button', { name: offer })).toBeNull();
});

it('says what it means to declare nothing, as long as nothing is', async () => {
  const { user } = await draft();
  const notice = () => screen.queryByText(/^Nothing is declared here yet\..* as undeclared\.$/);
  expect(notice()).toBeNull();
  await user.click(button('Remove mine'));
  await user.click(button('Remove count_*'));
  expect(notice()).toBeTruthy();
  await user.click(button('Undo: mine'));
  expect(notice()).toBeNull();
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

it('marks the field that is wrong, with words beside it, goes to the first and leads to each', async () => {
  const { user, save } = await draft();
  await user.click(button('Remove mine'));
  await user.click(button('Add a declaration'));
  await user.clear(field('Title of the policy'));
  const added = field('Name: (no name)');
  expect(added.getAttribute('aria-invalid')).toBe('false');
  await user.click(button(saveLabel));
  expect(screen.getByRole('alert').textContent).toBe('This cannot be saved yet:');
  const list = document.querySelector<HTMLElement>('.problems') as HTMLElement;
  expect([...list.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'Title of the policy This must not be empty',
    'Name: (no name) This must not be empty',
  ]);
  expect(focused()).toBe(field('Title of the policy'));
  for (const name of ['Title of the policy', 'Name: (no name)'])
    expect(described(name, 'This must not be empty').getAttribute('aria-invalid')).toBe('true');
  expect(field('Name: count_*').getAttribute('aria-invalid')).toBe('false');
  await user.click(within(list).getByRole('button', { name: 'Name: (no name)' }));
  expect(focused()).toBe(added);
  await user.keyboard('right');
  expect(added.getAttribute('aria-invalid')).toBe('false');
  expect(added.hasAttribute('aria-describedby')).toBe(false);
  await user.click(button(saveLabel));
  expect(focused()).toBe(field('Title of the policy'));
  await user.keyboard('Ours');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''));
  await save();
});

it('says of each entry that is no site what is wrong with it and what would do', async () => {
  const { user, stored, save } = await draft();
  const sites = field('Sites it applies to');
  await user.clear(sites);
  await user.type(sites, 'https://shop.example/cookies, exa shop.example, *.com');
  await user.click(button(saveLabel));
  expect(focused()).toBe(sites);
  described(
    'Sites it applies to',
    /“exa” has no dot.*“\*\.com” stands for .* such as example\.com/s,
  );
  described('Sites it applies to', /Read as: shop\.example Names/);
  await user.clear(sites);
  await user.type(sites, 'https://shop.example/cookies; *.other.example');
  described('Sites it applies to', /Read as: shop\.example, \*\.other\.example Names/);
  await save();
  expect(stored().sites).toEqual(['shop.example', '*.other.example']);
});

it('says no more of many entries that are no sites than can be read', async () => {
  const { user } = await draft();
  const sites = field('Sites it applies to');
  await user.clear(sites);
  await user.type(sites, Array.from({ length: 9 }, (_, at) => `!${at}`).join(' '));
  await user.click(button(saveLabel));
  described('Sites it applies to', /“!4” is not .* and 4 more/);
});

it.each([
  ['mine=1', /never contains “;” or “=”/],
  ['mi*', /name without wildcards/],
  ['x'.repeat(257), /More than 256 characters/],
])('takes no cookie’s name of "%s"', async (typed, answer) => {
  const { user, save, stored } = await draft();
  const label = 'Cookie that records the visitor’s choice';
  await user.type(choice(label), typed);
  await user.click(button(saveLabel));
  expect(focused()).toBe(choice(label));
  expect(screen.getByRole('combobox', { name: label, description: answer })).toBeTruthy();
  await user.clear(choice(label));
  // No browser keeps blanks around a name.
  await user.type(choice(label), ' mine ');
  await save();
  expect(stored().consentCookie).toBe('mine');
});

it('takes a declared name by the same rules', async () => {
  const { user, save, stored } = await draft();
  await user.clear(field('Name: mine'));
  await user.keyboard(' ours; theirs=1');
  await user.click(button(saveLabel));
  described('Name: ours; theirs=1', /never contains “;” or “=”/);
  await user.clear(focused() as HTMLElement);
  await user.keyboard(' ours ');
  await save();
  expect(stored().declarations.map(({ name }) => name)).toEqual(['ours', 'count_*']);
});

it('lets a declaration’s function and location be corrected, where that is wanted or wrong', async () => {
  const { user, save, stored } = await draft();
  const summary = () => {
    const [first] = document.querySelectorAll('.rare summary');
    return first as HTMLElement;
  };
  expect(summary().textContent).toBe('Function and location mine');
  expect(screen.queryByRole('textbox', { name: 'Function: mine' })).toBeNull();
  await user.click(summary());
  await user.type(await screen.findByRole('textbox', { name: 'Function: mine' }), 'Sign-in');
  fireEvent.input(field('Location: mine'), { target: { value: 'x'.repeat(4_001) } });
  await user.click(summary());
  await user.click(button(saveLabel));
  expect(focused()).toBe(described('Location: mine', /More than 4000 characters/));
  const details = summary().parentElement as HTMLDetailsElement;
  await waitFor(() => expect(details.open).toBe(true));
  await user.click(summary());
  expect(details.open).toBe(false);
  await user.click(button(saveLabel));
  expect(details.open).toBe(true);
  fireEvent.input(field('Location: mine'), { target: { value: 'everywhere' } });
  // What is corrected does not close while it is typed in.
  expect(focused()).toBe(field('Location: mine'));
  await user.click(summary());
  await waitFor(() => expect(summary().textContent).toMatch(/Sign-in · everywhere$/));
  await save();
  expect(stored().declarations[0]).toMatchObject({ function: 'Sign-in', location: 'everywhere' });
});

it('says that the browser will ask only where it will', async () => {
  const { user, browser } = await draft();
  const asks = () => screen.queryByText(/^The browser will ask for access/);
  await waitFor(() => expect(asks()).not.toBeNull());
  const sites = field('Sites it applies to');
  await user.clear(sites);
  expect(asks()).toBeNull();
  await user.type(sites, 'data.opendatasoft.com');
  await user.tab();
  expect(asks()).toBeNull();
  await user.type(sites, ', shop.example');
  await waitFor(() => expect(asks()).not.toBeNull());
  browser.permissions.grant('*://*.shop.example/*');
  await waitFor(() => expect(asks()).toBeNull());
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
  await user.click(button(offer));
  expect(observed()).toHaveLength(21);
  expect(observed().at(-1)).toBe('and 40 more');
});
