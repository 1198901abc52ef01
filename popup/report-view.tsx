import { type Filter, noFilter } from '../src/filter.ts';
import { CookieList } from './cookie-list.tsx';
import { Filters } from './filters.tsx';
import { Footer } from './footer.tsx';
import { LiveCounts } from './live-counts.tsx';
import { firstRows } from './long-list.ts';
import { ProportionBar } from './proportion-bar.tsx';
import type { ListProps } from './report-page.tsx';
import { useViews } from './use-views.ts';
import { VerdictHeader } from './verdict-header.tsx';

interface ReportViewProps extends ListProps {
  readonly tabLink: string;
  readonly whole: boolean;
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** The popup: verdict, filters, list and footer. */
export function ReportView({
  report,
  tabLink,
  whole,
  look,
  open,
  toggle,
  filter,
  change,
}: ReportViewProps) {
  const { counts } = report;
  // A long list has counts that may take the filters a second line: their place cannot be kept.
  const tools = whole || report.rows.length > firstRows;
  const filtered = filter !== noFilter;
  const views = useViews(filtered);
  const selection = filtered && views ? views.select(report, filter) : report;
  const noHits = filtered && selection.rows.length + selection.notSeen.length === 0;
  return (
    <>
      <header>
        <VerdictHeader report={report} tabLink={tabLink} />
        <ProportionBar counts={counts} />
        {tools ? (
          <Filters counts={counts} filter={filter} change={change} />
        ) : (
          <div class="filters-place" />
        )}
      </header>
      <main>
        <CookieList {...{ report, selection, open, toggle, whole }} />
        {noHits && views && <views.NoHits clearFilter={() => change(noFilter)} />}
      </main>
      {tools ? <Footer report={report} look={look} /> : <footer />}
      {tools && <LiveCounts counts={counts} />}
    </>
  );
}
