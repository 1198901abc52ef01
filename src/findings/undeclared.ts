import { bareDomain } from '../cookie.ts';
import { type Finding, finding, type RuleContext } from '../finding.ts';

/**
 * No declaration covers the cookie. Source: the transparency that Article 5(3) of Directive 2002/58/EC asks
 * for, and CJEU C-673/17 (Planet49): what is stored must be told.
 */
export function undeclared({ match, cookie, isDeclaredName }: RuleContext): Finding | null {
  if (match) return null;
  if (!isDeclaredName(cookie.decodedName)) {
    return finding('undeclared', 'deviation', 'findingUndeclared');
  }
  return finding('undeclared', 'deviation', 'findingDeclaredElsewhere', bareDomain(cookie));
}
