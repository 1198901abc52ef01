import { useLayoutEffect } from 'preact/hooks';
import { verdictOf } from '../src/outcome.ts';
import type { EmptyStateProps } from './empty-state.tsx';
import type { Inspection } from './inspect.ts';
import { ReportPage } from './report-page.tsx';
import { useInspection } from './use-inspection.ts';
import { useViews } from './use-views.ts';

interface AppProps {
  readonly first: Inspection;
  /** Whether anything has changed since that. */
  readonly missed: () => boolean;
  /** The tab named in the address; `null` for the popup of the toolbar button. */
  readonly tabId: number | null;
}

/** The whole page: a report, or a page that says why there is none. */
export function App({ first, missed, tabId }: AppProps) {
  const [{ outcome, tabId: shown }, lookAgain] = useInspection(first, missed, tabId);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.verdict = verdictOf(outcome);
    dataset.state = 'ready';
  }, [outcome]);

  const tabLink = tabId === null && shown !== null ? `?tab=${shown}` : null;
  return outcome.kind === 'report' ? (
    <ReportPage report={outcome.report} tabLink={tabLink} />
  ) : (
    <NoReport outcome={outcome} lookAgain={lookAgain} />
  );
}

function NoReport(props: EmptyStateProps) {
  const views = useViews();
  return views && <views.EmptyState {...props} />;
}
