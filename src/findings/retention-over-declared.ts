import { type Finding, finding, type RuleContext } from '../finding.ts';
import { exceedsDeclared } from '../lifetime.ts';
import { declaredRetention } from '../retention.ts';

/**
 * The cookie lives longer than declared; a lower bound that is over the declared retention already is over it.
 * Source: CJEU C-673/17 (Planet49), paragraph 81: the duration of cookies is among what must be told.
 */
export function retentionOverDeclared({ lifetime, match }: RuleContext): Finding | null {
  const declaredSeconds = match?.declaration.maxAgeSeconds;
  if (!declaredSeconds || lifetime.kind === 'session') return null;
  if (!exceedsDeclared(lifetime.ms, declaredSeconds * 1_000)) return null;
  const declared = declaredRetention(match.declaration);
  return finding(
    'retention-over-declared',
    'deviation',
    'findingRetention',
    { lifetime },
    declared,
  );
}
