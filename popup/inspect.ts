import { auditTab } from '../src/browser/audit-tab.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { clickedTab, type Tab, tabById } from '../src/browser/tab.ts';
import { allRules } from '../src/findings/rules.ts';
import type { KnownPolicy } from '../src/known-policy.ts';
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

/** What has to be known before a tab can be looked at. */
export type Asked = Promise<readonly [tab: Tab | null, policies: readonly KnownPolicy[]]>;

/** Asks the browser for it; `tabId` as of `shownTabId`. Never rejects. */
export function ask(tabId: number | null): Asked {
  const tab = tabId === null ? clickedTab() : tabById(tabId);
  return Promise.all([tab.catch(() => null), knownPolicies()]);
}

/** Looks at the tab now. */
export async function inspect(asked: Asked, words: Words): Promise<Inspection> {
  const [tab, policies] = await asked;
  if (!tab)
    return { tabId: null, outcome: { kind: 'error', message: words.text('tabClosedText') } };
  const outcome = await auditTab(tab, { policies, rules: allRules });
  return { tabId: tab.id, outcome };
}
