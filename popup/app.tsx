import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { verdictOf } from '../src/outcome.ts';
import { useWords } from '../ui/use-words.ts';
import type { EmptyStateProps } from './empty-state.tsx';
import type { Inspection } from './inspect.ts';
import { ReportPage } from './report-page.tsx';
import { useInspection } from './use-inspection.ts';
import { loadViews, useViews } from './use-views.ts';

interface AppProps {
  readonly first: Inspection;
  /** Whether anything has changed since that. */
  readonly missed: () => boolean;
  /** The tab named in the address; `null` for the popup of the toolbar button. */
  readonly tabId: number | null;
}

/** The whole page: a report, or a page that says why there is none. */
export function App({ first, missed, tabId }: AppProps) {
  const [inspection, lookAgain] = useInspection(first, missed, tabId);
  const { outcome, tabId: shown } = inspection;
  const [whole, setWhole] = useState(outcome.kind !== 'report');
  useEffect(() => {
    requestIdleCallback(() => setWhole(true), { timeout: 200 });
  }, []);
  const words = useWords();
  useEffect(() => {
    // A moment later: the page comes first. It also brings the views, so that the first click need not wait for them.
    const mark = async () => (await loadViews()).markButton(inspection, words);
    requestIdleCallback(() => void mark(), { timeout: 500 });
  }, [inspection]);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.verdict = verdictOf(outcome);
    if (whole) dataset.state = 'ready';
  }, [outcome, whole]);

  const tabLink = tabId === null && shown !== null ? `?tab=${shown}` : null;
  return outcome.kind === 'report' ? (
    <ReportPage report={outcome.report} tabLink={tabLink} whole={whole} />
  ) : (
    <NoReport outcome={outcome} tabId={shown} lookAgain={lookAgain} />
  );
}

function NoReport(props: EmptyStateProps) {
  const views = useViews();
  return views && <views.EmptyState {...props} />;
}
