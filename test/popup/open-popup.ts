import { act } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { render } from 'preact';
import { onTestFinished, vi } from 'vitest';
import {
  type FakeBrowser,
  type FakeOptions,
  fakeBrowser,
  type Kind,
} from '../fakes/fake-browser.ts';
import type { JarCookie } from '../fakes/fake-cookies.ts';
import { install } from '../fakes/install.ts';
import '../fixtures/drawn-pages.ts';

/** The site whose policy comes with the extension. */
export const siteUrl = 'https://inai.opendatasoft.com/explore';

interface Given extends FakeOptions {
  readonly kind?: Kind;
  /** Address of the tab that the button was clicked on. */
  readonly url?: string;
  readonly cookies?: readonly (Partial<JarCookie> & { readonly name: string })[];
  /** Whether that tab is one of a private window. */
  readonly incognito?: boolean;
  /** Opens the page for that tab in a tab of its own (`?tab=`). */
  readonly inTab?: boolean;
  /** Opens the page in a tab, with this behind its address. */
  readonly address?: string;
  /** What is done to the browser before the popup opens. */
  readonly before?: (browser: FakeBrowser, tab: number) => void;
}

/** Opens the real popup, from its entry file on, in a browser in memory. */
export async function openPopup(given: Given = {}) {
  const { kind = 'chromium', url = siteUrl, cookies = [], inTab = false, before } = given;
  const { incognito = false } = given;
  const browser = fakeBrowser(kind, given);
  const tab = browser.tabs.open(url, { clicked: true, incognito });
  for (const cookie of cookies) browser.cookies.set(cookie);
  before?.(browser, tab);
  watchClicks(browser);
  const root = document.documentElement;
  root.className = '';
  root.dataset.state = 'loading';
  delete root.dataset.verdict;
  const { address = inTab ? `?tab=${tab}` : '' } = given;
  history.replaceState(null, '', `/popup.html${address}`);
  install(browser);
  // jsdom knows no idle time. All is loaded before anybody uses the page.
  vi.stubGlobal('requestIdleCallback', queueMicrotask);
  // Nor does it load style sheets: these are there at once.
  vi.spyOn(document.head, 'append').mockImplementation((link) => {
    queueMicrotask(() => (link as HTMLLinkElement).dispatchEvent(new Event('load')));
  });
  await act(async () => {
    const { opened } = await import('../../popup/index.tsx');
    await opened;
    const { loadViews } = await import('../../popup/use-views.ts');
    await loadViews();
  });
  onTestFinished(() => {
    render(null, document.body);
  });
  return { browser, tab, user: userEvent.setup(), root };
}

/** A click counts for the browser while it is being dispatched, and no longer. */
function watchClicks(browser: FakeBrowser): void {
  let clicking = false;
  const begin = () => {
    clicking = true;
    queueMicrotask(() => {
      clicking = false;
    });
  };
  window.addEventListener('click', begin, { capture: true });
  onTestFinished(() => window.removeEventListener('click', begin, { capture: true }));
  browser.permissions.user.inClick = () => clicking;
}

/** Every cookie's element as automated checks read it: name, domain, status, findings. */
export function cookieData(): Record<string, string | undefined>[] {
  return [...document.querySelectorAll<HTMLElement>('[data-cookie]')].map(({ dataset }) => ({
    name: dataset.cookie,
    domain: dataset.domain,
    status: dataset.status,
    findings: dataset.findings,
  }));
}

/** Names of the cookies listed, in their order. */
export function listed(): (string | undefined)[] {
  return cookieData().map(({ name }) => name);
}
