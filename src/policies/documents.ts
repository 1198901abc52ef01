import { documentId } from '../known-policy.ts';
import type { Policy } from '../policy.ts';
import { bundledPolicies } from './bundled.ts';

/** Written by the build: the same policies as in `bundled.ts`, whole. */
declare const __BUNDLED_DOCUMENTS__: readonly Policy[];

/** The policy with everything that its document says, under the id that it has there. */
export function wholeDocument(policy: Policy): Policy {
  // By what it is: one that was added may have the id of a bundled one.
  const at = bundledPolicies.findIndex((bundled) => bundled.policy === policy);
  return __BUNDLED_DOCUMENTS__[at] ?? { ...policy, id: documentId(policy.id) };
}
