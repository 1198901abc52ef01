import type { Policy } from '../src/policy.ts';
import { BackButton } from '../ui/back-button.tsx';
import { PolicyDocument } from '../ui/policy-document.tsx';
import { useWords } from '../ui/use-words.ts';

interface PolicyReadingProps {
  readonly policy: Policy;
  readonly close: () => void;
}

/** A policy to be read, in the place of the list. */
export function PolicyReading({ policy, close }: PolicyReadingProps) {
  const words = useWords();
  return (
    <main class="policies">
      <p>
        <BackButton close={close}>{words.text('policiesBack')}</BackButton>
      </p>
      <article class="policy">
        <PolicyDocument policy={policy} />
      </article>
    </main>
  );
}
