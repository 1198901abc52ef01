import { type Finding, finding, type RuleContext } from '../finding.ts';

/**
 * Each visit pushes the end of the cookie back, so that it may never come. CNIL deliberation 2020-092,
 * article 5, advises against it for audience measurement; anywhere it makes the declared retention a
 * retention since the last visit.
 */
export function slidingRenewal({ match, record }: RuleContext): Finding | null {
  if (!match || match.declaration.cookieRefresh || !record || record.renewals === 0) return null;
  return finding('sliding-renewal', 'info', 'findingRenewal', String(record.renewals));
}
