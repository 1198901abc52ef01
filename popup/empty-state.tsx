import type { Outcome } from '../src/outcome.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/use-words.ts';
import { AwaitAccess, AwaitSite } from './await-site.tsx';
import { BringPolicy } from './bring-policy.tsx';
import { GrantAccess } from './grant-access.tsx';

export interface EmptyStateProps {
  readonly outcome: Exclude<Outcome, { kind: 'report' }>;
  /** The tab it is about; `null` when that is closed. */
  readonly tabId: number | null;
  readonly lookAgain: () => void;
}

/** A page for each reason why there is no report, with the way on. */
export function EmptyState(props: EmptyStateProps) {
  return (
    <main class="empty">
      <Icon name="unknown" />
      <Reason {...props} />
    </main>
  );
}

function Reason({ outcome, tabId, lookAgain }: EmptyStateProps) {
  const words = useWords();
  switch (outcome.kind) {
    case 'no-policy': {
      const sites = bundledPolicies.flatMap(({ policy }) => policy.sites);
      return (
        <>
          <h1>{words.text('verdictNoPolicy')}</h1>
          <p>{words.text('noPolicyText', outcome.host, words.list(sites))}</p>
          <BringPolicy host={outcome.host} tabId={tabId} occasion={outcome} />
        </>
      );
    }
    case 'no-access':
      // Of no tab: a bookmarked view.
      if (tabId === null) return <AwaitAccess outcome={outcome} />;
      return <GrantAccess outcome={outcome} lookAgain={lookAgain} />;
    case 'awaited':
      return <AwaitSite host={outcome.host} />;
    case 'not-applicable':
      return (
        <>
          <h1>{words.text('verdictNotApplicable')}</h1>
          <p>{words.text(outcome.hidden ? 'notApplicableHiddenText' : 'notApplicableText')}</p>
        </>
      );
    case 'error':
      return (
        <>
          <h1>{words.text('verdictError')}</h1>
          <p>{words.text('errorText', outcome.message)}</p>
          <button type="button" class="button" onClick={lookAgain}>
            {words.text('retry')}
          </button>
        </>
      );
    default:
      return outcome satisfies never;
  }
}
