import { namesLocation, readHeader } from '../header.ts';
import { holdsOnlyNames } from '../names/names-in-cell.ts';
import { isBlank } from '../provider.ts';
import type { Role } from '../words/header-words.ts';
import { type Cell, type Entry, type Section, saidOfName } from './entry.ts';

/** "Provider: Google" in whatever form: a pair of cells, of lines, of a definition. */
export interface Field {
  readonly role: Role;
  readonly explicitName: boolean;
  readonly key: string;
  readonly cell: Cell;
}

export function fieldOf(key: string, cell: Cell): Field | null {
  const reading = readHeader(key);
  if (!reading || reading.coverage < 0.5) return null;
  return { role: reading.role, explicitName: reading.explicitName, key, cell };
}

/**
 * Makes entries of fields that follow each other. A new one begins where a field comes again; of "Name" and
 * "Cookie name" in one entry the latter is the name, the former a title.
 */
export function entriesOfFields(fields: readonly Field[], section: Section): readonly Entry[] {
  const records: Field[][] = [];
  for (const field of fields) {
    const record = records.at(-1);
    if (!record || record.some((other) => isSameField(other, field))) records.push([field]);
    else record.push(field);
  }
  return records.flatMap((record) => entryOfRecord(record, section));
}

/** "Provider" and "Service", "Purpose" and "Description" are two fields of one entry; a second name is another entry. */
function isSameField(first: Field, second: Field): boolean {
  if (first.role !== second.role) return false;
  return first.role === 'name'
    ? first.explicitName === second.explicitName
    : first.key === second.key;
}

function entryOfRecord(record: readonly Field[], section: Section): readonly Entry[] {
  const names = record.filter(({ role, cell }) => role === 'name' && holdsOnlyNames(cell.text));
  const name = names.find(({ explicitName }) => explicitName) ?? names[0];
  if (!name || record.length < 2) return [];
  // What stands below the name is about it; what stands above may be about the service.
  const inOrder = [...record.slice(record.indexOf(name)), ...record];
  const told = (role: Role) => inOrder.find((field) => field.role === role && field !== name);
  const cell = (role: Role) => told(role)?.cell;
  const entry: Entry = {
    name: name.cell,
    functionNamesPlace: namesLocation(told('function')?.key ?? ''),
    section,
  };
  const cells = saidOfName.flatMap((role) => {
    const found = cell(role);
    return found ? [[role, found] as const] : [];
  });
  return [{ ...entry, ...Object.fromEntries(withServiceFirst(record, cells)) }];
}

/** Termly writes the host as provider and the name as service: of the two the service counts. */
function withServiceFirst<T extends readonly (readonly [string, Cell])[]>(
  record: readonly Field[],
  cells: T,
): readonly (readonly [string, Cell])[] {
  const providers = record.filter(({ role, cell }) => role === 'provider' && !isBlank(cell.text));
  const service = providers.find(
    ({ key }) => /service|dienst|servi[cz]i?o|servizio/i.test(key) && !/provider/i.test(key),
  );
  if (!service || providers.length < 2) return cells;
  return cells.map(([role, cell]) => [role, role === 'provider' ? service.cell : cell] as const);
}
