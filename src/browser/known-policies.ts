import {
  indexKey,
  inMemory,
  type KnownPolicy,
  type PolicyEntry,
  parseIndex,
  policyKey,
} from '../known-policy.ts';
import { bundledPolicies } from '../policies/bundled.ts';
import type { InstalledPolicy } from '../policy.ts';
import { translate } from './i18n.ts';
import { stored } from './stored.ts';

const bundled = bundledPolicies.map(inMemory);

/** The stored policies, as far as the index tells. */
export async function loadIndex(): Promise<readonly PolicyEntry[]> {
  return parseIndex(await stored(indexKey));
}

/**
 * Every policy at hand. Stored ones come first: for the same site they are used instead of the bundled one; and of two
 * with the same id only they, for under it lies the history.
 */
export async function knownPolicies(): Promise<readonly KnownPolicy[]> {
  const index = await loadIndex().catch(() => []);
  return [
    ...index.map((entry) => ({ ...entry, bundled: false, load: () => loadPolicy(entry) })),
    ...bundled.filter((other) => !index.some(({ id }) => id === other.id)),
  ];
}

/** A policy that was read stays as it is, until another is saved under its id. */
const read = new Map<string, InstalledPolicy>();

/**
 * Reads a stored policy. It was parsed before it was saved, so that here its digest is enough.
 * Rejects, in the reader's language, where it is damaged or gone.
 */
export async function loadPolicy({
  id,
  title,
  sites,
  managed,
  sha256,
}: PolicyEntry): Promise<InstalledPolicy> {
  const known = read.get(sha256);
  if (known) return known;
  const text = await stored(policyKey(id));
  if (typeof text !== 'string' || (await digest(text)) !== sha256)
    throw new Error(translate('policyDamaged', [title]));
  const instead = bundled.some((other) =>
    other.sites.some(({ pattern }) => sites.some((site) => site.pattern === pattern)),
  );
  const installed = {
    policy: JSON.parse(text),
    sites,
    added: managed ? 'policyManaged' : instead ? 'policyInstead' : 'policyAdded',
  } as const;
  read.set(sha256, installed);
  return installed;
}

/** Lower-case hexadecimal SHA-256 of a text. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
