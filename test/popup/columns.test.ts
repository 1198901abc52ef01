import { screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { openPopup } from './open-popup.ts';

it('a choice of columns that could not be remembered holds all the same, and that is said', async () => {
  const { browser, user } = await openPopup({ cookies: [{ name: 'sessionid' }], inTab: true });
  const { local } = browser.api.storage;
  const { set } = local;
  const headings = () => [...document.querySelectorAll('th')].map((it) => it.textContent?.trim());
  const choose = () => user.click(screen.getByRole('checkbox', { name: 'Category', hidden: true }));
  local.set = async () => {
    throw new Error('No room');
  };
  await choose();
  await screen.findByText('The browser answered: Error: No room');
  expect(headings()).not.toContain('Category');
  local.set = set;
  await choose();
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(headings()).toContain('Category');
});

it('a dot between two parts of a cell does not begin a line', async () => {
  await openPopup({ cookies: [{ name: 'sessionid' }], inTab: true });
  expect(document.querySelector('td.provider')?.textContent).toBe(
    'Opendatasoft\u00a0· Authentication (front and back office)',
  );
});
