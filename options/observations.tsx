import type { Policy } from '../src/policy.ts';
import { checkPolicy } from '../src/policy-check.ts';
import { useWords } from '../ui/use-words.ts';

/** What the policy check says of a policy as it stands. */
export function Observations({ policy }: { readonly policy: Policy }) {
  const words = useWords();
  const texts = [...new Set(checkPolicy(policy).map(({ message }) => words.message(message)))];
  if (texts.length === 0) return null;
  return (
    <section class="parts">
      <h2>{words.text('policyObservations')}</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
