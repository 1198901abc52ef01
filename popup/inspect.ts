import { badgeFor } from '../src/badge.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { showBadge } from '../src/browser/show-badge.ts';
import { clickedTab, tabById } from '../src/browser/tab.ts';
import { allRules } from '../src/findings/rules.ts';
import type { Outcome } from '../src/outcome.ts';
import type { Words } from '../src/words.ts';

/** What the popup shows: a tab and what was found there. */
export interface Inspection {
  /** `null` when there is no such tab any more. */
  readonly tabId: number | null;
  readonly outcome: Outcome;
}

/** The tab named in the page's address (`?tab=12`), or `null`: then it is the one that was clicked on. */
export function shownTabId(search: string): number | null {
  const id = new URLSearchParams(search).get('tab');
  return id !== null && /^\d{1,10}$/.test(id) ? Number(id) : null;
}

/**
 * Looks at the tab now. The badge is set from the same outcome, so that the two never differ, even where the
 * browser keeps a change to itself (Firefox says nothing when the user clears all cookies).
 */
export async function inspect(tabId: number | null, words: Words): Promise<Inspection> {
  const [tab, policies] = await Promise.all([
    (tabId === null ? clickedTab() : tabById(tabId)).catch(() => null),
    knownPolicies(),
  ]);
  if (!tab)
    return { tabId: null, outcome: { kind: 'error', message: words.text('tabClosedText') } };
  const outcome = await auditTab(tab, { policies, rules: allRules });
  // A moment later: the page comes first.
  setTimeout(() => void showBadge(tab.id, badgeFor(outcome, words)));
  return { tabId: tab.id, outcome };
}
