import { hostOfPattern, hostPatternMatch } from '../src/domain.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import { rankOf } from '../src/page.ts';

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
  const taken = sites.map(({ pattern }) => ({
    pattern,
    by: takerOf(pattern, managed === true, before),
  }));
  return before.flatMap((other) => {
    const patterns = taken.filter(({ by }) => by === other).map(({ pattern }) => pattern);
    return patterns.length > 0 ? [{ id: other.id, title: other.title, patterns }] : [];
  });
}

/** The policy that is used for all hosts of a pattern, by the rank that `locate` goes by; the first of equals. */
function takerOf(pattern: string, managed: boolean, before: readonly Ranked[]): Ranked | undefined {
  let first: { other: Ranked; rank: number } | undefined;
  for (const other of before) {
    const instead = other.managed && !managed;
    for (const site of other.sites) {
      if (site.pattern !== pattern && !(instead && covers(site.pattern, pattern))) continue;
      const rank = rankOf(site.pattern, other.managed);
      if (!first || rank > first.rank) first = { other, rank };
    }
  }
  return first?.other;
}

/** Whether a pattern stands for all hosts that another stands for. */
function covers(wide: string, pattern: string): boolean {
  return wide.startsWith('*.') && hostPatternMatch(wide, hostOfPattern(pattern));
}
