import { hostOfPattern } from '../src/domain.ts';
import { type ParsedPolicy, parsePolicy } from '../src/parse-policy.ts';
import { siteProblems } from '../src/policy-sites.ts';
import { type Draft, kept, nowhere } from './draft.ts';
import { typedSites } from './typed-sites.ts';

/** The finished policy, or everything that keeps it from being one. `taken` are ids of other policies. */
export function finishDraft(draft: Draft, taken: readonly string[]): ParsedPolicy {
  const sites = typedSites(draft.sitesText).map(({ pattern }) => pattern);
  const parsed = parsePolicy({
    ...draft.about,
    ...withoutDropped(draft),
    id: freeId(draft.about.id === nowhere ? (sites[0] ?? nowhere) : draft.about.id, taken),
    publisher: draft.about.publisher === nowhere ? sites[0] : draft.about.publisher,
    sites,
    source: sourceOf(draft, sites[0]),
  });
  const wrong = siteProblems(sites);
  if (wrong.length === 0) return parsed;
  return { ok: false, problems: [...(parsed.ok ? [] : parsed.problems), ...wrong] };
}

/** What is kept, without a word of the categories that are not. */
function withoutDropped({ about: { announces, ruleSets }, categories, rows }: Draft) {
  const gone = new Set(categories.flatMap(({ dropped, category }) => (dropped ? category.id : [])));
  const isKept = (id: string) => !gone.has(id);
  const sets = ruleSets?.map((set) => ({ ...set, categories: set.categories.filter(isKept) }));
  return {
    categories: kept(categories).map(({ category }) => category),
    declarations: kept(rows).map(({ declaration: { category, ...declaration } }) =>
      category !== undefined && isKept(category) ? { ...declaration, category } : declaration,
    ),
    ...(announces && { announces: announces.filter(isKept) }),
    ...(sets && { ruleSets: sets.filter((set) => set.categories.length > 0) }),
  };
}

/** Where no address was known, the site's own stands for it. */
function sourceOf({ about: { source } }: Draft, site = nowhere) {
  return source.url === `https://${nowhere}/`
    ? { ...source, url: `https://${hostOfPattern(site)}/` }
    : source;
}

/** The id that is wanted, with a figure where others have it. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const id = hostOfPattern(wanted);
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
