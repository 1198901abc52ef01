import { type AskPage, askAhead, askPage } from '../src/browser/ask-page.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { defaultStoreId } from '../src/browser/default-store.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { clickedTab, type Tab, tabById } from '../src/browser/tab.ts';
import { allRules } from '../src/findings/rules.ts';
import type { KnownPolicy } from '../src/known-policy.ts';
import type { Outcome } from '../src/outcome.ts';
import { pagesOf } from '../src/page.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
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

/** What has to be known before a tab can be looked at. */
export type Asked = Promise<readonly [tab: Tab | null, policies: readonly KnownPolicy[]]>;

/** Asks the browser for it; `tabId` as of `shownTabId`. Never rejects. */
export function ask(tabId: number | null): Asked {
  const tab = tabId === null ? clickedTab() : tabById(tabId);
  return Promise.all([tab.catch(() => null), knownPolicies()]);
}

/**
 * Asks about the site of the bundled policy, likely the one to be shown, while the browser still tells which it
 * is: the popup's first paint waits for one round trip instead of two.
 */
export function askLikely(): AskPage {
  const [likely] = bundledPolicies;
  const [page] = likely ? pagesOf(likely) : [];
  if (!likely || !page) return askPage;
  return askAhead({ page, storeId: defaultStoreId, policyId: likely.policy.id });
}

/** Looks at the tab now. */
export async function inspect(asked: Asked, words: Words, ask = askPage): Promise<Inspection> {
  const [tab, policies] = await asked;
  if (!tab)
    return { tabId: null, outcome: { kind: 'error', message: words.text('tabClosedText') } };
  const outcome = await auditTab(tab, { policies, rules: allRules, ask });
  return { tabId: tab.id, outcome };
}
