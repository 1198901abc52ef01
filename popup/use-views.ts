import { useEffect, useState } from 'preact/hooks';
import type { views } from './later.tsx';

type Views = typeof views;

let loaded: Views | null = null;

/** Loads the views that the first paint of a list does not need, once. */
export async function loadViews(): Promise<Views> {
  loaded ??= (await import('./later.tsx')).views;
  return loaded;
}

/** These views, or `null` until they are wanted and there. */
export function useViews(wanted = true): Views | null {
  const [, draw] = useState(loaded);
  useEffect(() => {
    // Even where they are there by now: they may have come after this was drawn without them.
    if (wanted) void loadViews().then((views) => draw(() => views));
  }, [wanted]);
  return loaded;
}
