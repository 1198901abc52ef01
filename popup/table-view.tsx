import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../src/audit.ts';
import { loadColumns, saveColumns } from '../src/browser/preferences.ts';
import { type ColumnId, columns } from '../src/columns.ts';
import { linesOf } from '../src/line.ts';
import type { Selection } from '../src/select.ts';
import { type Sorting, sortLines } from '../src/sort-lines.ts';
import { useWords } from '../ui/use-words.ts';
import { ColumnMenu } from './column-menu.tsx';
import { moveAmongRows } from './row-keys.ts';
import { TableHead } from './table-head.tsx';
import { TableLine } from './table-line.tsx';

interface TableViewProps {
  readonly report: Report;
  readonly selection: Selection;
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

const bySeverity: Sorting = { column: 'status', descending: false };

/** The list as a table that can be sorted, in columns of the reader's choice. */
export function TableView({ report, selection, open, toggle }: TableViewProps) {
  const words = useWords();
  const [sorting, setSorting] = useState(bySeverity);
  const { ids, choose, said } = useColumns();
  const shown = columns.filter(({ id }) => ids.includes(id));
  const lines = sortLines(linesOf(selection), sorting, { report, words });
  return (
    <>
      <ColumnMenu chosen={ids} choose={choose} said={said} />
      <table class="cookies">
        <caption class="visually-hidden">{words.text('tableName', report.page.host)}</caption>
        <TableHead columns={shown} sorting={sorting} sort={setSorting} />
        <tbody onKeyDown={moveAmongRows}>
          {lines.map((line) => (
            <TableLine
              key={line.kind === 'seen' ? line.row.key : line.index}
              line={line}
              columns={shown}
              report={report}
              open={line.kind === 'seen' && open.has(line.row.key)}
              toggle={toggle}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

const usual: readonly ColumnId[] = columns.filter((column) => column.usual).map(({ id }) => id);

/**
 * The reader's columns: the usual ones in the first frame, a remembered choice as soon as it is read, if none was made by
 * then. `said` is why a choice is not remembered.
 */
function useColumns() {
  const words = useWords();
  const [ids, setIds] = useState(usual);
  const [said, say] = useState('');
  useEffect(
    () => void loadColumns().then((read) => setIds((now) => (now === usual ? read : now))),
    [],
  );
  const choose = (chosen: readonly ColumnId[]) => {
    setIds(chosen);
    void saveColumns(chosen).then(
      () => say(''),
      (error: unknown) => say(words.text('errorText', String(error))),
    );
  };
  return { ids, choose, said };
}
