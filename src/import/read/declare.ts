import { readCategory } from '../category.ts';
import { fold, shorten, tidy } from '../fold.ts';
import { importLimits } from '../import-limits.ts';
import type {
  DeclaredFields,
  Ignored,
  IgnoredReason,
  ImportedDeclaration,
  Origin,
} from '../imported.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import { otherStorage } from '../words/prose-words.ts';
import type { Cell, Entry } from './entry.ts';
import { categoryOf, providerOf, secondsOf, wording } from './field-values.ts';
import { cellForName } from './parallel.ts';

export interface Declared {
  readonly declarations: readonly ImportedDeclaration[];
  readonly ignored: readonly Ignored[];
}

/** Turns an entry into one declaration a name, or says why it is none. */
export function declare(entry: Entry): Declared {
  const { names, limits } = entry.names
    ? { names: entry.names, limits: [] }
    : namesInCell(entry.name.text);
  const ignored = limits.map((why) => ({ ...cut(entry.name.origin), why }));
  if (names.length === 0) {
    if (limits.length > 0 || entry.name.text.trim() === '') return { declarations: [], ignored };
    return nothing(entry, 'no-name');
  }
  if (isOtherStorage(entry)) return nothing(entry, 'no-cookie');
  const declarations = names.map((name, index) => {
    const fields = fieldsOf(entry, index, names.length);
    return { name, ...fields, origins: originsOf(entry, fields) };
  });
  return { declarations, ignored };
}

/** Local storage, pixels, databases: said by the type, or by the heading above. */
function isOtherStorage({ type, section }: Entry): boolean {
  const text = fold(type?.text.slice(0, 200) ?? '');
  if (/cookie|\bhttps?\b/.test(text)) return false;
  if (otherStorage.test(text) || /^(?:html|app|web|pixel)$/.test(text)) return true;
  return section.otherStorage;
}

function fieldsOf(entry: Entry, index: number, count: number): DeclaredFields {
  const at = (cell: Cell | undefined, isDuration = false) =>
    cell && cellForName(cell, index, count, isDuration);
  const purpose = wording(at(entry.purpose));
  const work = wording(at(entry.function));
  const { provider, party } = providerOf(entry, at(entry.provider), at(entry.domain));
  const duration = at(entry.duration, true);
  const place = purpose && work && entry.functionNamesPlace ? splitPlace(work) : null;
  return {
    ...categoryOf(entry),
    provider,
    party,
    function: purpose || entry.place ? (place?.work ?? work) : null,
    location: wording(entry.place) ?? place?.place ?? null,
    purpose: purpose ?? work,
    maxAgeSeconds: secondsOf(entry, duration),
    retentionText: wording(duration),
    cookieRefresh: entry.cookieRefresh ?? null,
    domains: entry.domains ?? [],
  };
}

/** "Authentication (front and back office)": the function, and where it is. */
function splitPlace(text: string): { readonly work: string; readonly place: string } | null {
  const [, work, place] = /^(.*\S)\s*\(([^()]*)\)$/.exec(text) ?? [];
  return work && place ? { work, place } : null;
}

/** Where each field that has a value was read. */
function originsOf(entry: Entry, fields: DeclaredFields): ImportedDeclaration['origins'] {
  const { name, section, type, party, duration } = entry;
  const purpose = entry.purpose ?? entry.function;
  const category =
    [entry.category, type].find((cell) => cell && readCategory(cell.text) !== null) ??
    section.category?.label ??
    entry.category;
  const provider = entry.provider ?? entry.domain ?? section.provider ?? party ?? type;
  const cells: { readonly [field in keyof DeclaredFields]: Cell | undefined } = {
    category,
    categoryLabel: category,
    provider:
      fields.provider === section.provider?.text ? (section.provider ?? provider) : provider,
    function: entry.function,
    location: entry.place ?? entry.function,
    purpose,
    maxAgeSeconds: duration ?? type,
    retentionText: duration,
    cookieRefresh: name,
    domains: name,
    party: party ?? entry.provider ?? type ?? duration,
  };
  const told = Object.entries(cells).flatMap(([field, cell]) => {
    const value = fields[field as keyof DeclaredFields];
    const isTold = value !== null && !(Array.isArray(value) && value.length === 0);
    return isTold ? [[field, cut((cell ?? name).origin)] as const] : [];
  });
  return { name: cut(name.origin), ...Object.fromEntries(told) };
}

function nothing({ name }: Entry, why: IgnoredReason): Declared {
  return { declarations: [], ignored: [{ ...cut(name.origin), why }] };
}

function cut({ where, fragment }: Origin): Origin {
  return {
    where,
    fragment: shorten(tidy(fragment.slice(0, 2_000)), importLimits.fragmentCharacters),
  };
}
