import { indexKey, managedId, type PolicyEntry, parseIndex, policyKey } from '../known-policy.ts';
import { api } from './api.ts';
import { digest } from './known-policies.ts';
import { takenKey } from './managed-policies.ts';
import { asPolicyWriter } from './policy-store.ts';

/** What could not be read when it was needed: kept beside, so that nothing is lost. */
const asideKey = (id: string) => `set-aside-policy:${id}`;

/** Policies that had to be set aside, as they lie there. */
export interface SetAside {
  readonly id: string;
  readonly text: string;
}

/**
 * Takes what is damaged out of use: texts that are not what was saved, and an index that is none. Nothing of it
 * is thrown away, but managed policies, which are to be taken over anew.
 */
export function setAsideDamaged(): Promise<void> {
  return asPolicyWriter(async () => {
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
  });
}

/** All that is set aside, now or earlier. */
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
