import { hostOfPattern } from '../src/domain.ts';
import { freeId, identifierOf } from '../src/identifier.ts';
import { type ParsedPolicy, type PolicyProblem, parsePolicy } from '../src/parse-policy.ts';
import type { PolicySource } from '../src/policy.ts';
import { type Draft, kept, nowhere } from './draft.ts';
import { fieldOf } from './faults.ts';
import { nameProblems } from './name-problems.ts';
import { typedSites } from './typed-sites.ts';

/** The finished policy, or everything that keeps it from being one. `taken` are ids of other policies. */
export function finishDraft(draft: Draft, taken: readonly string[]): ParsedPolicy {
  const typed = typedSites(draft.sitesText);
  const sites = typed.sites.map(({ pattern }) => pattern);
  const about = named(draft.about, hostOfPattern(sites[0] ?? nowhere));
  const written = {
    ...withoutBlanks(about),
    ...withoutDropped(draft),
    id: freeId(about.id, taken),
    sites,
  };
  const parsed = parsePolicy(written);
  const own = [...typed.problems, ...sourceProblems(written.source), ...nameProblems(written)];
  if (parsed.ok && own.length === 0) return parsed;
  const known = new Set(own.map(({ path }) => fieldOf(path)));
  const others = parsed.ok ? [] : parsed.problems.filter(({ path }) => !known.has(fieldOf(path)));
  return { ok: false, problems: [...others, ...own].sort(inOrder) };
}

/** The parts of a document in the order in which a draft shows them. */
const shown = ['$.title', '$.sites', '$.source', '$.consentCookie', '$.categories'];

/** What is not among them comes last. */
function rankOf({ path }: PolicyProblem): number {
  const rank = shown.findIndex((part) => path.startsWith(part));
  return rank < 0 ? shown.length : rank;
}

/** Of the same part the entries one after the other; a list of them may have two checks. */
function inOrder(a: PolicyProblem, b: PolicyProblem): number {
  return rankOf(a) - rankOf(b) || entryOf(a) - entryOf(b);
}

function entryOf({ path }: PolicyProblem): number {
  return Number(/\[(\d+)\]/.exec(path)?.[1] ?? -1);
}

/** Where a policy can be read is for its reader to say: an address that nobody gave would end up in reports. */
function sourceProblems({ url }: PolicySource): readonly PolicyProblem[] {
  return url === '' ? [{ path: '$.source.url', message: { key: 'sourceMissing' } }] : [];
}

/** No browser keeps blanks around a name, and no address has any. */
function withoutBlanks({ consentCookie, source, ...about }: Draft['about']): Draft['about'] {
  const name = consentCookie?.trim();
  return {
    ...about,
    source: { ...source, url: source.url.trim() },
    ...(name && { consentCookie: name }),
  };
}

/** What is kept, without a word of the categories that are not. */
function withoutDropped({ about: { announces, ruleSets }, categories, rows }: Draft) {
  const gone = new Set(categories.flatMap(({ dropped, category }) => (dropped ? category.id : [])));
  const isKept = (id: string) => !gone.has(id);
  const sets = ruleSets?.map((set) => ({ ...set, categories: set.categories.filter(isKept) }));
  return {
    categories: kept(categories).map(({ category }) => category),
    declarations: kept(rows).map(({ declaration: { category, name, ...declaration } }) => ({
      name: name.trim(),
      ...declaration,
      ...(category !== undefined && isKept(category) && { category }),
    })),
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
    source: { ...source, document: source.document || title },
  };
}
