import { useEffect, useState } from 'preact/hooks';
import type { views } from './later.tsx';

type Views = typeof views;

let loaded: Views | null = null;
let loading: Promise<Views> | null = null;

/** Loads the views that the first paint of a list does not need, and their styles, once. */
export function loadViews(): Promise<Views> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Views> {
  const [{ views }] = await Promise.all([import('./later.tsx'), loadStyles()]);
  loaded = views;
  return views;
}

/** A style sheet of the whole would cost the first paint two milliseconds. */
function loadStyles(): Promise<unknown> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = 'views.css';
  // Without its styles a view is still better than no view.
  const settled = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return settled;
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
