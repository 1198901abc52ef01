import { createHash } from 'node:crypto';
import type { Policy } from '../../../src/policy.ts';
import type { Lab } from './lab.ts';

/** Adds a policy, and no other, as it lies in the storage after it was saved. All its sites are of one registrable domain. */
export async function addPolicy(
  lab: Lab,
  policy: Policy,
  registrableDomain: string,
): Promise<void> {
  const { id, title, sites, declarations } = policy;
  const text = JSON.stringify(policy);
  const entry = {
    ...{ id, title, declarations: declarations.length, savedMs: Date.now() },
    sites: sites.map((pattern) => ({ pattern, registrableDomain })),
    sha256: createHash('sha256').update(text).digest('hex'),
  };
  await lab.extensionCall(({ storage }, items) => storage.local.set({ ...items }), {
    [`policy:${id}`]: text,
    'policy-index': [entry],
  });
}
