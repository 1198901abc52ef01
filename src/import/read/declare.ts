import { fold } from '../fold.ts';
import type { DeclaredFields, Ignored, IgnoredReason, ImportedDeclaration } from '../imported.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import { cookiesOfCell } from '../names/stored-elsewhere.ts';
import { otherStorage } from '../words/prose-words.ts';
import type { Entry } from './entry.ts';
import { cut, originsOf } from './field-origins.ts';
import { categoryOf, providerOf, secondsOf, wording } from './field-values.ts';
import { cellsForNames } from './parallel.ts';

/** The names of an entry, and why others, or all of it, are none. */
export interface NamedEntry {
  readonly entry: Entry;
  readonly names: readonly string[];
  readonly ignored: readonly Ignored[];
}

/** Reads the names first: whether there are too many is known before anything is done for each of them. */
export function nameEntry(entry: Entry): NamedEntry {
  const { names, reasons } = entry.names ? { names: entry.names, reasons: [] } : readNames(entry);
  const ignored = reasons.map((why) => ({ ...cut(entry.name.origin), why }));
  if (names.length === 0) {
    if (ignored.length > 0 || entry.name.text === '') return { entry, names, ignored };
    return nothing(entry, 'no-name');
  }
  return isOtherStorage(entry) ? nothing(entry, 'no-cookie') : { entry, names, ignored };
}

/** The names in the cell, and the reasons why not everything in it is one. */
function readNames({ name }: Entry) {
  const { text, others } = cookiesOfCell(name.text);
  const { names, limits } = namesInCell(text);
  const reasons: readonly IgnoredReason[] = others ? [...limits, 'no-cookie'] : limits;
  return { names, reasons };
}

/** Turns an entry into one declaration a name. */
export function declare({ entry, names }: NamedEntry): readonly ImportedDeclaration[] {
  const entries = entriesForNames(entry, names.length);
  const said = entries.map((each) => {
    const fields = fieldsOf(each);
    return { ...fields, origins: originsOf(each, fields) };
  });
  return names.map((name, index) => ({ name, ...(said[index] ?? (said[0] as Said)) }));
}

type Said = Omit<ImportedDeclaration, 'name'>;

/** The entry as it is for each of its names; just one where it is the same for all. */
function entriesForNames(entry: Entry, count: number): readonly Entry[] {
  const lists = PARALLEL.flatMap((field) => {
    const cells = cellsForNames(entry[field], count, field === 'duration');
    return cells ? [{ field, cells }] : [];
  });
  if (lists.length === 0) return [entry];
  return Array.from({ length: count }, (_, index) => ({
    ...entry,
    ...Object.fromEntries(lists.map(({ field, cells }) => [field, cells[index]])),
  }));
}

const PARALLEL = ['purpose', 'function', 'provider', 'domain', 'duration'] as const;

/** Local storage, pixels, databases: said by the type, or by the heading above. */
function isOtherStorage({ type, section }: Entry): boolean {
  const text = fold(type?.text.slice(0, 200) ?? '');
  if (/cookie|\bhttps?\b/.test(text)) return false;
  if (otherStorage.test(text) || /^(?:html|app|web)$/.test(text)) return true;
  return section.otherStorage;
}

function fieldsOf(entry: Entry): DeclaredFields {
  const purpose = wording(entry.purpose);
  const said = wording(entry.function);
  const { provider, party } = providerOf(entry);
  const { work, place } =
    purpose && said && entry.functionNamesPlace ? splitPlace(said) : { work: said, place: null };
  return {
    ...categoryOf(entry),
    provider,
    party,
    function: purpose || entry.place ? work : null,
    location: wording(entry.place) ?? place,
    purpose: purpose ?? said,
    maxAgeSeconds: secondsOf(entry),
    retentionText: wording(entry.duration),
    cookieRefresh: entry.cookieRefresh ?? null,
    domains: entry.domains ?? [],
  };
}

/** "Authentication (front and back office)": the function, and where it is. */
function splitPlace(text: string): { readonly work: string; readonly place: string | null } {
  const [, work = text, place = null] = /^(.*\S)\s*\(([^()]+)\)$/.exec(text) ?? [];
  return { work, place };
}

function nothing(entry: Entry, why: IgnoredReason): NamedEntry {
  return { entry, names: [], ignored: [{ ...cut(entry.name.origin), why }] };
}
