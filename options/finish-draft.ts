import { hostOfPattern } from '../src/domain.ts';
import { freeId, identifierOf } from '../src/identifier.ts';
import { type ParsedPolicy, parsePolicy } from '../src/parse-policy.ts';
import { siteProblems } from '../src/policy-sites.ts';
import { addressOf, type Draft, kept, nowhere } from './draft.ts';
import { typedSites } from './typed-sites.ts';

/** The finished policy, or everything that keeps it from being one. `taken` are ids of other policies. */
export function finishDraft(draft: Draft, taken: readonly string[]): ParsedPolicy {
  const sites = typedSites(draft.sitesText).map(({ pattern }) => pattern);
  const about = named(draft.about, hostOfPattern(sites[0] ?? nowhere));
  const parsed = parsePolicy({
    ...about,
    ...withoutDropped(draft),
    id: freeId(about.id, taken),
    sites,
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

/** Where no site was known when the draft began, what is still empty is named after the one that was typed. */
function named(about: Draft['about'], host: string): Draft['about'] {
  if (about.id !== nowhere) return about;
  const { publisher, source } = about;
  const title = about.title.trim() || host;
  return {
    ...about,
    id: identifierOf(host),
    title,
    publisher: publisher || host,
    source: {
      ...source,
      url: source.url.trim() || addressOf(host),
      document: source.document || title,
    },
  };
}
