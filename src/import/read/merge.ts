import type { Ignored, ImportedDeclaration } from '../imported.ts';

/**
 * One entry a name, also when the document lists it twice: what the first leaves out is taken from the later.
 * Case counts, for cookies `SID` and `sid` are two.
 */
export function mergeByName(
  declarations: readonly ImportedDeclaration[],
): readonly ImportedDeclaration[] {
  const byName = new Map<string, ImportedDeclaration>();
  for (const next of declarations) {
    const first = byName.get(next.name);
    byName.set(next.name, first ? merge(first, next) : next);
  }
  return [...byName.values()];
}

/** Of all entries those whose category or length is not what counts for their name in `merged`. */
export function contradicted(
  all: readonly ImportedDeclaration[],
  merged: readonly ImportedDeclaration[],
): readonly Ignored[] {
  const byName = new Map(merged.map((declaration) => [declaration.name, declaration]));
  return all.flatMap((next) => {
    const used = byName.get(next.name) ?? next;
    const origin = next.origins.name;
    const differs =
      (next.category !== null && next.category !== used.category) ||
      (next.maxAgeSeconds !== null && next.maxAgeSeconds !== used.maxAgeSeconds);
    return origin && differs ? [{ ...origin, why: 'said-otherwise' as const }] : [];
  });
}

function merge(first: ImportedDeclaration, next: ImportedDeclaration): ImportedDeclaration {
  const length = first.maxAgeSeconds === null && first.retentionText === null ? next : first;
  const category = first.category === null ? next : first;
  return {
    name: first.name,
    category: category.category,
    categoryLabel: category.categoryLabel,
    provider: first.provider ?? next.provider,
    function: first.function ?? next.function,
    location: first.location ?? next.location,
    purpose: first.purpose ?? next.purpose,
    maxAgeSeconds: length.maxAgeSeconds,
    retentionText: length.retentionText,
    cookieRefresh: first.cookieRefresh ?? next.cookieRefresh,
    domains: first.domains.length > 0 ? first.domains : next.domains,
    party: first.party ?? next.party,
    origins: { ...next.origins, ...first.origins },
  };
}
