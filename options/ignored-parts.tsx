import type { Ignored } from '../src/import/imported.ts';
import { useWords } from '../ui/use-words.ts';
import { ignoredWords, placeWords } from './origin-words.ts';

/** What of a document was left out of the draft, and why. */
export function IgnoredParts({ parts }: { readonly parts: readonly Ignored[] }) {
  const words = useWords();
  if (parts.length === 0) return null;
  return (
    <details class="ignored">
      <summary>{words.count('draftIgnored', parts.length)}</summary>
      <ul>
        {parts.map((part, index) => (
          <li key={`${index} ${part.fragment}`}>
            {ignoredWords(words, part)} <span class="soft">{placeWords(words, part.where)}</span>
            <blockquote>{part.fragment}</blockquote>
          </li>
        ))}
      </ul>
    </details>
  );
}
