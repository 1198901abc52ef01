import type { Report, Row } from '../src/audit.ts';
import type { Column } from '../src/columns.ts';
import { type Line, statusOf } from '../src/line.ts';
import { tagOf } from '../src/tag.ts';
import type { Words } from '../src/words.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';
import { CookieDetails } from './cookie-details.tsx';

interface TableLineProps {
  readonly line: Line;
  readonly columns: readonly Column[];
  readonly report: Report;
  readonly open: boolean;
  readonly toggle: (key: string) => void;
}

/** One line of the table; that of a live cookie opens into all facts below it. */
export function TableLine({ line, columns, report, open, toggle }: TableLineProps) {
  const status = statusOf(line);
  return (
    <>
      <tr class={`line ${status}${open ? ' open' : ''}`} {...checks(line)}>
        {columns.map((column) => (
          <td key={column.id} class={column.id}>
            <Cell line={line} column={column} report={report} open={open} toggle={toggle} />
          </td>
        ))}
      </tr>
      {open && line.kind === 'seen' && (
        <tr class="opened">
          <td colSpan={columns.length}>
            <CookieDetails report={report} row={line.row} />
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps extends Omit<TableLineProps, 'columns'> {
  readonly column: Column;
}

function Cell({ line, column, report, open, toggle }: CellProps) {
  const words = useWords();
  const text = column.text(line, report, words);
  if (column.id === 'status') {
    return (
      <span class="mark">
        <Icon name={statusOf(line)} /> {text}
      </span>
    );
  }
  if (column.id === 'name' && line.kind === 'seen') {
    return (
      <button
        type="button"
        class="disclosure name"
        aria-expanded={open}
        onClick={() => toggle(line.row.key)}
      >
        <bdi>{text}</bdi>
      </button>
    );
  }
  if (column.id === 'purpose') return <Purpose line={line} text={text} report={report} />;
  // A dot stays on the line of what it follows.
  const content =
    column.id === 'name' ? <bdi class="name">{text}</bdi> : text.replaceAll(' · ', '\u00a0· ');
  return column.quoted && text !== '' ? (
    <span lang={report.installed.policy.language}>{content}</span>
  ) : (
    content
  );
}

/** The declared purpose, and below it where the cookie departs from its declaration. */
function Purpose({ line, text, report }: { line: Line; text: string; report: Report }) {
  const words = useWords();
  return (
    <>
      {text !== '' && <span lang={report.installed.policy.language}>{text}</span>}
      {line.kind === 'seen' &&
        departures(line.row, words).map((departure) => (
          <p key={departure} class="why">
            {departure}
          </p>
        ))}
    </>
  );
}

/** Of an undeclared cookie in a few words: the whole sentence stands in the opened line. */
function departures(row: Row, words: Words): readonly string[] {
  if (row.status === 'undeclared') return [words.text(tagOf(row))];
  const deviations = row.findings.filter(({ level }) => level === 'deviation');
  return deviations.map(({ reason }) => words.message(reason));
}

/** The attributes that automated checks read. */
function checks(line: Line): Record<string, string> {
  if (line.kind === 'not-seen') return { 'data-declaration': line.declaration.name };
  const { cookie, status, findings } = line.row;
  return {
    'data-cookie': cookie.name,
    'data-domain': cookie.domain,
    'data-status': status,
    'data-findings': [...new Set(findings.map(({ id }) => id))].join(' '),
  };
}
