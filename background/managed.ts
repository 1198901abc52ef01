import { type Given, newlyGiven } from '../src/browser/managed-policies.ts';

declare global {
  /** What the script leaves behind; see `take-managed.ts`. */
  var takeManaged: ((given: Given) => Promise<void>) | undefined;
  /** In Chromium's workers only. */
  var importScripts: ((path: string) => void) | undefined;
}

/** Reads policies, and so is six times as large as this worker: loaded where the administrator gives some. */
const script = '/take-managed.js';

// Later on, a service worker may load again what it loaded when it was installed, and nothing else.
if (globalThis.importScripts) addEventListener('install', () => importScripts?.(script));

/** Takes over what the administrator gives, if that is not what was taken over last. */
export async function lookForManaged(): Promise<void> {
  const given = await newlyGiven();
  if (!given) return;
  if (globalThis.importScripts) importScripts?.(script);
  else await import(script);
  await globalThis.takeManaged?.(given);
}
