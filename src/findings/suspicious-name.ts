import { type Finding, finding, type RuleContext } from '../finding.ts';
import { lookalikeOf } from '../lookalike.ts';
import { hasInvisible } from '../visible-name.ts';

/**
 * The name holds characters that cannot be seen, or only looks like a declared one. Names are compared to the
 * code unit, readers compare shapes: the difference has to be said. Source: Unicode Technical Standard 39.
 */
export function suspiciousName({ cookie, match, installed }: RuleContext): Finding | null {
  const { decodedName } = cookie;
  if (hasInvisible(decodedName)) return finding('suspicious-name', 'notice', 'findingInvisible');
  const twin = match ? null : lookalikeOf(decodedName, installed.policy.declarations);
  if (twin === null) return null;
  return finding('suspicious-name', 'notice', 'findingLookalike', { cookieName: twin });
}
