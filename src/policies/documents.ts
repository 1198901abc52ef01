import { documentId } from '../known-policy.ts';
import type { Policy } from '../policy.ts';

/** Written by the build: the same policies as in `bundled.ts`, whole. */
declare const __BUNDLED_DOCUMENTS__: readonly Policy[];

/** The policy with everything that its document says, under the id that it has there. */
export function wholeDocument(policy: Policy): Policy {
  const bundled = __BUNDLED_DOCUMENTS__.find(({ id }) => id === policy.id);
  return bundled ?? { ...policy, id: documentId(policy.id) };
}
