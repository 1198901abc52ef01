import type { Report } from './audit.ts';
import type { PolicySite } from './policy.ts';

/** What can be said about a tab: a report, or the reason why there is none. One value for popup and badge. */
export type Outcome =
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'no-policy'; readonly host: string }
  /**
   * A policy exists, and the browser does not let its cookies be seen. Where even the address is hidden, `host` is `null`,
   * and `sites` are all those with a policy that it may be, if it is none of the browser's own pages.
   */
  | {
      readonly kind: 'no-access';
      readonly host: string | null;
      readonly sites: readonly PolicySite[];
    }
  /** A page of the browser, or a file; where its address is `hidden`, perhaps a site without a policy, too. */
  | { readonly kind: 'not-applicable'; readonly hidden?: true }
  /** A bookmarked view of a host that no tab shows. */
  | { readonly kind: 'awaited'; readonly host: string }
  | { readonly kind: 'error'; readonly message: string };

/** The one word for an outcome, as automated checks read it from the page. */
export type Verdict = Report['verdict'] | Exclude<Outcome['kind'], 'report' | 'awaited'>;

/** Says an outcome in that word. */
export function verdictOf(outcome: Outcome): Verdict {
  if (outcome.kind === 'report') return outcome.report.verdict;
  return outcome.kind === 'awaited' ? 'not-applicable' : outcome.kind;
}
