import type { Counts } from '../src/audit.ts';
import type { PluralKey } from '../src/plain-words.ts';
import { useWords } from '../ui/use-words.ts';

const parts = [
  ['undeclared', 'countUndeclared'],
  ['deviates', 'countDeviates'],
  ['declared', 'countDeclared'],
] as const satisfies readonly (readonly [keyof Counts, PluralKey])[];

/** The counts as one sentence part: "1 undeclared, 3 declared". */
export function useCountsInWords(counts: Counts): string {
  const words = useWords();
  const shown = parts.filter(([status]) => counts[status] > 0);
  return words.list(shown.map(([status, key]) => words.count(key, counts[status])));
}

/** How the live cookies divide up, drawn to scale; the words are its label and stand on the filters below it. */
export function ProportionBar({ counts }: { counts: Counts }) {
  const words = useWords();
  const label = useCountsInWords(counts);
  if (label === '') return null;
  return (
    <div class="bar" role="img" aria-label={words.text('proportions', label)}>
      {parts.map(
        ([status]) =>
          counts[status] > 0 && (
            <i key={status} class={status} style={{ flexGrow: counts[status] }} />
          ),
      )}
    </div>
  );
}
