import { useLayoutEffect, useRef } from 'preact/hooks';
import { giveBackAccess, originsFor } from '../src/browser/access.ts';
import { restorePolicy, type StoredPolicy } from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import { useWords } from '../ui/use-words.ts';

interface RemovedPolicyProps {
  readonly removed: StoredPolicy;
  readonly index: readonly PolicyEntry[];
  readonly done: (text: string) => void;
  readonly say: (text: string) => void;
}

/** What can still be done after a removal: undo it, or give back the access that nothing else needs. */
export function RemovedPolicy({ removed, index, done, say }: RemovedPolicyProps) {
  const words = useWords();
  const { entry } = removed;
  // The button that removed it is gone, and the focus with it.
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const needed = [...index, ...bundledPolicies].flatMap(({ sites }) => sites);
  const domains = [...new Set(entry.sites.map((site) => site.registrableDomain))].filter(
    (domain) => !needed.some((site) => site.registrableDomain === domain),
  );
  const undo = async () => {
    try {
      await restorePolicy(removed);
    } catch (error) {
      return say(words.text('policyNotSaved', String(error)));
    }
    done(words.text('policyRestored', entry.title));
  };
  const giveBack = async () => {
    const given = await giveBackAccess(domains.flatMap(originsFor)).catch(() => false);
    done(words.text(given ? 'policyAccessGivenBack' : 'policyAccessKept', words.list(domains)));
  };
  return (
    <div class="notice">
      <p>{words.text('policyErased')}</p>
      <div class="actions">
        <button ref={first} type="button" class="button primary" onClick={() => void undo()}>
          {words.text('undo')}
        </button>
        {domains.length > 0 && (
          <button type="button" class="button" onClick={() => void giveBack()}>
            {words.text('policyGiveBack', words.list(domains))}
          </button>
        )}
      </div>
    </div>
  );
}
