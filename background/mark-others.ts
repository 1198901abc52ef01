import { allTabs } from '../src/browser/all-tabs.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { hasBadge } from '../src/browser/show-badge.ts';
import { decidingRules } from '../src/findings/rules.ts';
import { showOutcome } from './show-outcome.ts';

/**
 * Access was taken away, or a policy removed: tabs that were judged cannot be judged any more, and say so on their
 * buttons, as long as they stay on that page; browsers reset a tab's button when it goes elsewhere.
 */
export async function markOtherTabs(): Promise<void> {
  const means = { policies: await knownPolicies(), rules: decidingRules };
  for (const tab of await allTabs()) {
    if (!(await hasBadge(tab.id))) continue;
    const outcome = await auditTab(tab, means);
    if (outcome.kind !== 'report') await showOutcome(tab, outcome);
  }
}
