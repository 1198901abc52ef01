import type { Column } from '../src/columns.ts';
import type { Sorting } from '../src/sort-lines.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
}

/** Headings that sort: once for ascending, again for descending. */
export function TableHead({ columns, sorting, sort }: TableHeadProps) {
  const words = useWords();
  return (
    <thead>
      <tr>
        {columns.map(({ id, label }) => {
          const current = sorting.column === id;
          const descending = current && !sorting.descending;
          const state = sorting.descending ? 'descending' : 'ascending';
          return (
            <th key={id} scope="col" aria-sort={current ? state : 'none'}>
              <button type="button" class="sort" onClick={() => sort({ column: id, descending })}>
                {words.text(label)}
                <Icon name="chevron" />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
