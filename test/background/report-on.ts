import type { Report } from '../../src/audit.ts';

/** What the popup would say of a tab with the code that the worker was started with; `null` where it is no report. */
export async function reportOn(tab: number): Promise<Report | null> {
  const { auditTab } = await import('../../src/browser/audit-tab.ts');
  const { knownPolicies } = await import('../../src/browser/known-policies.ts');
  const { tabById } = await import('../../src/browser/tab.ts');
  const { allRules } = await import('../../src/findings/rules.ts');
  const found = await tabById(tab);
  if (!found) throw new Error('The tab is closed');
  const outcome = await auditTab(found, { policies: await knownPolicies(), rules: allRules });
  return outcome.kind === 'report' ? outcome.report : null;
}
