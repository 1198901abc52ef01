import type { Table, TableRow } from '../blocks/block.ts';
import { readCategory, readHeadingCategory } from '../category.ts';
import { fold } from '../fold.ts';
import { checkEntryCount } from '../import-limits.ts';
import { nameShape } from '../names/read-name.ts';
import { rowOf } from '../place.ts';
import { isKnownProvider, providerOfHeading } from '../provider.ts';
import { foreignHeaders } from '../words/header-words.ts';
import { share } from './better-column.ts';
import { type Column, columnOf, type Roles, rolesOf } from './columns.ts';
import { type Entry, type Section, saidOfName } from './entry.ts';
import { nameColumn } from './name-column.ts';
import { entriesOfSideways, isSideways } from './sideways-table.ts';
import { entryOf } from './table-entry.ts';
import { singleText, splitHeader } from './table-header.ts';

/** Reads a table that declares cookies; empty when it declares none. */
export function readTable(table: Table, section: Section): readonly Entry[] {
  if (isSideways(table)) return entriesOfSideways(table, section);
  const { title, headers, body } = splitHeader(table.rows);
  const data = body.filter((row) => titleOf(row) === null);
  const columns = headers.map((header, index) =>
    columnOf(
      index,
      header,
      data.map((row) => row[index]?.text ?? ''),
    ),
  );
  const name = nameColumn(columns);
  if (!name) return [];
  const roles = rolesOf(columns, name);
  const isForeign = columns.some((column) => isForeignHeader(column, roles));
  if (!declaresCookies(name, roles, { ...section, isForeign })) return [];
  const within = titled(titled(section, title), classInHeader(name.header));
  return readRows({ table, headers, body, name, roles }, within);
}

/** The header above the names may tell their class: "Cookies de mesure d'audience". */
function classInHeader(header: string): string | null {
  return readHeadingCategory(header) === null ? null : header;
}

/** What a row must have beside a name, so that a table of other things is not taken for one of cookies. */
function declaresCookies(
  name: Column,
  roles: Roles,
  section: Section & { readonly isForeign: boolean },
): boolean {
  const explicit = name.reading?.explicitName ?? false;
  const others = saidOfName.filter((role) => roles.has(role)).length;
  if (others === 0) return explicit && name.shaped >= 0.6;
  if (roles.get('type')?.cells.some((cell) => /cookie/i.test(cell))) return true;
  if (name.reading?.role !== 'name' && name.cells.every(isVariable)) return false;
  if (roles.get('type')?.cells.some((cell) => DATA_TYPE.test(cell))) return false;
  if (explicit) return name.shaped > 0 || section.aboutCookies;
  if (section.isForeign || section.technical) return false;
  if (!section.aboutCookies && name.cells.every((cell) => CAPITALISED.test(cell))) return false;
  const telling = (['provider', 'domain', 'purpose', 'duration', 'category'] as const).some(
    (role) => roles.has(role),
  );
  if (name.reading?.role !== 'name' && !telling) return false;
  if (name.cells.every((cell) => /^\p{Lu}\p{Ll}+$/u.test(cell))) return false;
  if (isClassed(roles)) return true;
  const looksRight = name.shaped >= 0.34 || (section.aboutCookies && roles.has('duration'));
  return looksRight && (section.aboutCookies || (roles.get('duration')?.durations ?? 0) >= 0.5);
}

/** Lengths beside classes of cookies are seen nowhere else. */
function isClassed(roles: Roles): boolean {
  const classes = roles.get('category')?.cells ?? [];
  return (
    (roles.get('duration')?.durations ?? 0) >= 0.5 &&
    share(classes, (cell) => readCategory(cell) !== null) >= 0.8
  );
}

/** The parameters of a program have such types, and files to download. */
const DATA_TYPE =
  /^(?:string|number|boolean|integer|object|array|function|int|bool|float|pdf|docx?|xlsx?|odt|zip|jpe?g|png)$/i;

/** The settings of a program are written so, and hardly any cookie. */
function isVariable(name: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name);
}

/** "Bread_101", "Carte-Famille": a word first. */
const CAPITALISED = /^\p{Lu}\p{Ll}+(?:[-_]|$)/u;

/** Unless it tells something of a cookie, as "place" does beside "function". */
function isForeignHeader(column: Column, roles: Roles): boolean {
  if (!foreignHeaders.test(fold(column.header).replaceAll('_', ' '))) return false;
  return saidOfName.every((role) => role === 'duration' || roles.get(role) !== column);
}

interface Reading {
  readonly table: Table;
  readonly headers: readonly string[];
  readonly body: readonly TableRow[];
  readonly name: Column;
  readonly roles: Roles;
}

function readRows({ table, headers, body, name, roles }: Reading, section: Section): Entry[] {
  const entries: Entry[] = [];
  let classed = section;
  let within = section;
  checkEntryCount(body.length);
  const above = table.rows.length - body.length;
  const folded = headers.map(fold);
  body.forEach((row, index) => {
    const title = titleOf(row);
    if (title === '') return;
    if (title !== null) {
      within = titled(classed, title);
      if (!isKnownProvider(title)) classed = within;
    } else if (!repeatsHeader(row, folded)) {
      const where = rowOf(table.where, above + index + 1);
      entries.push(entryOf(row, { name, roles, where }, within));
    }
  });
  return entries;
}

/** The text of a row that has no other; null for a row of data, of which only the name is told. */
function titleOf(row: TableRow): string | null {
  const single = singleText(row);
  return single !== null && nameShape(single) === 2 ? null : single;
}

/** A row over the whole width names the class, or the provider, of the rows below it; a brand names both. */
function titled(section: Section, title: string | null): Section {
  if (!title) return section;
  const label = { text: title, origin: { where: { kind: 'heading' }, fragment: title } as const };
  const value = readHeadingCategory(title);
  const provider = value && !isKnownProvider(title) ? null : providerOfHeading(title);
  return {
    ...section,
    ...(value ? { category: { value, label } } : {}),
    ...(provider ? { provider: { ...label, text: provider } } : {}),
  };
}

const LONGEST_HEADER = 200;

function repeatsHeader(row: TableRow, folded: readonly string[]): boolean {
  const same = row.filter(
    ({ text }, index) =>
      text !== '' && text.length <= LONGEST_HEADER && fold(text) === folded[index],
  );
  return same.length >= 2;
}
