import { hostOfPattern, hostPatternMatch } from '../src/domain.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { PolicySite } from '../src/policy.ts';

/** A policy that is used instead of another, and the sites of the other that it is used for. */
export interface Substitute {
  readonly id: string;
  readonly title: string;
  readonly patterns: readonly string[];
}

/** A policy in the list, as far as the order of use goes; see `locate`. */
export type Ranked = Pick<PolicyEntry, 'id' | 'title' | 'sites' | 'managed'>;

/** The policies that are used instead of one, of those that come before it, each with the sites it takes. */
export function substitutesFor(
  { sites, managed = undefined }: Pick<Ranked, 'sites' | 'managed'>,
  before: readonly Ranked[],
): readonly Substitute[] {
  const takes = (other: Ranked, { pattern }: PolicySite) =>
    other.sites.some(
      (site) =>
        site.pattern === pattern || (other.managed && !managed && covers(site.pattern, pattern)),
    );
  const left = new Set(sites);
  return before.flatMap((other) => {
    const taken = [...left].filter((site) => takes(other, site));
    for (const site of taken) left.delete(site);
    const { id, title } = other;
    return taken.length > 0 ? [{ id, title, patterns: taken.map(({ pattern }) => pattern) }] : [];
  });
}

/** Whether a pattern stands for all hosts that another stands for. */
function covers(wide: string, pattern: string): boolean {
  return wide.startsWith('*.') && hostPatternMatch(wide, hostOfPattern(pattern));
}
