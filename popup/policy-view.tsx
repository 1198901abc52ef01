import { openPolicies } from '../src/browser/hand-page.ts';
import type { Policy } from '../src/policy.ts';
import { BackButton } from '../ui/back-button.tsx';
import { PolicyDocument } from '../ui/policy-document.tsx';
import { useWords } from '../ui/use-words.ts';

/** The policy that is in use, and the ways back to the list and on to all policies. */
export function PolicyView({ policy, close }: { policy: Policy; close: () => void }) {
  const words = useWords();
  return (
    <main class="policy">
      <BackButton close={close}>{words.text('policyBack')}</BackButton>
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
