import { screen, waitFor } from '@testing-library/preact';
import { options } from 'preact';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { atOnce } from '../fixtures/at-once.ts';
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

const focused = () => document.activeElement?.textContent;

/** Presses a button, outside of what has effects run. */
async function press(name: string): Promise<void> {
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  button?.focus();
  button?.click();
  await atOnce();
}

/** Keeps the answer back to who reads what is stored. */
function holdReading({ api: { storage } }: FakeBrowser) {
  const get = storage.local.get.bind(storage.local);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let isAsked = false;
  storage.local.get = async (keys) => {
    isAsked = true;
    const found = await get(keys);
    await held;
    return found;
  };
  return { isAsked: () => isAsked, answer };
}

describe('the focus moves with the drawing, or the next key would be lost', () => {
  it.each(['Activity', 'Policy', 'Export'])(
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
    const storage = holdReading(browser);
    await press('Activity');
    await waitFor(() => expect(storage.isAsked()).toBe(true));
    expect(document.querySelector('main')?.textContent).toBe('Back to the cookiesWhat changed');
    storage.answer();
    await screen.findByText('No change was seen yet.');
    expect(document.querySelector('.erase')).not.toBeNull();
  });
});

describe('the columns', () => {
  it('stay as they were chosen, where the remembered choice comes after that', async () => {
    let storage = { isAsked: () => false, answer: () => {} };
    const before = (browser: FakeBrowser) => {
      const { get } = browser.api.storage.local;
      // Only the choice: the page is not drawn before it has read the rest.
      storage = holdReading(browser);
      const held = browser.api.storage.local.get;
      browser.api.storage.local.get = (keys) => (keys === 'preferences' ? held(keys) : get(keys));
    };
    await openPopup({ cookies, inTab: true, before });
    await waitFor(() => expect(storage.isAsked()).toBe(true));
    const headings = () => [...document.querySelectorAll('th')].map((it) => it.textContent?.trim());
    expect(headings()).toContain('Category');
    screen.getByRole('checkbox', { name: 'Category', hidden: true }).click();
    await waitFor(() => expect(headings()).not.toContain('Category'));
    storage.answer();
    await atOnce();
    expect(headings()).not.toContain('Category');
  });
});
