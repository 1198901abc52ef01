import type { Report } from '../src/audit.ts';
import type { Filter } from '../src/filter.ts';
import { ActivityView } from './activity-view.tsx';
import { ExportView } from './export-view.tsx';
import { PolicyView } from './policy-view.tsx';
import type { Aside } from './report-page.tsx';

interface AsideViewProps {
  readonly aside: Aside;
  readonly report: Report;
  /** What the list shows; `null` for the table, whose filter is in the address. */
  readonly filter: Filter | null;
  readonly close: () => void;
}

/** What is looked at in the place of the list. */
export function AsideView({ aside, report, filter, close }: AsideViewProps) {
  switch (aside) {
    case 'policy':
      return <PolicyView policy={report.installed.policy} close={close} />;
    case 'activity':
      return <ActivityView report={report} close={close} />;
    case 'export':
      return <ExportView report={report} filter={filter} close={close} />;
    default:
      return aside satisfies never;
  }
}
