import { fold, shorten, tidy } from '../fold.ts';
import { importLimits } from '../import-limits.ts';
import type {
  DeclaredFields,
  FieldName,
  Ignored,
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
    return nothing(entry, 'This cannot be the name of a cookie');
  }
  if (isOtherStorage(entry)) return nothing(entry, 'Kept by the browser, but no cookie');
  const declarations = names.map((name, index) => ({
    name,
    ...fieldsOf(entry, index, names.length),
    origins: originsOf(entry),
  }));
  return { declarations, ignored };
}

/** Local storage, pixels, databases: said by the type, or by the heading above. */
function isOtherStorage({ type, section }: Entry): boolean {
  const text = fold(type?.text.slice(0, 200) ?? '');
  if (/cookie|\bhttps?\b/.test(text)) return false;
  if (otherStorage.some((phrase) => text.includes(phrase)) || /^(?:html|app|web|pixel)$/.test(text))
    return true;
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

function originsOf(entry: Entry): ImportedDeclaration['origins'] {
  const { section } = entry;
  const found: readonly (readonly [FieldName, Cell | undefined])[] = [
    ['name', entry.name],
    ['category', entry.category ?? entry.type ?? section.category?.label],
    ['provider', entry.provider ?? entry.domain ?? section.provider ?? undefined],
    ['purpose', entry.purpose ?? entry.function],
    ['function', entry.function],
    ['maxAgeSeconds', entry.duration],
    ['party', entry.party],
  ];
  return Object.fromEntries(
    found.flatMap(([field, cell]) => (cell ? [[field, cut(cell.origin)]] : [])),
  );
}

function nothing({ name }: Entry, why: string): Declared {
  return { declarations: [], ignored: [{ ...cut(name.origin), why }] };
}

function cut({ where, fragment }: Origin): Origin {
  return {
    where: shorten(where, 120),
    fragment: shorten(tidy(fragment.slice(0, 2_000)), importLimits.fragmentCharacters),
  };
}
