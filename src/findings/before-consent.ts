import { type Finding, finding, type RuleContext } from '../finding.ts';

const early = finding.bind(null, 'before-consent');

/**
 * A cookie for which the policy requires consent was there before the visitor chose: the consent cookie is
 * absent now, or was when the cookie appeared. Where the policy names no consent cookie nothing is assessed;
 * timing alone proves nothing. Source: Directive 2002/58/EC, Article 5(3).
 */
export function beforeConsent({
  match,
  installed,
  record,
  choiceMade,
}: RuleContext): Finding | null {
  const { categories, consentCookie } = installed.policy;
  const category = categories.find(({ id }) => id === match?.declaration.category);
  if (category?.consent !== 'required' || match?.declaration.name === consentCookie) return null;
  if (consentCookie === undefined) return early('info', 'findingConsentNotAssessed');
  const name = { cookieName: consentCookie };
  if (!choiceMade) return early('deviation', 'findingNoChoice', name);
  if (!record?.beforeChoice) return null;
  return early('deviation', 'findingBeforeChoice', name, {
    atMs: record.appearedMs,
  });
}
