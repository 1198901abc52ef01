import type { ImportedDeclaration } from '../imported.ts';

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
