import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';
import type { Field } from './faults.ts';

/** More would push the field they are about out of sight. */
const shown = 5;

/** What is wrong with a field, to stand right below it. */
export function FieldFaults({ id, messages }: Field['faults']) {
  const words = useWords();
  if (messages.length === 0) return null;
  const texts = [...new Set(messages.map(words.message))];
  const rest = texts.length - shown;
  return (
    <div class="faults" id={id}>
      {texts.slice(0, shown).map((text) => (
        <p key={text}>
          <Icon name="undeclared" /> {text}
        </p>
      ))}
      {rest > 0 && <p>{words.count('problemsMore', rest)}</p>}
    </div>
  );
}
