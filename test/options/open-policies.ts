import { act, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { onTestFinished } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../fakes/fake-browser.ts';
import { install } from '../fakes/install.ts';
import '../fixtures/drawn-pages.ts';

interface Given {
  /** What follows the page's name in its address. */
  readonly query?: string;
  /** What is done to the browser before the page opens. */
  readonly before?: (browser: FakeBrowser) => void | Promise<void>;
}

/** Opens the real policies page, from its entry file on, in a browser in memory. */
export async function openPolicies({ query = '', before }: Given = {}) {
  const browser = fakeBrowser('chromium');
  install(browser);
  await before?.(browser);
  history.replaceState(null, '', `/options.html${query}`);
  document.documentElement.dataset.state = 'loading';
  await act(async () => {
    const { opened } = await import('../../options/index.tsx');
    await opened;
  });
  onTestFinished(() => {
    render(null, document.body);
  });
  return { browser, user: userEvent.setup() };
}

/** Has a text read as if it was typed, and waits for the draft. */
export async function readText(
  user: ReturnType<typeof userEvent.setup>,
  text: string,
): Promise<void> {
  const box = screen.getByRole('textbox');
  await user.click(box);
  await user.paste(text);
  await screen.findByRole('heading', { name: 'What was understood' });
}
