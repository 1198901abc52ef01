import { useEffect, useState } from 'preact/hooks';
import { requestAccess } from '../src/browser/access.ts';
import { savePolicy } from '../src/browser/policy-store.ts';
import type { ParsedPolicy, PolicyProblem } from '../src/parse-policy.ts';
import { policySite } from '../src/policy-sites.ts';
import { useWords } from '../ui/use-words.ts';
import { goToFirstFault } from './faults.ts';

const none: readonly PolicyProblem[] = [];

export interface Saving {
  /** What is wrong, once the draft could not be saved as it was. */
  readonly problems: readonly PolicyProblem[];
  /** What the browser answered when it was to be stored; empty where nothing stands in the way. */
  readonly failed: string;
  readonly save: () => Promise<void>;
}

/** Saves a draft as the policy that it makes, with access to its sites, or takes the reader to what is wrong. */
export function useSaving(
  finished: ParsedPolicy,
  origins: readonly string[],
  saved: (message: string) => void,
): Saving {
  const words = useWords();
  const [refusals, setRefusals] = useState(0);
  const [failed, setFailed] = useState('');
  // Not before all rows are drawn anew, which Preact does after this.
  useEffect(() => {
    if (refusals > 0) goToFirstFault();
  }, [refusals]);
  const problems = refusals > 0 && !finished.ok ? finished.problems : none;
  const save = async () => {
    if (!finished.ok) return setRefusals((now) => now + 1);
    setFailed('');
    const { policy } = finished;
    // Nothing may come before the request: the browsers only allow it in the click itself.
    const granted = await requestAccess(origins).catch(() => false);
    try {
      await savePolicy(policy, policy.sites.map(policySite));
      saved(words.text(granted ? 'policySaved' : 'policySavedNoAccess', policy.title));
    } catch (error) {
      setFailed(words.text('policyNotSaved', String(error)));
    }
  };
  return { problems, failed, save };
}
