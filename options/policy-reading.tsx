import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Policy } from '../src/policy.ts';
import { PolicyDocument } from '../ui/policy-document.tsx';
import { useWords } from '../ui/use-words.ts';

interface PolicyReadingProps {
  readonly policy: Policy;
  readonly close: () => void;
}

/** A policy to be read, in the place of the list. */
export function PolicyReading({ policy, close }: PolicyReadingProps) {
  const words = useWords();
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => back.current?.focus(), []);
  return (
    <main class="policies">
      <p>
        <button ref={back} type="button" class="quiet" onClick={close}>
          {words.text('policiesBack')}
        </button>
      </p>
      <article class="policy">
        <PolicyDocument policy={policy} />
      </article>
    </main>
  );
}
