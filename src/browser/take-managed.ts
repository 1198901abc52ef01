import { indexKey, managedId, policyKey } from '../known-policy.ts';
import {
  type ManagedPolicy,
  type RefusedPolicy,
  readManagedPolicies,
} from '../managed-policies.ts';
import { api } from './api.ts';
import { eraseHistory } from './history-store.ts';
import { loadIndex } from './known-policies.ts';
import { givenPolicies, isNewlyGiven, takenKey } from './managed-policies.ts';
import { asPolicyWriter, entryOf } from './policy-store.ts';

/**
 * Brings the stored policies in line with what the administrator gives: from then on popup and worker find the
 * managed ones where they find those that were added. One that is given no longer goes, with its history.
 * Rejects, and changes nothing, where the browser has no room.
 */
export function takeManaged(): Promise<void> {
  return asPolicyWriter(async () => {
    // Asked here, for whoever waited may have been told of what is no longer given.
    const { policies, fingerprint } = await givenPolicies();
    const stored = await Promise.all(readManagedPolicies(policies).sound.map(toStored));
    const entries = stored.map(({ entry }) => entry);
    const index = await loadIndex();
    await api.storage.local.set({
      ...Object.fromEntries(stored.map(({ entry, text }) => [policyKey(entry.id), text])),
      // Before the others, for of several with the same site the first is used.
      [indexKey]: [...entries, ...index.filter(({ managed }) => !managed)],
      [takenKey]: fingerprint,
    });
    const given = new Set(entries.map(({ id }) => id));
    for (const { id, managed } of index) {
      if (!managed || given.has(id)) continue;
      await api.storage.local.remove(policyKey(id));
      await eraseHistory(id);
    }
  });
}

async function toStored({ policy, sites }: ManagedPolicy) {
  const text = JSON.stringify({ ...policy, id: managedId(policy.id) });
  const entry = await entryOf({ ...policy, id: managedId(policy.id) }, sites, text);
  return { entry: { ...entry, managed: true as const }, text };
}

/** What came of the policies that the administrator gives. */
export interface ManagedState {
  readonly refused: readonly RefusedPolicy[];
  /** Why the sound ones could not be taken over, in the browser's words; empty where they were. */
  readonly failed: string;
}

/** Tells what is wrong with what the administrator gives, and takes it over where the worker has not yet. */
export async function checkManaged(): Promise<ManagedState> {
  const { refused } = readManagedPolicies((await givenPolicies()).policies);
  const failed = (await isNewlyGiven()) ? await takeManaged().then(() => '', String) : '';
  return { refused, failed };
}
