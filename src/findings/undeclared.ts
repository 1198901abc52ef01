import { bareDomain } from '../cookie.ts';
import { type Finding, finding, type RuleContext } from '../finding.ts';
import { compileDeclarations, isDeclaredName } from '../match.ts';

/**
 * No declaration covers the cookie. Source: the transparency that Article 5(3) of Directive 2002/58/EC asks
 * for, and CJEU C-673/17 (Planet49): what is stored must be told.
 */
export function undeclared({ match, cookie, installed }: RuleContext): Finding | null {
  if (match) return null;
  if (!isDeclaredName(cookie.decodedName, compileDeclarations(installed.policy.declarations))) {
    return finding('undeclared', 'deviation', 'findingUndeclared');
  }
  return finding('undeclared', 'deviation', 'findingDeclaredElsewhere', bareDomain(cookie));
}
