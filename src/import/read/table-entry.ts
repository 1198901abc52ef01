import type { TableRow } from '../blocks/block.ts';
import { unitOfHeader } from '../duration.ts';
import { namesLocation } from '../header.ts';
import type { Column, Roles } from './columns.ts';
import { type Cell, type Entry, type EntryField, type Section, saidOfName } from './entry.ts';

/** What the columns of the row hold, and where it stands. */
export interface RowPlace {
  readonly roles: Roles;
  readonly where: string;
}

/** Makes an entry of a row. */
export function entryOf(row: TableRow, { roles, where }: RowPlace, section: Section): Entry {
  const fragment = row.map(({ text }) => text).join(' | ');
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
  return {
    ...Object.fromEntries(cells),
    name: at('name') ?? { text: '', origin: { where, fragment } },
    durationUnit: unitOfHeader(roles.get('duration')?.header ?? ''),
    functionNamesPlace: namesLocation(roles.get('function')?.header ?? ''),
    section,
  };
}

/** On small screens some pages repeat the header inside each cell: "Duration: 1 year". */
function withoutLabel(text: string, { header }: Column): string {
  if (header.length < 3 || !text.startsWith(header)) return text;
  const rest = /^\s*[:\n]\s*(\S.*)$/s.exec(text.slice(header.length));
  return rest?.[1] ?? text;
}
