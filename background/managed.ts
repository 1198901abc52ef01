import { isNewlyGiven } from '../src/browser/managed-policies.ts';

declare global {
  /** What the script leaves behind; see `take-managed.ts`. */
  var takeManaged: () => Promise<void>;
  /** In Chromium's workers only. */
  var importScripts: ((path: string) => void) | undefined;
}

const load = globalThis.importScripts;

// The script reads policies, and so is six times as large as this worker: loaded where the administrator gives some.
const inWorker = load && (() => load('/take-managed.js'));
const inPage = () => {
  // Not in the call, where the type check would look for such a module; the build puts it there.
  const script = '/take-managed.js';
  return import(script);
};

// Later on, a service worker may load again what it loaded when it was installed, and nothing else.
if (inWorker) addEventListener('install', inWorker);

async function takeNewlyGiven(): Promise<void> {
  if (!(await isNewlyGiven())) return;
  await (inWorker ?? inPage)();
  await takeManaged();
}

/**
 * Takes over what the administrator gives, if that is not what was taken over last. Never rejects: what could not be
 * read or stored now is looked for again by the next worker.
 */
export const lookForManaged = () => takeNewlyGiven().catch(() => undefined);
