import type { CookieChange } from '../cookie-change.ts';
import { indexKey } from '../known-policy.ts';
import { api } from './api.ts';
import { toCookie } from './to-cookie.ts';

type Stop = () => void;

/**
 * A cookie changed, at this moment. The removal that makes room for a new value is not told: it is no change.
 * Browsers repeat, reorder and omit these, so a listener may learn from them but never rely on them.
 */
export function onCookieChange(listener: (change: CookieChange) => void): Stop {
  const heard: Parameters<typeof api.cookies.onChanged.addListener>[0] = ({
    cookie,
    removed,
    cause,
  }) => {
    if (removed && cause === 'overwrite') return;
    listener({ cookie: toCookie(cookie), removed, atMs: Date.now() });
  };
  api.cookies.onChanged.addListener(heard);
  return () => api.cookies.onChanged.removeListener(heard);
}

/** A policy was added, changed or removed. */
export function onPolicyChange(listener: () => void): Stop {
  const heard = (changes: object) => {
    if (indexKey in changes) listener();
  };
  api.storage.local.onChanged.addListener(heard);
  return () => api.storage.local.onChanged.removeListener(heard);
}

/** A history was erased. */
export function onErasure(listener: () => void): void {
  api.storage.local.onChanged.addListener((changes) => {
    for (const key in changes)
      if (key.startsWith('history:') && !changes[key]?.newValue) listener();
  });
}

/** Something that is stored changed: a history, a policy, a preference. */
export function onStorageChange(listener: () => void): Stop {
  const heard = () => listener();
  api.storage.local.onChanged.addListener(heard);
  return () => api.storage.local.onChanged.removeListener(heard);
}

/** A tab went to another address or finished loading. Browsers wipe a tab's badge on navigation. */
export function onTabUpdate(listener: (tabId: number) => void): Stop {
  const heard: Parameters<typeof api.tabs.onUpdated.addListener>[0] = (tabId, { url, status }) => {
    if (url !== undefined || status !== undefined) listener(tabId);
  };
  api.tabs.onUpdated.addListener(heard);
  return () => api.tabs.onUpdated.removeListener(heard);
}

/** Another tab came to the front, or took another's place (prerendering in Chromium). */
export function onTabActivation(listener: () => void): void {
  api.tabs.onActivated.addListener(listener);
  api.tabs.onReplaced?.addListener(listener);
}

/** Access to sites was granted or taken away. Other permissions show no cookies. */
export function onAccessChange(listener: () => void): Stop {
  const { onAdded, onRemoved } = api.permissions;
  const heard: Parameters<typeof onAdded.addListener>[0] = ({ origins }) => {
    if (origins?.length) listener();
  };
  onAdded.addListener(heard);
  onRemoved.addListener(heard);
  return () => {
    onAdded.removeListener(heard);
    onRemoved.removeListener(heard);
  };
}

/** The browser started, or the extension was installed or updated. */
export function onStart(listener: () => void): void {
  api.runtime.onStartup.addListener(listener);
  api.runtime.onInstalled.addListener(listener);
}
