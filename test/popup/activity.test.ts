import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { cookieKey } from '../../src/cookie.ts';
import type { Activity } from '../../src/history.ts';
import { aCookie, aPolicy, nowMs } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { openPopup } from './open-popup.ts';

it('the activity tells a name that looks like a declared one from that, long after it is gone', async () => {
  const change = (name: string, status: 'undeclared' | 'declared') =>
    ({ atMs: nowMs, key: cookieKey(aCookie({ name })), kind: 'removed', status }) as const;
  const activity: Activity = {
    version: 1,
    changes: [
      change('s\u0435ssionid', 'undeclared'),
      change('sessionid', 'declared'),
      change('_ga', 'undeclared'),
    ],
  };
  const { user } = await openPopup({
    before: ({ storage }) =>
      storage.put({
        ...storedPolicy(aPolicy({ id: 'mine' })),
        'activity:mine': JSON.stringify(activity),
      }),
  });
  await user.click(screen.getByRole('button', { name: 'Activity' }));
  await screen.findByText('_ga');
  const said = [...document.querySelectorAll('.change .name + .soft')].map((it) => it.textContent);
  const domain = 'inai.opendatasoft.com';
  expect(said.sort()).toEqual([domain, domain, `${domain} · looks like a declared name`]);
});

it('what could not be erased is said, and can be tried again', async () => {
  const { browser, user } = await openPopup();
  const { local } = browser.api.storage;
  const { remove } = local;
  local.remove = async () => {
    throw new Error('The disk is gone');
  };
  await user.click(screen.getByRole('button', { name: 'Activity' }));
  await user.click(await screen.findByRole('button', { name: 'Erase all history' }));
  await user.click(screen.getByRole('button', { name: 'Erase' }));
  await screen.findByText('The browser answered: Error: The disk is gone');
  local.remove = remove;
  await user.click(screen.getByRole('button', { name: 'Erase' }));
  await screen.findByText('Erased. Watching starts again from now.');
});
