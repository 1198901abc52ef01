import type { Report } from '../src/audit.ts';
import { type Group, groupRows } from '../src/groups.ts';
import type { Selection } from '../src/select.ts';
import { statusKeys } from '../src/status.ts';
import { useWords } from '../ui/use-words.ts';
import { CookieRow } from './cookie-row.tsx';
import { firstNames, firstRows } from './long-list.ts';
import { NotSeenList } from './not-seen-list.tsx';
import { moveAmongRows } from './row-keys.ts';

interface CookieListProps {
  readonly report: Report;
  readonly selection: Selection;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly whole: boolean;
}

/** Every live cookie under its heading, then what the policy declares and nobody has seen. */
export function CookieList({ report, selection, open, toggle, whole }: CookieListProps) {
  const words = useWords();
  const rows = whole ? selection.rows : selection.rows.slice(0, firstNames);
  const groups = groupRows(report, rows);
  let drawn = 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside, the list only listens
    <div class="list" onKeyDown={moveAmongRows}>
      {report.rows.length === 0 && <p class="nothing">{words.text('noCookiesText')}</p>}
      {groups.map((group) => (
        <section key={group.id}>
          <GroupHeading group={group} language={report.installed.policy.language} />
          <ul>
            {group.rows.map((row) => (
              <CookieRow
                key={row.key}
                report={report}
                row={row}
                open={open.has(row.key)}
                toggle={toggle}
                brief={!whole && ++drawn > firstRows}
              />
            ))}
          </ul>
        </section>
      ))}
      {selection.notSeen.length > 0 && (
        <NotSeenList report={report} declarations={selection.notSeen} />
      )}
    </div>
  );
}

function GroupHeading({ group: { heading }, language }: { group: Group; language: string }) {
  const words = useWords();
  if (typeof heading === 'string') return <h2>{words.text(`${statusKeys[heading]}Many`)}</h2>;
  if (!heading.category) return <h2>{words.text('groupUncategorised')}</h2>;
  return <h2 lang={language}>{heading.category.label}</h2>;
}
