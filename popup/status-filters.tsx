import type { Counts } from '../src/audit.ts';
import type { Filter } from '../src/filter.ts';
import { lineStatuses, statusKeys } from '../src/status.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

interface StatusFiltersProps {
  readonly counts: Counts;
  readonly status: Filter['status'];
  readonly choose: (status: Filter['status']) => void;
}

/** One button a status, with its count; pressing the chosen one again shows everything. */
export function StatusFilters({ counts, status, choose }: StatusFiltersProps) {
  const words = useWords();
  const all = counts.undeclared + counts.deviates + counts.declared;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend and borders, and this is no form
    <div class="chips" role="group" aria-label={words.text('filterGroup')}>
      <button
        type="button"
        class="chip"
        aria-pressed={status === 'all'}
        onClick={() => choose('all')}
      >
        {words.text('filterAll')} <span>{all}</span>
      </button>
      {lineStatuses.map((own) => (
        <button
          key={own}
          type="button"
          class="chip"
          aria-pressed={status === own}
          onClick={() => choose(status === own ? 'all' : own)}
        >
          <Icon name={own} />
          {words.text(`${statusKeys[own]}Many`)} <span>{counts[own]}</span>
        </button>
      ))}
    </div>
  );
}
