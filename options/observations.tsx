import type { Policy } from '../src/policy.ts';
import { checkPolicy, type PolicyObservation } from '../src/policy-check.ts';
import type { Words } from '../src/words.ts';
import { useWords } from '../ui/use-words.ts';
import type { Draft } from './draft.ts';
import { fieldWords } from './field-words.ts';
import { shown } from './problem-list.tsx';

interface ObservationsProps {
  readonly policy: Policy;
  /** The draft that it is made of. */
  readonly draft: Draft;
}

/** What the policy check says of a policy as it stands. */
export function Observations({ policy, draft }: ObservationsProps) {
  const words = useWords();
  const texts = [...new Set(checkPolicy(policy).map((found) => inFields(words, draft, found)))];
  if (texts.length === 0) return null;
  const rest = texts.length - shown;
  return (
    <section class="parts">
      <h2>{words.text('policyObservations')}</h2>
      <ul>
        {texts.slice(0, shown).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {rest > 0 && <li>{words.count('problemsMore', rest)}</li>}
      </ul>
    </section>
  );
}

/** An observation for those who see fields instead of the document. */
function inFields(words: Words, draft: Draft, { message, other }: PolicyObservation): string {
  const { key, parts = [] } = message;
  const named = parts.map((part) =>
    part === other ? fieldWords(words, draft, `${other}.name`) : part,
  );
  return words.text(key, ...named);
}
