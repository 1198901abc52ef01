import { draftPolicy } from '../src/import/draft-policy.ts';
import { readDuration } from '../src/import/duration.ts';
import type { Ignored, ImportResult, Origin } from '../src/import/imported.ts';
import {
  type ParsedPolicy,
  type PolicyProblem,
  parsePolicy,
  problem,
} from '../src/parse-policy.ts';
import type { Declaration, Policy, PolicySite } from '../src/policy.ts';
import { isPublicSuffix, policySite } from '../src/policy-sites.ts';

/** One declaration of a draft, with the place in the document it was read from. */
export interface DraftRow {
  /** Stays the same while the row is edited. */
  readonly key: number;
  readonly declaration: Declaration;
  readonly origin: Origin | null;
}

/** A policy being made: what was understood of a document, and what its reader corrects. */
export interface Draft {
  /** Everything but the declarations and the sites. */
  readonly about: Omit<Policy, 'declarations' | 'sites'>;
  /** Hosts and patterns as they are typed, separated by blanks or commas. */
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

/** Stands in where no site is known yet; it can be no site's host. */
const nowhere = 'site.invalid';

/** Begins a draft from what was imported. */
export function draftFrom(result: ImportResult, { host, url, today }: DraftSource): Drafted {
  const named = host || nowhere;
  const title = result.title ?? named;
  const drafted = draftPolicy(result, {
    id: named,
    title,
    publisher: named,
    sites: [named],
    source: { url: url ?? `https://${named}/`, retrieved: today, document: title },
  });
  if (!drafted.ok) return drafted;
  const origins = result.policy
    ? []
    : result.declarations.map(({ origins }) => origins.name ?? null);
  const { declarations, sites, ...about } = drafted.policy;
  return {
    ok: true,
    draft: {
      about,
      sitesText: sites.filter((site) => site !== nowhere).join(', '),
      rows: declarations.map((declaration, key) => ({
        key,
        declaration,
        origin: origins[key] ?? null,
      })),
      ignored: result.ignored,
    },
  };
}

/** A draft of a policy that was saved before. */
export function draftOf({ declarations, sites, ...about }: Policy): Draft {
  return {
    about,
    sitesText: sites.join(', '),
    rows: declarations.map((declaration, key) => ({ key, declaration, origin: null })),
    ignored: [],
  };
}

/** The sites as typed, in the form of patterns: `https://Example.com/cookies` is `example.com`. */
export function typedSites(text: string): readonly PolicySite[] {
  const patterns = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const wild = part.startsWith('*.');
      const bare = part.replace(/^\*\./, '');
      const address = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
      const host = URL.canParse(address) ? new URL(address).hostname : bare;
      return wild ? `*.${host}` : host;
    });
  return [...new Set(patterns)].map(policySite);
}

/** The finished policy, or everything that keeps it from being one. `taken` are ids of other policies. */
export function finishDraft(draft: Draft, taken: readonly string[]): ParsedPolicy {
  const sites = typedSites(draft.sitesText).map(({ pattern }) => pattern);
  const parsed = parsePolicy({
    ...draft.about,
    id: freeId(draft.about.id === nowhere ? (sites[0] ?? nowhere) : draft.about.id, taken),
    publisher: draft.about.publisher === nowhere ? sites[0] : draft.about.publisher,
    sites,
    source: sourceOf(draft, sites[0]),
    declarations: draft.rows.map(({ declaration }) => declaration),
  });
  const suffix = sites.findIndex(isPublicSuffix);
  if (suffix < 0) return parsed;
  const wrong = problem(`$.sites[${suffix}]`, 'problemSuffix', String(sites[suffix]));
  return { ok: false, problems: [...(parsed.ok ? [] : parsed.problems), wrong] };
}

/** Where no address was known, the site's own stands for it. */
function sourceOf({ about: { source } }: Draft, site = nowhere) {
  return source.url === `https://${nowhere}/`
    ? { ...source, url: `https://${site.replace(/^\*\./, '')}/` }
    : source;
}

function freeId(wanted: string, taken: readonly string[]): string {
  const id = wanted.replace(/^\*\./, '');
  if (!taken.includes(id)) return id;
  let number = 2;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** A declaration with one of its texts changed; an emptied one is gone. */
export function withText(
  declaration: Declaration,
  field: 'name' | 'category' | 'provider' | 'purpose',
  text: string,
): Declaration {
  const { [field]: _, ...others } = declaration;
  return (text === '' && field !== 'name' ? others : { ...others, [field]: text }) as Declaration;
}

/** A declaration with its retention in other words: "13 months", "session". */
export function withRetention(declaration: Declaration, text: string): Declaration {
  const { retentionText: _text, maxAgeSeconds: _seconds, ...others } = declaration;
  if (text.trim() === '') return others;
  const seconds = readDuration(text);
  return { ...others, retentionText: text, ...(seconds !== null && { maxAgeSeconds: seconds }) };
}
