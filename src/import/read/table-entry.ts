import type { TableRow } from '../blocks/block.ts';
import { unitOfHeader } from '../duration.ts';
import { namesLocation } from '../header.ts';
import { importLimits } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import type { Column, Roles } from './columns.ts';
import { type Cell, type Entry, type Section, saidOfName } from './entry.ts';

/** What the columns of the row hold, and where it stands. */
export interface RowPlace {
  /** The column of the names. */
  readonly name: Column;
  readonly roles: Roles;
  readonly where: Place;
}

/** Makes an entry of a row. */
export function entryOf(row: TableRow, { name, roles, where }: RowPlace, section: Section): Entry {
  const fragment = textOfRow(row);
  const cellOf = (column: Column): Cell => ({
    text: withoutLabel(row[column.index]?.text ?? '', column),
    origin: { where, fragment },
  });
  const cells = saidOfName.flatMap((field) => {
    const column = roles.get(field);
    return column ? [[field, cellOf(column)] as const] : [];
  });
  const wildcard = roles.get('wildcard');
  const named = cellOf(name);
  const isPrefix = wildcard && IS_PREFIX.test(cellOf(wildcard).text);
  return {
    ...Object.fromEntries(cells),
    ...(isPrefix ? { names: asPrefixes(named.text) } : {}),
    name: named,
    durationUnit: unitOfHeader(roles.get('duration')?.header ?? ''),
    functionNamesPlace: namesLocation(roles.get('function')?.header ?? ''),
    section,
  };
}

/** As much of the row as may be shown. */
function textOfRow(row: TableRow): string {
  let all = '';
  for (const { text } of row)
    if (all.length < LONGEST_FRAGMENT) all += ` | ${text.slice(0, LONGEST_FRAGMENT)}`;
  return all.slice(3);
}

const LONGEST_FRAGMENT = 2 * importLimits.fragmentCharacters;

/** What says, in a column about wildcards, that the name is only the beginning of names. */
const IS_PREFIX = /^(?:1|true|yes|y|x|oui|si|sí|ja|sim|wildcard|prefix|starts? with)$/i;

function asPrefixes(text: string): readonly string[] {
  return namesInCell(text).names.map((name) => (name.includes('*') ? name : `${name}*`));
}

/** On small screens some pages repeat the header inside each cell: "Duration: 1 year". */
function withoutLabel(text: string, { header }: Column): string {
  if (!text.startsWith(header)) return text;
  const rest = /^\s*[:\n]\s*(\S.*)/s.exec(text.slice(header.length));
  return rest?.[1] ?? text;
}
