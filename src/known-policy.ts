import type { InstalledPolicy, PolicySite } from './policy.ts';
import { isRecord, isTime } from './stored-checks.ts';

/** A policy that is at hand, of which no more than its sites needs to have been read. */
export interface KnownPolicy {
  readonly id: string;
  readonly sites: readonly PolicySite[];
  readonly bundled: boolean;
  /** Reads the rest. Rejects, in the reader's language, where what is stored is damaged. */
  readonly load: () => Promise<InstalledPolicy>;
}

/** What the index of added policies says of each: enough to find the site's, and to list them. */
export interface PolicyEntry {
  readonly id: string;
  readonly title: string;
  readonly sites: readonly PolicySite[];
  /** How many cookies it declares. */
  readonly declarations: number;
  /** Milliseconds since the epoch. */
  readonly savedMs: number;
  /** Hexadecimal SHA-256 of the stored text: what differs from it is damaged. */
  readonly sha256: string;
}

/** A policy that is in memory already. */
export function inMemory(installed: InstalledPolicy): KnownPolicy {
  const { policy, sites } = installed;
  return { id: policy.id, sites, bundled: true, load: async () => installed };
}

/** Reads the stored index; entries that are none are left out. */
export function parseIndex(stored: unknown): readonly PolicyEntry[] {
  return Array.isArray(stored) ? stored.filter(isEntry) : [];
}

function isEntry(value: unknown): value is PolicyEntry {
  return (
    isRecord(value) &&
    [value.id, value.title, value.sha256].every((text) => typeof text === 'string') &&
    typeof value.declarations === 'number' &&
    isTime(value.savedMs) &&
    Array.isArray(value.sites) &&
    value.sites.every(
      (site) =>
        isRecord(site) &&
        typeof site.pattern === 'string' &&
        typeof site.registrableDomain === 'string',
    )
  );
}
