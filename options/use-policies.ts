import { useEffect, useState } from 'preact/hooks';
import { onPolicyChange } from '../src/browser/events.ts';
import { onManagedChange } from '../src/browser/managed-policies.ts';
import { systemTimers } from '../src/browser/timers.ts';
import { coalesce } from '../src/coalesce.ts';
import { nothingRead, type ReadPolicies, readPolicies } from './read-policies.ts';

/** The stored policies, kept up to date. */
export interface Policies extends ReadPolicies {
  readonly lookAgain: () => void;
}

/** One look does several changes; a look never begins before the last is done, so that no old answer comes late. */
const pace = { quietMs: 0, maxWaitMs: 0 };

/** The policies at hand: looked at again when one is added, changed, removed, or given by the administrator. */
export function usePolicies(): Policies {
  const [seen, setSeen] = useState(nothingRead);
  const [lookAgain] = useState(() =>
    coalesce(async () => setSeen(await readPolicies()), pace, systemTimers),
  );
  useEffect(() => {
    lookAgain();
    const stops = [onManagedChange(lookAgain), onPolicyChange(lookAgain)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return { ...seen, lookAgain };
}
