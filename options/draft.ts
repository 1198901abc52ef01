import { identifierOf } from '../src/identifier.ts';
import { draftPolicy } from '../src/import/draft-policy.ts';
import type { Ignored, ImportResult, Origin } from '../src/import/imported.ts';
import type { PolicyProblem } from '../src/parse-policy.ts';
import type { Category, Declaration, Policy } from '../src/policy.ts';
import { typedAs } from './typed-site.ts';

/** A part of a draft that can be taken out of it and put back. */
export interface DraftPart {
  /** Stays the same while the part is edited. */
  readonly key: number;
  /** Whether it is taken out. It stays in its place until the draft is saved, so that it can be put back. */
  readonly dropped: boolean;
}

/** One declaration of a draft, with the place in the document it was read from. */
export interface DraftRow extends DraftPart {
  readonly declaration: Declaration;
  readonly origin: Origin | null;
}

/** Changes a draft, as it is when the change is made. */
export type EditDraft = (edit: (draft: Draft) => Draft) => void;

export interface DraftCategory extends DraftPart {
  readonly category: Category;
}

/** A policy being made: what was understood of a document, and what its reader corrects. */
export interface Draft {
  /** Everything but the declarations, the categories and the sites. */
  readonly about: Omit<Policy, 'declarations' | 'categories' | 'sites'>;
  readonly categories: readonly DraftCategory[];
  /** Hosts and patterns as they are typed; see `typedSites`. */
  readonly sitesText: string;
  readonly rows: readonly DraftRow[];
  readonly ignored: readonly Ignored[];
}

/** What is known of a document beside its text. */
export interface DraftSource {
  /** Host of the site it was given for; empty where nobody said. */
  readonly host: string;
  /** Address it was read at, if it has one of https. */
  readonly url: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export type Drafted =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** What a draft is known by until a site is named; it can be no site's host. It is neither shown nor saved. */
export const nowhere = 'site.invalid';

/** Begins a draft from what was imported. */
export function draftFrom(result: ImportResult, { host, url, today }: DraftSource): Drafted {
  const named = host || nowhere;
  const title = result.title ?? named;
  const drafted = draftPolicy(result, {
    id: identifierOf(named),
    title,
    publisher: named,
    sites: [named],
    source: { url: url ?? addressOf(nowhere), retrieved: today, document: title },
  });
  if (!drafted.ok) return drafted;
  const origins = result.policy
    ? []
    : result.declarations.map(({ origins }) => origins.name ?? null);
  const draft = draftOf(drafted.policy);
  return {
    ok: true,
    draft: {
      ...draft,
      about: withoutStandIn(draft.about),
      sitesText: typed(drafted.policy.sites.filter((site) => site !== nowhere)),
      rows: draft.rows.map((row) => ({ ...row, origin: origins[row.key] ?? null })),
      ignored: result.ignored,
    },
  };
}

/** Empty where nothing is known, but for the id. */
function withoutStandIn({ title, publisher, source, ...about }: Draft['about']): Draft['about'] {
  const known = (text: string) => (text === nowhere ? '' : text);
  return {
    ...about,
    title: known(title),
    publisher: known(publisher),
    source: {
      ...source,
      url: source.url === addressOf(nowhere) ? '' : source.url,
      document: known(source.document),
    },
  };
}

/** The address that a site is most likely to be found at, for a reader to take or leave. */
export function addressOf(host: string): string {
  return `https://${host}/`;
}

/** A draft of a policy that was saved before. */
export function draftOf({ declarations, categories, sites, ...about }: Policy): Draft {
  return {
    about,
    categories: categories.map((category, key) => ({ key, dropped: false, category })),
    sitesText: typed(sites),
    rows: declarations.map((declaration, key) => ({
      key,
      dropped: false,
      declaration,
      origin: null,
    })),
    ignored: [],
  };
}

function typed(patterns: readonly string[]): string {
  return patterns.map(typedAs).join(', ');
}

/** The parts of a draft that are not taken out. */
export function kept<Part extends DraftPart>(parts: readonly Part[]): readonly Part[] {
  return parts.filter(({ dropped }) => !dropped);
}
