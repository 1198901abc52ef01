import { type ParsedPolicy, parsePolicy } from '../parse-policy.ts';
import type { Category, Declaration, PolicySource } from '../policy.ts';
import { limits } from '../policy-schema.ts';
import { fold, shorten } from './fold.ts';
import type { ImportedDeclaration, ImportResult } from './imported.ts';

/** What no document says of itself, and the person who imports it does. */
export interface AboutPolicy {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly sites: readonly string[];
  readonly source: PolicySource;
}

/**
 * Makes a policy of what was imported, or tells what keeps it from being one. A document that already is a policy
 * stays as it is. Classes become categories, each under the first label that the document gives it.
 */
export function draftPolicy(result: ImportResult, about: AboutPolicy): ParsedPolicy {
  if (result.policy) return { ok: true, policy: result.policy };
  const categories = categoriesOf(result.declarations);
  return parsePolicy({
    formatVersion: 1,
    ...about,
    language: result.language ?? 'und',
    revision: '1',
    categories: [...categories.values()],
    declarations: result.declarations.map((declaration) => declarationOf(declaration, categories)),
  });
}

type Categories = ReadonlyMap<string, Category>;

/** By class; a label that tells no class is a category of its own. */
function categoriesOf(declarations: readonly ImportedDeclaration[]): Categories {
  const categories = new Map<string, Category>();
  for (const declaration of declarations) {
    const key = keyOf(declaration);
    if (key === null || categories.has(key)) continue;
    const label = shorten(declaration.categoryLabel ?? key, limits.textCharacters);
    categories.set(key, { id: declaration.category ?? `category-${categories.size + 1}`, label });
  }
  return categories;
}

function keyOf({ category, categoryLabel }: ImportedDeclaration): string | null {
  return category ?? (categoryLabel === null ? null : `label ${fold(categoryLabel)}`);
}

function declarationOf(from: ImportedDeclaration, categories: Categories): Declaration {
  const category = categories.get(keyOf(from) ?? '');
  const domains = from.domains.map((domain) => domain.toLowerCase().replace(/^\./, '*.'));
  return {
    name: from.name,
    ...(category ? { category: category.id } : {}),
    ...text('provider', from.provider),
    ...text('function', from.function),
    ...text('location', from.location),
    ...text('purpose', from.purpose),
    ...(from.maxAgeSeconds === null ? {} : { maxAgeSeconds: from.maxAgeSeconds }),
    ...text('retentionText', from.retentionText),
    ...(from.cookieRefresh === null ? {} : { cookieRefresh: from.cookieRefresh }),
    ...(domains.length > 0 ? { domains } : {}),
    // "Third party" in a published list names who provides a cookie, which may well be kept under the site's domain.
    ...(from.party === 'first' ? { party: from.party } : {}),
  };
}

function text<Key extends string>(
  key: Key,
  value: string | null,
): { readonly [key in Key]?: string } {
  if (value === null || value.trim() === '') return {};
  return { [key]: shorten(value, limits.textCharacters) } as { readonly [key in Key]?: string };
}
