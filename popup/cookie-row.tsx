import { useMemo } from 'preact/hooks';
import type { Report, Row } from '../src/audit.ts';
import { categoryOf } from '../src/groups.ts';
import { sourceLine } from '../src/source-line.ts';
import { statusKeys } from '../src/status.ts';
import { tagOf } from '../src/tag.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';
import { useViews } from './use-views.ts';

interface CookieRowProps {
  readonly report: Report;
  readonly row: Row;
  readonly open: boolean;
  readonly toggle: (key: string) => void;
  /** Draws the name only, for a row that nobody sees yet. */
  readonly brief: boolean;
}

/** One cookie: what it is in three lines, and all the rest when it is opened. */
export function CookieRow({ report, row, open, toggle, brief }: CookieRowProps) {
  const words = useWords();
  const { cookie, status, findings } = row;
  // A letter typed into the filter changes the length of the list, and in most of its rows nothing.
  return useMemo(
    () => (
      <li
        class={brief ? undefined : `row ${status}${open ? ' open' : ''}`}
        data-cookie={cookie.name}
        data-domain={cookie.domain}
        data-status={status}
        data-findings={[...new Set(findings.map(({ id }) => id))].join(' ')}
      >
        {brief ? words.name(cookie.decodedName) : <Whole {...{ report, row, open, toggle }} />}
      </li>
    ),
    [row, open, brief],
  );
}

function Whole({ report, row, open, toggle }: Omit<CookieRowProps, 'brief'>) {
  const words = useWords();
  const { cookie, status } = row;
  return (
    <>
      <Icon name={status} />
      <button
        type="button"
        class="disclosure name"
        aria-expanded={open}
        onClick={() => toggle(row.key)}
      >
        <bdi>{words.name(cookie.decodedName)}</bdi>
        <span class="visually-hidden">, {words.text(statusKeys[status])}</span>
      </button>
      <Tag report={report} row={row} />
      <Summary report={report} row={row} />
      {open && <Details report={report} row={row} />}
    </>
  );
}

/** The declared category; for an undeclared cookie why it has none. */
function Tag({ report, row }: { report: Report; row: Row }) {
  const words = useWords();
  const category = categoryOf(report, row.declaration)?.label;
  const text = row.declaration ? category : words.text(tagOf(row));
  return (
    text && (
      <span class="tag" lang={category && report.installed.policy.language}>
        {text}
      </span>
    )
  );
}

/** For a declared cookie what the policy says, as it says it; for an undeclared one what can be seen of it. */
function Summary({
  report,
  row: { cookie, declaration, findings, lifetime, isNew },
}: {
  report: Report;
  row: Row;
}) {
  const words = useWords();
  const { language } = report.installed.policy;
  if (!declaration) {
    const seen = [cookie.domain, words.shortLifetime(lifetime)];
    if (!cookie.httpOnly) seen.push(words.text('readableByScripts'));
    if (cookie.partitionKey) seen.push(words.text('partitionedShort'));
    if (isNew) seen.push(words.text('newSinceLastVisit'));
    return <p>{seen.join(' · ')}</p>;
  }
  const source = sourceLine(declaration);
  const deviations = findings.filter(({ level }) => level === 'deviation');
  return (
    <>
      {declaration.purpose && (
        <p class="purpose" lang={language}>
          {declaration.purpose}
        </p>
      )}
      {deviations.map(({ id, reason }) => (
        <p key={id} class="why">
          {words.message(reason)}
        </p>
      ))}
      {source && <p lang={language}>{source}</p>}
      {isNew && <p>{words.text('newSinceLastVisit')}</p>}
    </>
  );
}

function Details(props: { report: Report; row: Row }) {
  const views = useViews();
  return views && <views.CookieDetails {...props} />;
}
