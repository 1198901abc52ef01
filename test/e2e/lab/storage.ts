import { parseCookieKey } from '../../../src/cookie.ts';
import type { CookieRecord, History } from '../../../src/history.ts';
import { parseJson } from '../../../src/parse-json.ts';
import type { ExtensionApi, Json } from './extension-code.ts';
import type { Lab } from './lab.ts';
import { until } from './until.ts';

/** The policy that the extension carries, and its test builds stand in for. */
export const POLICY_ID = 'inai.opendatasoft.com';

/** Everything the extension has stored, in all three areas. */
export async function dumpStorage(lab: Lab): Promise<Readonly<Record<string, Json>>> {
  return lab.extensionCall(async ({ storage }: ExtensionApi) => ({
    local: await storage.local.get(null),
    session: await storage.session.get(null),
    sync: await storage.sync.get(null),
  })) as Promise<Readonly<Record<string, Json>>>;
}

/** What the extension keeps in all the other places that its pages and its worker could use, by name. */
export async function dumpElsewhere(lab: Lab): Promise<Readonly<Record<string, Json>>> {
  return lab.extensionCall(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name = '' }) => name),
      caches: await caches.keys(),
      localStorage: Object.keys(localStorage),
      cookies: document.cookie,
      files,
    };
  });
}

/** One item of `storage.local`, as it lies there. */
export async function stored(lab: Lab, key: string): Promise<unknown> {
  const items = await lab.extensionCall(
    async ({ storage }, wanted): Promise<Record<string, unknown>> => storage.local.get(wanted),
    key,
  );
  return items[key];
}

/** What a text in JSON says that is stored, which a history is; `null` where there is none. */
export async function storedJson(lab: Lab, key: string): Promise<unknown> {
  return parseJson(await stored(lab, key));
}

/** What is remembered of a cookie. */
export function recordOf(history: History, name: string): CookieRecord | undefined {
  return history.records.find(({ key }) => parseCookieKey(key)?.name === name);
}

/** Waits until the stored history is as wanted. */
export async function untilHistory(
  lab: Lab,
  wanted: (history: History) => boolean,
): Promise<History> {
  const look = async () => {
    const history = (await storedJson(lab, `history:${POLICY_ID}`)) as History | null;
    return history?.records !== undefined && wanted(history) && history;
  };
  return until(look, { what: 'the history to be written' });
}

/** Waits until all of these cookies are remembered. */
export function untilRemembered(lab: Lab, ...cookieNames: readonly string[]): Promise<History> {
  return untilHistory(lab, (history) => cookieNames.every((name) => recordOf(history, name)));
}

/** Puts items into `storage.local` when no writer of the history is between its reading and its writing, which would lose them. */
export async function store(lab: Lab, items: Readonly<Record<string, Json>>): Promise<void> {
  await lab.extensionCall(
    ({ storage }, given) => navigator.locks.request('history', () => storage.local.set(given)),
    items,
  );
}

/** Returns when no look at the cookies is under way any more: what it had to write down is written. */
export async function untilLooked(lab: Lab): Promise<void> {
  await lab.extensionCall(() =>
    navigator.locks.request('look', () => navigator.locks.request('history', () => undefined)),
  );
}

/** No cookies, and no memory of any. As when the reader erases it, what the worker saw before is not written afterwards. */
export async function startOver(lab: Lab): Promise<void> {
  await lab.clearAllCookies();
  await lab.extensionCall(({ storage }) =>
    navigator.locks.request('look', () =>
      navigator.locks.request('history', () => storage.local.clear()),
    ),
  );
}
