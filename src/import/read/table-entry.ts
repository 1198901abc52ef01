import type { TableRow } from '../blocks/block.ts';
import { unitOfHeader } from '../duration.ts';
import { namesLocation } from '../header.ts';
import { importLimits } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import type { Column, Roles } from './columns.ts';
import { type Cell, type Entry, type EntryField, type Section, saidOfName } from './entry.ts';

/** What the columns of the row hold, and where it stands. */
export interface RowPlace {
  readonly roles: Roles;
  readonly where: Place;
}

/** Makes an entry of a row. */
export function entryOf(row: TableRow, { roles, where }: RowPlace, section: Section): Entry {
  const fragment = textOfRow(row);
  const at = (role: EntryField): Cell | undefined => {
    const column = roles.get(role);
    if (!column) return undefined;
    return {
      text: withoutLabel(row[column.index]?.text ?? '', column),
      origin: { where, fragment },
    };
  };
  const cells = saidOfName.flatMap((field) => {
    const cell = at(field);
    return cell ? [[field, cell] as const] : [];
  });
  const wildcard = row[roles.get('wildcard')?.index ?? -1]?.text ?? '';
  return {
    ...Object.fromEntries(cells),
    ...(IS_PREFIX.test(wildcard) ? { names: asPrefixes(at('name')?.text ?? '') } : {}),
    name: at('name') ?? { text: '', origin: { where, fragment } },
    durationUnit: unitOfHeader(roles.get('duration')?.header ?? ''),
    functionNamesPlace: namesLocation(roles.get('function')?.header ?? ''),
    section,
  };
}

/** As much of the row as may be shown. */
function textOfRow(row: TableRow): string {
  let text = row[0]?.text ?? '';
  for (let index = 1; index < row.length && text.length < LONGEST_FRAGMENT; index += 1)
    text += ` | ${row[index]?.text.slice(0, LONGEST_FRAGMENT)}`;
  return text;
}

const LONGEST_FRAGMENT = 2 * importLimits.fragmentCharacters;

/** What says, in a column about wildcards, that the name is only the beginning of names. */
const IS_PREFIX = /^(?:1|true|yes|y|x|oui|si|sí|ja|sim|wildcard|prefix|starts? with)$/i;

function asPrefixes(text: string): readonly string[] {
  return namesInCell(text).names.map((name) => (name.includes('*') ? name : `${name}*`));
}

/** On small screens some pages repeat the header inside each cell: "Duration: 1 year". */
function withoutLabel(text: string, { header }: Column): string {
  if (header.length < 3 || !text.startsWith(header)) return text;
  const rest = /^\s*[:\n]\s*(\S.*)$/s.exec(text.slice(header.length));
  return rest?.[1] ?? text;
}
