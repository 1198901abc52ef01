import { isText } from './is-text.ts';
import type { InstalledPolicy, PolicySite } from './policy.ts';
import { isListOf, isShaped, isTime } from './stored-checks.ts';

/** A policy that is at hand, of which no more than its sites needs to have been read. */
export interface KnownPolicy {
  readonly id: string;
  readonly sites: readonly PolicySite[];
  readonly bundled: boolean;
  /** Whether the administrator gave it. */
  readonly managed?: true;
  /** Reads the rest. Rejects, in the reader's language, where what is stored is damaged. */
  readonly load: () => Promise<InstalledPolicy>;
}

/** What the index of stored policies says of each: enough to find the site's, and to list them. */
export interface PolicyEntry {
  /** The policy's own, or for a managed one `managedId` of it. */
  readonly id: string;
  readonly managed?: true;
  readonly title: string;
  readonly sites: readonly PolicySite[];
  /** How many cookies it declares. */
  readonly declarations: number;
  /** Milliseconds since the epoch. */
  readonly savedMs: number;
  /** Hexadecimal SHA-256 of the stored text: what differs from it is damaged. */
  readonly sha256: string;
}

/** What a managed policy is known by: nobody else's id, for no document may contain a colon in its own. */
export function managedId(id: string): string {
  return `managed:${id}`;
}

/** The id that the document of a managed policy has. */
export function documentId(id: string): string {
  return id.replace(managedId(''), '');
}

/** A policy that is in memory already. */
export function inMemory(installed: InstalledPolicy): KnownPolicy {
  const { policy, sites } = installed;
  return { id: policy.id, sites, bundled: true, load: async () => installed };
}

/** Where the index of stored policies is: those that were added, and those that are managed. */
export const indexKey = 'policy-index';

/** Where the text of a stored policy is. */
export const policyKey = (id: string) => `policy:${id}`;

// What is managed is seen by its being there alone.
const isEntry = isShaped<Omit<PolicyEntry, 'managed'>>({
  id: isText,
  title: isText,
  sites: isListOf(isShaped<PolicySite>({ pattern: isText, registrableDomain: isText })),
  declarations: isTime,
  savedMs: isTime,
  sha256: isText,
});

/** Reads the stored index; entries that are none are left out. */
export function parseIndex(stored: unknown): readonly PolicyEntry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

/**
 * The index with an entry: where one of its id is, otherwise after so many of those that were added. Managed ones
 * stay before all others.
 */
export function withEntry(
  index: readonly PolicyEntry[],
  entry: PolicyEntry,
  place: number,
): readonly PolicyEntry[] {
  if (index.some(({ id }) => id === entry.id))
    return index.map((other) => (other.id === entry.id ? entry : other));
  const at = index.filter(({ managed }) => managed).length + place;
  return [...index.slice(0, at), entry, ...index.slice(at)];
}
