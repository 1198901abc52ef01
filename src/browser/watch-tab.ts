import { onAccessChange, onCookieChange, onHistoryChange, onTabUpdate } from './events.ts';

/** Calls back whenever what is shown for a tab may have become stale. Returns what ends it. */
export function watchTab(tabId: number, stale: () => void): () => void {
  const stops = [
    onCookieChange(stale),
    onAccessChange(stale),
    onHistoryChange(stale),
    onTabUpdate((id) => {
      if (id === tabId) stale();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
