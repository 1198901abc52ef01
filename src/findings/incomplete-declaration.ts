import { type Finding, finding, type RuleContext } from '../finding.ts';

/** Declared, but in no category: the reader is not told whether consent is needed. */
export function notClassified({ match }: RuleContext): Finding | null {
  if (!match || match.declaration.category !== undefined) return null;
  return finding('not-classified', 'notice', 'findingNotClassified');
}

/** Declared, but not what for (Regulation (EU) 2016/679, Article 13(1)(c), asks for the purpose). */
export function noPurpose({ match }: RuleContext): Finding | null {
  if (!match || match.declaration.purpose !== undefined) return null;
  return finding('no-purpose', 'notice', 'findingNoPurpose');
}
