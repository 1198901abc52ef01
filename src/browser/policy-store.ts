import { freeId } from '../identifier.ts';
import {
  indexKey,
  managedId,
  type PolicyEntry,
  parseIndex,
  policyKey,
  withEntry,
} from '../known-policy.ts';
import type { Policy, PolicySite } from '../policy.ts';
import { api } from './api.ts';
import { eraseHistory, storedHistory } from './history-store.ts';
import { digest, loadIndex } from './known-policies.ts';
import { takenKey } from './managed-policies.ts';

/** What could not be read when it was needed: kept beside, so that nothing is lost. */
const asideKey = (id: string) => `set-aside-policy:${id}`;

/** An added policy as it lies in the storage, for undoing its removal. */
export interface StoredPolicy {
  readonly entry: PolicyEntry;
  /** How many added ones came before it. */
  readonly place: number;
  readonly text: string;
  /** What was remembered of its cookies, by key. */
  readonly remembered: Readonly<Record<string, unknown>>;
}

/** One lock for all who write policies, in all contexts. */
export function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('policies', work);
}

/**
 * Saves a policy that was parsed: in place of one with the same id, otherwise before all that were added earlier,
 * for of several with the same site the first is used. The text is there before the index names it, and what was
 * there stays where the browser refuses: then this rejects.
 */
export function savePolicy(policy: Policy, sites: readonly PolicySite[]): Promise<PolicyEntry> {
  return exclusively(async () => {
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
  return exclusively(async () => {
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
  return exclusively(async () => {
    const index = await loadIndex();
    const entry = index.find((one) => one.id === id);
    const text: unknown = (await api.storage.local.get(policyKey(id)))[policyKey(id)];
    const remembered = await storedHistory(id);
    // The index first: from then on nothing of it is written any more.
    await api.storage.local.set({ [indexKey]: index.filter((one) => one !== entry) });
    await api.storage.local.remove(policyKey(id));
    await eraseHistory(id);
    if (!entry || typeof text !== 'string') return null;
    const place = index.filter(({ managed }) => !managed).indexOf(entry);
    return { entry, place, text, remembered };
  });
}

/** Policies that had to be set aside, as they lie there. */
export interface SetAside {
  readonly id: string;
  readonly text: string;
}

/**
 * Takes what is damaged out of use: texts that are not what was saved, and an index that is none. Nothing of it
 * is thrown away, but managed policies, which are to be taken over anew. Returns all that is set aside, from now
 * or from before.
 */
export function setAsideDamaged(): Promise<readonly SetAside[]> {
  return exclusively(async () => {
    const all = await api.storage.local.get(null);
    const index = parseIndex(all[indexKey]);
    const damaged: PolicyEntry[] = [];
    for (const entry of index) {
      const text = all[policyKey(entry.id)];
      if (typeof text !== 'string' || (await digest(text)) !== entry.sha256) damaged.push(entry);
    }
    const sound = index.filter((entry) => !damaged.includes(entry));
    const used = new Set(sound.map(({ id }) => policyKey(id)));
    const stray = Object.keys(all).filter((key) => key.startsWith('policy:') && !used.has(key));
    const own = stray.filter((key) => !key.startsWith(policyKey(managedId(''))));
    const aside = Object.fromEntries(
      own.map((key) => [asideKey(key.slice('policy:'.length)), asText(all[key])]),
    );
    const unlisted = all[indexKey] !== undefined && !isWhole(all[indexKey], index.length);
    if (unlisted) aside[asideKey('index')] = asText(all[indexKey]);
    if (damaged.length + stray.length > 0 || unlisted) {
      await api.storage.local.set({ ...aside, [indexKey]: sound, [takenKey]: '' });
      await api.storage.local.remove(stray);
    }
    return loadSetAside();
  });
}

/** All that is set aside. */
export async function loadSetAside(): Promise<readonly SetAside[]> {
  const all = Object.entries(await api.storage.local.get(null));
  const aside = all.filter(([key]) => key.startsWith(asideKey('')));
  return aside.map(([key, text]) => ({ id: key.slice(asideKey('').length), text: asText(text) }));
}

/** Throws away what was set aside under an id. */
export function forgetSetAside(id: string): Promise<void> {
  return api.storage.local.remove(asideKey(id));
}

function isWhole(index: unknown, entries: number): boolean {
  return Array.isArray(index) && index.length === entries;
}

function asText(stored: unknown): string {
  return typeof stored === 'string' ? stored : JSON.stringify(stored);
}
