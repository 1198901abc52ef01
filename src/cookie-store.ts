/** Chromium's names for its two stores, then Firefox's; containers have others. */
const ordinary: ReadonlySet<string> = new Set(['0', 'firefox-default']);
const incognito: ReadonlySet<string> = new Set(['1', 'firefox-private']);

/** Whether a cookie store is the one of ordinary windows. */
export function isOrdinaryStore(storeId: string): boolean {
  return ordinary.has(storeId);
}

/** Whether a cookie store is that of private windows, of which nothing may be remembered. */
export function isPrivateStore(storeId: string): boolean {
  return incognito.has(storeId);
}
