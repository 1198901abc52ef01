import { type Finding, finding, type RuleContext } from '../finding.ts';
import { declaredRetention } from '../retention.ts';

/** Declared to end with the session, but kept longer (RFC 6265 4.1.2: Expires or Max-Age makes it persistent). */
export function persistentButDeclaredSession({ lifetime, match }: RuleContext): Finding | null {
  if (match?.declaration.maxAgeSeconds !== 0 || lifetime.kind === 'session') return null;
  return finding('persistent-but-declared-session', 'deviation', 'findingPersistent', { lifetime });
}

/** Declared to be kept, but ends with the session: shorter than told, so nothing that the visitor was not told of. */
export function sessionButDeclaredPersistent({ lifetime, match }: RuleContext): Finding | null {
  if (!match?.declaration.maxAgeSeconds || lifetime.kind !== 'session') return null;
  const declared = declaredRetention(match.declaration);
  return finding('session-but-declared-persistent', 'notice', 'findingSession', declared);
}
