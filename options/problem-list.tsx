import type { PolicyProblem } from '../src/parse-policy.ts';
import { useWords } from '../ui/use-words.ts';
import type { Draft } from './draft.ts';
import { fieldOf, goToField } from './faults.ts';
import { fieldWords } from './field-words.ts';

/** More would not be read. */
export const shown = 20;

interface ProblemListProps {
  readonly problems: readonly PolicyProblem[];
  /** The draft that they are of, if its fields are on the page. */
  readonly draft?: Draft;
}

/** What keeps a document from being a policy, each with its place. */
export function ProblemList({ problems, draft }: ProblemListProps) {
  const words = useWords();
  const rest = problems.length - shown;
  return (
    <ul class="problems">
      {problems.slice(0, shown).map(({ path, message }) => {
        const field = draft ? fieldOf(path) : null;
        return (
          <li key={path + message.key}>
            {draft && field ? (
              <button type="button" class="quiet" onClick={() => goToField(field)}>
                {fieldWords(words, draft, field)}
              </button>
            ) : (
              <code>{path}</code>
            )}{' '}
            {words.message(message)}
          </li>
        );
      })}
      {rest > 0 && <li>{words.count('problemsMore', rest)}</li>}
    </ul>
  );
}
