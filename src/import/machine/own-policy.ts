import { type ParsedPolicy, parsePolicy } from '../../parse-policy.ts';
import type { Entry, Section } from '../read/entry.ts';
import { byText, type Data, field, items, numberOf, type Source, textOf } from './data.ts';
import { cell, entriesOfAll, groupSection, optionalCell } from './machine-entry.ts';

export interface OwnPolicy {
  readonly parsed: ParsedPolicy;
  readonly entries: readonly Entry[];
}

/**
 * A policy of this project. One that breaks a rule of the format is still read as far as it goes, for the draft is
 * to be corrected; its problems are reported with their paths.
 */
export function readOwnPolicy(sources: readonly Source[]): OwnPolicy | null {
  const [first] = sources;
  if (!first || field(first.value, 'formatVersion') === undefined) return null;
  const declarations = field(first.value, 'declarations');
  if (!Array.isArray(declarations)) return null;
  const categories = byText(items(field(first.value, 'categories')), 'id');
  const entries = entriesOfAll(items(declarations), (item, index) => [
    entryOf(item, `${first.path}.declarations[${index}]`, categories),
  ]);
  return { parsed: parsePolicy(first.value), entries };
}

type Categories = ReadonlyMap<string, Data>;

function entryOf(item: Data, where: string, categories: Categories): Entry {
  const text = (key: string) => textOf(field(item, key));
  const age = numberOf(field(item, 'maxAgeSeconds'));
  const refresh = field(item, 'cookieRefresh');
  const length = text('retentionText') || (age === null ? '' : `${age} seconds`);
  return {
    name: cell(text('name'), where, JSON.stringify(item).slice(0, 400)),
    ...(text('name') === '' ? {} : { names: [text('name')] }),
    ...optionalCell('provider', text('provider'), where),
    ...optionalCell('function', text('function'), where),
    ...optionalCell('place', text('location'), where),
    ...optionalCell('purpose', text('purpose'), where),
    ...optionalCell('duration', length, where),
    ...(age === null ? {} : { maxAgeSeconds: Math.max(0, Math.round(age)) }),
    ...(typeof refresh === 'boolean' ? { cookieRefresh: refresh } : {}),
    domains: items(field(item, 'domains'))
      .map((domain) => textOf(domain))
      .filter((domain) => domain !== ''),
    section: sectionOf(text('category'), categories, where),
  };
}

/** The class by the category's label, its heading, or its id. */
function sectionOf(id: string, categories: Categories, where: string): Section {
  const category = id === '' ? undefined : categories.get(id);
  return groupSection(
    [textOf(field(category, 'label')), textOf(field(category, 'heading')), id],
    where,
  );
}
