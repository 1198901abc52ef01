import { plainTable } from '../blocks/block.ts';
import type { ParseHtml } from '../blocks/html-tree.ts';
import { tidy } from '../fold.ts';
import { readHeader } from '../header.ts';
import { checkEntryCount } from '../import-limits.ts';
import type { Cell, Entry } from '../read/entry.ts';
import { readTable } from '../read/read-table.ts';
import { speaksOfCookies } from '../read/section.ts';
import { type Data, field, fields, isObject, items, type Source, textOf } from './data.ts';
import { cell, groupSection, plainText } from './machine-entry.ts';

/** Rows of one list have the same keys; the first ones tell them. */
const ROWS_FOR_KEYS = 50;
const MOST_KEYS = 40;

/** Lists of records in a format of no known tool: the keys are the headers of a table. */
export function readRecords(places: readonly Source[], parseHtml: ParseHtml): readonly Entry[] {
  const entries: Entry[] = [];
  for (const place of places) {
    const rows = items(place.value).filter(isObject);
    if (rows.length > 0 && !rows.some(holdsCookies))
      entries.push(...entriesOfRows(rows, place, parseHtml));
    checkEntryCount(entries.length);
  }
  return entries;
}

/** A provider or a group, with its cookies inside, is none itself. */
function holdsCookies(row: Data): boolean {
  return fields(row).some(
    ([key, value]) => /(?:cookies|trackers)$/i.test(key) && items(value).some(isObject),
  );
}

function entriesOfRows(
  rows: readonly Data[],
  place: Source,
  parseHtml: ParseHtml,
): readonly Entry[] {
  const { path } = place;
  const keys = [
    ...new Set(rows.slice(0, ROWS_FOR_KEYS).flatMap((row) => fields(row).map(([key]) => key))),
  ];
  const headers = keys.slice(0, MOST_KEYS).map(asWords);
  if (!headers.some((header) => readHeader(header)?.role === 'name')) return [];
  const body = rows.map((row) =>
    keys.slice(0, MOST_KEYS).map((key) => tidy(plainText(valueText(field(row, key)), parseHtml))),
  );
  const section = { ...groupSection(labelsOf(place), path), provider: ownerOf(place) };
  const aboutCookies =
    speaksOfCookies(path) || headers.some(speaksOfCookies) || section.category !== null;
  return readTable(plainTable([headers, ...body], { kind: 'path', path }, 1), {
    ...section,
    aboutCookies,
  });
}

/** `maxAgeSeconds`, `cookie_name`: the words of a key. */
function asWords(key: string): string {
  return key
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ');
}

function valueText(value: Data | undefined): string {
  if (Array.isArray(value))
    return value
      .map((item) => textOf(item))
      .filter((text) => text !== '')
      .join(', ');
  return textOf(value, field(value, 'name'), field(value, 'title'), field(value, 'text'));
}

const OWNERS =
  /(?:vendors?|providers?|partners?|compan(?:y|ies)|suppliers?|thirdPart(?:y|ies))(?:\[\d+\])?$/i;

const OWNER_NAME = /^(?:provider|vendor|company|supplier|partner)[ _-]?name$/i;

/** Who sets the cookies of the list: `{ "provider": "Acme", "cookies": [...] }`, `vendors[0].name`. */
function ownerOf({ parent }: Source): Cell | null {
  const named = OWNERS.test(parent?.path ?? '') ? ['name', 'title', 'label'] : [];
  const name = textOf(
    ...['provider', 'vendor', 'company', ...named].map((key) => field(parent?.value, key)),
    ...fields(parent?.value).map(([key, value]) => (OWNER_NAME.test(key) ? value : undefined)),
  );
  return name === '' ? null : cell(name, parent?.path ?? '');
}

/** What the list is called, and the object it is in: `{ "label": "Statistics", "cookies": [...] }`. */
function labelsOf({ path, parent }: Source): readonly string[] {
  const titles = ['category', 'label', 'title', 'name', 'group', 'slug', 'id'].map((key) =>
    textOf(field(parent?.value, key)),
  );
  const key = path.split(/[.[]/).at(-1) ?? '';
  const parentKey = parent?.path.split(/[.[]/).at(-1) ?? '';
  return [...titles, asWords(key), asWords(parentKey)];
}
