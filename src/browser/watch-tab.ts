import { onAccessChange, onCookieChange, onStorageChange, onTabUpdate } from './events.ts';

/** Calls back whenever what is shown for a tab, or for any (`null`), may have become stale. Returns what ends it. */
export function watchTab(tabId: number | null, stale: () => void): () => void {
  const stops = [
    onCookieChange(stale),
    onAccessChange(stale),
    onStorageChange(stale),
    onTabUpdate((id) => {
      if (tabId === null || id === tabId) stale();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Listens from now on; the answer ends that, and says whether anything has changed meanwhile. */
export function noteChanges(): () => boolean {
  let changed = false;
  const stop = watchTab(null, () => {
    changed = true;
  });
  return () => {
    stop();
    return changed;
  };
}
