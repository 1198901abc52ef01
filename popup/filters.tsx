import type { Counts } from '../src/audit.ts';
import type { Filter } from '../src/filter.ts';
import { SearchBox } from './search-box.tsx';
import { StatusFilters } from './status-filters.tsx';

interface FiltersProps {
  readonly counts: Counts;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** What chooses among the rows: by status, and by text. */
export function Filters({ counts, filter, change }: FiltersProps) {
  return (
    <>
      <StatusFilters
        counts={counts}
        status={filter.status}
        choose={(status) => change({ ...filter, status })}
      />
      <SearchBox query={filter.query} change={(query) => change({ ...filter, query })} />
    </>
  );
}
