import { type Finding, finding, type RuleContext } from '../finding.ts';

/**
 * Rule set `cnil-2020-092`: audience measurement that is exempt from consent should not live longer than 13
 * months from when it was set (CNIL deliberation 2020-092 of 17 September 2020, article 5; a recommendation).
 * Looks only at the categories that the policy itself puts under the rule set.
 */
export function cnil13Months({ match, lifetime, cookie, installed }: RuleContext): Finding | null {
  const ruleSet = installed.policy.ruleSets?.find(({ id }) => id === 'cnil-2020-092');
  const category = match?.declaration.category;
  if (!ruleSet || category === undefined || !ruleSet.categories.includes(category)) return null;
  if (lifetime.kind === 'session' || cookie.expiresAtMs === null) return null;
  const limitMs = monthsLater(cookie.expiresAtMs - lifetime.ms, 13);
  // An hour for clocks, as with the browsers' maximum.
  if (cookie.expiresAtMs <= limitMs + 3_600_000) return null;
  return finding('cnil-13-months', 'notice', 'findingThirteenMonths', { lifetime });
}

/** Calendar months, in UTC, where no day is longer than another; what a shorter month lacks is added to the next. */
function monthsLater(fromMs: number, months: number): number {
  const date = new Date(fromMs);
  return date.setUTCMonth(date.getUTCMonth() + months);
}
