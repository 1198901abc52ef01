import type { InstalledPolicy } from '../policy.ts';

/**
 * Written by the build (`scripts/bundled-policies.ts`), which parses every policy of this folder and stops at a
 * wrong one. Without the running text of the documents, which only their reader needs: see `documents.ts`.
 */
declare const __BUNDLED_POLICIES__: readonly InstalledPolicy[];

/** The policies that come with the extension. */
export const bundledPolicies: readonly InstalledPolicy[] = __BUNDLED_POLICIES__;
