import { vi } from 'vitest';
import type { FakeBrowser } from './fake-browser.ts';
import { fakeLocks } from './fake-locks.ts';

/**
 * Puts a fake browser where the product looks for the real one. What is imported after this, dynamically, is
 * loaded anew and finds the fake, for some of it asks at load time which browser it is in.
 */
export function install(browser: FakeBrowser): void {
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser.api }));
  // Neither Node 20 nor jsdom has locks.
  const own = 'navigator' in globalThis ? globalThis.navigator : Object.create(null);
  Object.defineProperty(own, 'locks', { value: fakeLocks(), configurable: true });
  if (!('navigator' in globalThis)) vi.stubGlobal('navigator', own);
}
