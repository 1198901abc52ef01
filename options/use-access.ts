import { useEffect, useState } from 'preact/hooks';
import { hasAccess, originsFor } from '../src/browser/access.ts';
import { onAccessChange } from '../src/browser/events.ts';
import type { PolicySite } from '../src/policy.ts';

/** What access to the cookies of these sites takes. */
export function originsOf(sites: readonly PolicySite[]): readonly string[] {
  return [...new Set(sites.flatMap(({ registrableDomain }) => originsFor(registrableDomain)))];
}

/** Whether the browser has access to some of these still to ask for; `false` until it has told. */
export function useMissingAccess(origins: readonly string[]): boolean {
  const asked = origins.join(' ');
  const [missing, setMissing] = useState('');
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      // What it does not understand it cannot ask for, either.
      const granted = await hasAccess(origins).catch(() => true);
      if (!isOver) setMissing(granted ? '' : asked);
    };
    void look();
    const stop = onAccessChange(() => void look());
    return () => {
      isOver = true;
      stop();
    };
  }, [asked]);
  return asked !== '' && missing === asked;
}
