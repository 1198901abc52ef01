import type { Policy } from '../policy.ts';

/** Written by the build: the same policies as in `bundled.ts`, whole. */
declare const __BUNDLED_DOCUMENTS__: readonly Policy[];

/** The policy with everything that its document says. */
export function wholeDocument(policy: Policy): Policy {
  return __BUNDLED_DOCUMENTS__.find(({ id }) => id === policy.id) ?? policy;
}
