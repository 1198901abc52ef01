import type { CookieRead } from '../driver.ts';
import type { Worker } from './worker.ts';

/** The worker's global scope, as far as it is used here. */
interface WorkerScope {
  labReads?: CookieRead[];
  readonly chrome: Api;
  readonly browser?: Api;
}

interface Api {
  readonly cookies: { getAll(asked: { readonly domain?: string }): Promise<unknown> };
}

/** Runs in the worker: notes each call before it is made. Chromium has the API under two names, `chrome` and `browser`. */
function watch(): void {
  const scope = globalThis as unknown as WorkerScope;
  const reads: CookieRead[] = [];
  scope.labReads = reads;
  const both = new Set([scope.chrome.cookies, (scope.browser ?? scope.chrome).cookies]);
  for (const cookies of both) {
    const getAll = cookies.getAll.bind(cookies);
    cookies.getAll = (asked) => {
      reads.push({ atMs: Date.now(), domain: asked.domain ?? null });
      return getAll(asked);
    };
  }
}

/** Counts the running worker's own calls; the next worker is another one, and not counted. */
export async function watchReads(worker: Worker): Promise<() => Promise<readonly CookieRead[]>> {
  await worker.evaluate(watch);
  return () => worker.evaluate(() => (globalThis as unknown as WorkerScope).labReads ?? []);
}
