import { type Given, newlyGiven } from '../src/browser/managed-policies.ts';

declare global {
  /** What the script leaves behind; see `take-managed.ts`. */
  var takeManaged: (given: Given) => Promise<void>;
  /** In Chromium's workers only. */
  var importScripts: ((path: string) => void) | undefined;
}

/** Reads policies, and so is six times as large as this worker: loaded where the administrator gives some. */
const script = '/take-managed.js';

const load = globalThis.importScripts;
// Later on, a service worker may load again what it loaded when it was installed, and nothing else.
if (load) addEventListener('install', () => load(script));

/** Takes over what the administrator gives, if that is not what was taken over last. */
export async function lookForManaged(): Promise<void> {
  const given = await newlyGiven();
  if (!given) return;
  if (load) load(script);
  else await import(script);
  await takeManaged(given);
}
