import type { Policy } from '../../../src/policy.ts';
import { storedPolicy } from '../../fixtures/stored-policy.ts';
import type { Json } from './extension-code.ts';
import type { Lab } from './lab.ts';

/** Adds a policy, and no other, as it lies in the storage after it was saved. */
export async function addPolicy(lab: Lab, policy: Policy): Promise<void> {
  const items = storedPolicy(policy) as Readonly<Record<string, Json>>;
  await lab.extensionCall(({ storage }, given) => storage.local.set({ ...given }), items);
}
