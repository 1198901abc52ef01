import { onTestFinished, vi } from 'vitest';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { install } from '../fakes/install.ts';

/** The events that the worker may be woken by. */
export function eventsOf({ api, onStartup, onInstalled }: FakeBrowser) {
  return {
    cookie: api.cookies.onChanged,
    navigation: api.tabs.onUpdated,
    activation: api.tabs.onActivated,
    granted: api.permissions.onAdded,
    revoked: api.permissions.onRemoved,
    managed: api.storage.managed.onChanged,
    start: onStartup,
    install: onInstalled,
  };
}

/** Starts the background's code as the browser does, with a clock that the test moves on. */
export async function startWorker(browser: FakeBrowser) {
  if (!vi.isFakeTimers()) {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
  }
  install(browser);
  await import('../../background/index.ts');
  return {
    /** Long enough for everything that was put off. */
    settle: () => vi.advanceTimersByTimeAsync(2_000),
    /** The browser ends the worker: no listener, no timer, no memory is left. */
    kill: () => {
      vi.clearAllTimers();
      for (const event of Object.values(eventsOf(browser))) event.forget();
    },
  };
}
