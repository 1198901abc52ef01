import { badgeFor } from '../src/badge.ts';
import { auditTab } from '../src/browser/audit-tab.ts';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { knownPolicies } from '../src/browser/known-policies.ts';
import { hasBadge, showBadge } from '../src/browser/show-badge.ts';
import { allTabs } from '../src/browser/tab.ts';
import { decidingRules } from '../src/findings/rules.ts';
import { createPlainWords } from '../src/plain-words.ts';

/**
 * Access was taken away: the browser now hides the addresses of the tabs it was about. Those still on the page
 * that they were judged on say so on their buttons; browsers reset a tab's button when it goes elsewhere.
 */
export async function markHiddenTabs(): Promise<void> {
  const words = createPlainWords(translate, textLocale());
  const means = { policies: await knownPolicies(), rules: decidingRules };
  for (const tab of await allTabs()) {
    if (tab.url !== undefined || !(await hasBadge(tab.id))) continue;
    const outcome = await auditTab(tab, means);
    if (outcome.kind === 'no-access') await showBadge(tab.id, badgeFor(outcome, words));
  }
}
