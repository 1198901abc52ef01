import { useEffect, useState } from 'preact/hooks';
import { type Filter, noFilter } from '../src/filter.ts';
import { filterFromAddress, filterToAddress } from '../src/filter-address.ts';
import { select } from '../src/select.ts';
import { useWords } from '../ui/use-words.ts';
import { followHost, withHost } from './bookmark.ts';
import { Footer } from './footer.tsx';
import { LiveCounts } from './live-counts.tsx';
import { MoreFilters } from './more-filters.tsx';
import { NoHits } from './no-hits.tsx';
import { PrintLine } from './print-line.tsx';
import { ProportionBar } from './proportion-bar.tsx';
import type { ListProps } from './report-page.tsx';
import { SearchBox } from './search-box.tsx';
import { StatusFilters } from './status-filters.tsx';
import { TableView } from './table-view.tsx';
import { VerdictHeader } from './verdict-header.tsx';

/** The page in a tab: what the popup shows, as a table, with more filters, which the address keeps. */
export function TabReport({ report, look, open, toggle }: ListProps) {
  const words = useWords();
  const [filter, setFilter] = useState(() =>
    filterFromAddress(location.search, report.installed.policy),
  );
  const change = (next: Filter) => {
    setFilter(next);
    history.replaceState(null, '', withHost(filterToAddress(location.search, next), report));
  };
  useEffect(() => followHost(report), [report.page.host]);
  const selection = select(report, filter);
  const empty = selection.rows.length + selection.notSeen.length === 0;
  return (
    <>
      <header>
        <VerdictHeader report={report} tabLink={null} />
        <PrintLine report={report} />
        <ProportionBar counts={report.counts} />
        <StatusFilters
          counts={report.counts}
          status={filter.status}
          choose={(status) => change({ ...filter, status })}
        />
        <SearchBox query={filter.query} change={(query) => change({ ...filter, query })} />
        <MoreFilters report={report} filter={filter} change={change} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, which has no keys without the focus */}
      <main tabIndex={0} aria-label={words.text('tableName', report.page.host)}>
        <TableView report={report} selection={selection} open={open} toggle={toggle} />
        {empty && <NoHits clearFilter={() => change(noFilter)} />}
      </main>
      <Footer report={report} look={look} />
      <LiveCounts counts={report.counts} />
    </>
  );
}
