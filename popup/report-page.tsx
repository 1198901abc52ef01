import { useState } from 'preact/hooks';
import type { Report } from '../src/audit.ts';
import { noFilter } from '../src/filter.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { ReportView } from './report-view.tsx';
import { useOpenRows } from './use-open-rows.ts';
import { useViews } from './use-views.ts';

export interface ReportPageProps {
  readonly report: Report;
  /** Address of the same page in a tab; `null` when this is it. */
  readonly tabLink: string | null;
  /**
   * `false` in the first frame: of a short list it keeps the places of filters and footer, of a long one it has the names
   * only of the rows out of sight.
   */
  readonly whole: boolean;
}

/** What can be looked at beside the list. */
export type Aside = 'policy' | 'activity' | 'export';

/** What the list needs, as popup and as table. */
export interface ListProps {
  readonly report: Report;
  readonly look: (aside: Aside) => void;
  /** Keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}

/** The list of cookies, which in a tab is a table; or what is looked at in its place. */
export function ReportPage({ report, tabLink, whole }: ReportPageProps) {
  const [aside, setAside] = useState<Aside | null>(null);
  useReturnFocus(aside);
  // Kept here, so that they are as they were when the reader comes back to the list.
  const [filter, setFilter] = useState(noFilter);
  const [open, toggle] = useOpenRows();
  const inTab = tabLink === null;
  const views = useViews(inTab || aside !== null);
  const close = () => setAside(null);
  const list = { report, look: setAside, open, toggle };
  if (views && aside)
    return <views.AsideView {...{ aside, report, close }} filter={inTab ? null : filter} />;
  if (!inTab) return <ReportView {...{ ...list, tabLink, whole, filter }} change={setFilter} />;
  return views && <views.TabReport {...list} />;
}
