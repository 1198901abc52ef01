import type { PolicyProblem } from '../src/parse-policy.ts';
import { useWords } from '../ui/words-context.ts';

/** More would not be read. */
const shown = 20;

/** What keeps a document from being a policy, each with its place. */
export function ProblemList({ problems }: { readonly problems: readonly PolicyProblem[] }) {
  const words = useWords();
  const rest = problems.length - shown;
  return (
    <ul class="problems">
      {problems.slice(0, shown).map(({ path, message }) => (
        <li key={path + message.key}>
          <code>{path}</code> {words.message(message)}
        </li>
      ))}
      {rest > 0 && <li>{words.count('problemsMore', rest)}</li>}
    </ul>
  );
}
