import { useLayoutEffect, useRef } from 'preact/hooks';
import { openPolicies } from '../src/browser/hand-page.ts';
import type { Policy } from '../src/policy.ts';
import { PolicyDocument } from '../ui/policy-document.tsx';
import { useWords } from '../ui/use-words.ts';

/** The policy that is in use, and the ways back to the list and on to all policies. */
export function PolicyView({ policy, close }: { policy: Policy; close: () => void }) {
  const words = useWords();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <main class="policy">
      <button ref={back} type="button" class="quiet back" onClick={close}>
        {words.text('policyBack')}
      </button>
      <button
        type="button"
        class="quiet back"
        aria-label={words.text('policiesHint')}
        onClick={() => void openPolicies()}
      >
        {words.text('policies')}
      </button>
      <PolicyDocument policy={policy} />
    </main>
  );
}
