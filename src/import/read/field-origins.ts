import { readCategory } from '../category.ts';
import { shorten, tidy } from '../fold.ts';
import { importLimits } from '../import-limits.ts';
import type { DeclaredFields, ImportedDeclaration, Origin } from '../imported.ts';
import { mentionsParty, readProvider } from '../provider.ts';
import type { Cell, Entry } from './entry.ts';
import { wording } from './field-values.ts';

/** Where each field that has a value was read. */
export function originsOf(entry: Entry, fields: DeclaredFields): ImportedDeclaration['origins'] {
  const { name, section, type, party, duration } = entry;
  const category =
    [entry.category, type].find((cell) => cell && readCategory(cell.text) !== null) ??
    section.category?.label ??
    entry.category;
  const provider = [entry.provider, party, section.provider, entry.domain].find(
    (cell) => cell && namesProvider(cell.text, fields.provider),
  );
  const side = [entry.provider, party, type, duration].find(
    (cell) => cell && sideOf(cell.text) === fields.party,
  );
  const cells: { readonly [field in keyof DeclaredFields]: Cell | undefined } = {
    category,
    categoryLabel: category,
    provider: provider ?? type,
    function: entry.function,
    location: entry.place ?? entry.function,
    purpose: wording(entry.purpose) === null ? entry.function : entry.purpose,
    maxAgeSeconds: fields.retentionText === null ? type : duration,
    retentionText: duration,
    cookieRefresh: name,
    domains: name,
    party: side,
  };
  const told = Object.entries(cells).flatMap(([field, cell]) => {
    const value = fields[field as keyof DeclaredFields];
    const isTold = value !== null && !(Array.isArray(value) && value.length === 0);
    return isTold ? [[field, cut((cell ?? name).origin)] as const] : [];
  });
  return { name: cut(name.origin), ...Object.fromEntries(told) };
}

/** Of the section's own provider the text is the name already. */
function namesProvider(text: string, provider: string | null): boolean {
  return text === provider || readProvider(text).provider === provider;
}

function sideOf(text: string): 'first' | 'third' | null {
  return readProvider(text).party ?? mentionsParty(text);
}

/** As much as is kept of what stands there. */
export function cut({ where, fragment }: Origin): Origin {
  const { fragmentCharacters } = importLimits;
  return {
    where,
    fragment: shorten(tidy(fragment.slice(0, 2 * fragmentCharacters)), fragmentCharacters),
  };
}
