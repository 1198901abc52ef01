import { screen, waitFor } from '@testing-library/preact';
import { options } from 'preact';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPopup } from './open-popup.ts';

const cookies = [{ name: 'sessionid' }];

/** From now on no frame is drawn, as on a machine that is busy: what waits for one does not come. */
function withoutFrames(): void {
  const before = options.requestAnimationFrame ?? queueMicrotask;
  options.requestAnimationFrame = () => {};
  onTestFinished(() => {
    options.requestAnimationFrame = before;
  });
}

/** Lets everything happen that waits for nothing. */
async function atOnce(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

const focused = () => document.activeElement?.textContent;

/** Presses a button, outside of what has effects run. */
async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  button?.focus();
  button?.click();
  await atOnce();
}

describe('the focus moves with the drawing, or the next key would be lost', () => {
  it.each(['Activity', 'Read', 'Export'])(
    'of what "%s" opens, and back to the button',
    async (name) => {
      await openPopup({ cookies });
      withoutFrames();
      await press(name);
      expect(focused()).toBe('Back to the cookies');
      await press('Back to the cookies');
      expect(focused()).toBe(name);
    },
  );

  it('of the second thought before the history is erased, and back', async () => {
    await openPopup({ cookies });
    await press('Activity');
    await screen.findByRole('button', { name: 'Erase this site’s history' });
    withoutFrames();
    await press('Erase this site’s history');
    expect(focused()).toBe('Cancel');
    await press('Cancel');
    expect(focused()).toBe('Erase this site’s history');
  });
});

describe('the activity', () => {
  it('says nothing, and offers nothing that would move, until it is read', async () => {
    const { browser } = await openPopup({ cookies });
    const { local } = browser.api.storage;
    const get = local.get.bind(local);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let isAsked = false;
    local.get = async (keys) => {
      isAsked = true;
      await held;
      return get(keys);
    };
    await press('Activity');
    await waitFor(() => expect(isAsked).toBe(true));
    expect(document.querySelector('main')?.textContent).toBe('Back to the cookiesWhat changed');
    answer();
    await screen.findByText('No change was seen yet.');
    expect(document.querySelector('.erase')).not.toBeNull();
  });
});
