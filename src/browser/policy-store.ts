import { freeId } from '../identifier.ts';
import { indexKey, type PolicyEntry, policyKey, withEntry } from '../known-policy.ts';
import type { Policy, PolicySite } from '../policy.ts';
import { api } from './api.ts';
import { eraseHistory } from './history-store.ts';
import { digest, loadIndex } from './known-policies.ts';

/** An added policy as it lies in the storage, for undoing its removal. */
export interface StoredPolicy {
  readonly entry: PolicyEntry;
  /** How many added ones came before it. */
  readonly place: number;
  readonly text: string;
  /** What was remembered of its cookies, by key. */
  readonly remembered: Readonly<Record<string, unknown>>;
}

/** One lock for all who write policies, in all contexts: what they read in it is still so when they write. */
export function asPolicyWriter<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('policies', work);
}

/**
 * Saves a policy that was parsed: in place of one with the same id, otherwise before all that were added earlier,
 * for of several with the same site the first is used. Text and index are written in one step: where the browser
 * refuses, what was there stays, and this rejects.
 */
export function savePolicy(policy: Policy, sites: readonly PolicySite[]): Promise<PolicyEntry> {
  return asPolicyWriter(async () => {
    const text = JSON.stringify(policy);
    const entry = await entryOf(policy, sites, text);
    await write({ entry, place: 0, text, remembered: {} });
    return entry;
  });
}

/** What the index says of a policy that is stored now, as this text. */
export async function entryOf(
  { id, title, declarations }: Policy,
  sites: readonly PolicySite[],
  text: string,
): Promise<PolicyEntry> {
  return {
    id,
    title,
    sites,
    declarations: declarations.length,
    savedMs: Date.now(),
    sha256: await digest(text),
  };
}

/** Puts a removed policy back as it was, or, where another has taken its id meanwhile, behind that under a free one. */
export function restorePolicy(stored: StoredPolicy): Promise<void> {
  return asPolicyWriter(async () => {
    const ids = (await loadIndex()).flatMap(({ id, managed }) => (managed ? [] : [id]));
    const at = ids.indexOf(stored.entry.id);
    if (at < 0) return write(stored);
    const other = await underId(freeId(stored.entry.id, ids), stored);
    await write({ ...other, place: Math.max(at + 1, stored.place) });
  });
}

/** The same policy, and what was remembered of its cookies, under another id. */
async function underId(
  id: string,
  { entry, text, remembered, ...others }: StoredPolicy,
): Promise<StoredPolicy> {
  const renamed = JSON.stringify({ ...JSON.parse(text), id });
  return {
    ...others,
    entry: { ...entry, id, sha256: await digest(renamed) },
    text: renamed,
    remembered: Object.fromEntries(
      Object.entries(remembered).map(([key, value]) => [
        key.slice(0, -entry.id.length) + id,
        value,
      ]),
    ),
  };
}

async function write({ entry, place, text, remembered }: StoredPolicy): Promise<void> {
  await api.storage.local.set({
    ...remembered,
    [policyKey(entry.id)]: text,
    [indexKey]: withEntry(await loadIndex(), entry, place),
  });
}

/** Removes an added policy and erases its history; the answer is what `restorePolicy` needs. */
export function removePolicy(id: string): Promise<StoredPolicy | null> {
  return asPolicyWriter(async () => {
    const index = await loadIndex();
    const entry = index.find((one) => one.id === id);
    const text: unknown = (await api.storage.local.get(policyKey(id)))[policyKey(id)];
    // The index first: from then on nothing of it is written any more.
    await api.storage.local.set({ [indexKey]: index.filter((one) => one !== entry) });
    await api.storage.local.remove(policyKey(id));
    const remembered = await eraseHistory(id);
    if (!entry || typeof text !== 'string') return null;
    const place = index.filter(({ managed }) => !managed).indexOf(entry);
    return { entry, place, text, remembered };
  });
}
