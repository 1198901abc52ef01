// Says so where two siblings have the same key.
import 'preact/debug';
import { screen } from '@testing-library/preact';
import { expect, it, onTestFinished, vi } from 'vitest';
import { aCategory, aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { openPopup } from './open-popup.ts';

it('entries of a policy are told apart where their names or their headings are the same', async () => {
  const complain = vi.spyOn(console, 'error');
  onTestFinished(() => complain.mockRestore());
  const policy = aPolicy({
    id: 'mine',
    categories: [aCategory(), aCategory({ id: 'other', heading: 'Necessary' })],
    declarations: [
      { name: 'id', category: 'necessary', purpose: 'One' },
      { name: 'id', category: 'necessary', purpose: 'Two' },
      { name: 'id', category: 'other', purpose: 'Three' },
    ],
  });
  const { user } = await openPopup({ before: ({ storage }) => storage.put(storedPolicy(policy)) });
  await user.click(screen.getByRole('button', { name: /^Policy:/ }));
  await screen.findByText('Three');
  expect(complain).not.toHaveBeenCalled();
});
