import type { MessagePart } from './message.ts';
import type { Declaration } from './policy.ts';

/** The declared retention as the document words it, else its figure, else that it says nothing. */
export function declaredRetention({ retentionText, maxAgeSeconds }: Declaration): MessagePart {
  if (retentionText !== undefined) return retentionText;
  if (maxAgeSeconds === undefined) return { key: 'notStated' };
  return maxAgeSeconds === 0 ? { key: 'sessionDeclared' } : { durationMs: maxAgeSeconds * 1_000 };
}
