import { useLayoutEffect, useState } from 'preact/hooks';
import { systemTimers } from '../src/browser/timers.ts';
import { watchTab } from '../src/browser/watch-tab.ts';
import { coalesce } from '../src/coalesce.ts';
import { useWords } from '../ui/use-words.ts';
import { ask, type Inspection, inspect } from './inspect.ts';

/**
 * Keeps what is shown true while the page is open: looks again after every change, and on demand. `missed` says
 * whether anything has changed since the first look.
 */
export function useInspection(
  first: Inspection,
  missed: () => boolean,
  tabId: number | null,
): [Inspection, () => void] {
  const words = useWords();
  const [inspection, setInspection] = useState(first);
  const watched = first.tabId;
  // One way to look again, whoever asks: two looks side by side could end in the older one.
  const [stale] = useState(() => {
    const look = async () => setInspection(await inspect(ask(watched ?? tabId), words));
    return coalesce(look, { quietMs: 80, maxWaitMs: 250 }, systemTimers);
  });
  // With the drawing, not some time after it: a change between the two would be missed.
  useLayoutEffect(() => {
    const changed = missed();
    if (watched === null) return;
    if (changed) stale();
    return watchTab(watched, stale);
  }, []);
  return [inspection, stale];
}
