import type { Table } from '../blocks/block.ts';
import { isHeaderLine } from '../header.ts';
import { nameShape } from '../names/read-name.ts';
import { rowOf } from '../place.ts';
import type { Entry, Section } from './entry.ts';
import { entriesOfFields, type Field, fieldOf } from './fields.ts';
import { widthOf } from './table-header.ts';

/** A table with its headers in the first column: one cookie below the other, or beside it. */
export function isSideways({ rows }: Table): boolean {
  const keys = rows.flatMap(([key]) => (key?.text ? [key.text] : []));
  const readings = keys.map((key) => (nameShape(key) === 2 ? null : isHeaderLine(key)));
  const known = readings.filter((reading) => reading !== null).length;
  const across = rows
    .slice(0, 1)
    .flat()
    .filter(({ text }) => isHeaderLine(text));
  const hasName = readings.some((reading) => reading?.role === 'name');
  return hasName && known >= 2 && known >= keys.length * 0.6 && across.length < 2;
}

export function entriesOfSideways(table: Table, section: Section): readonly Entry[] {
  return Array.from({ length: widthOf(table.rows) }, (_, column) => fieldsIn(table, column))
    .slice(1)
    .flatMap((fields) => entriesOfFields(fields, section));
}

/** What a column says, by the keys in the first. */
function fieldsIn({ rows, where }: Table, column: number): readonly Field[] {
  return rows.flatMap((row, index) => {
    const [key] = row;
    if (!key) return [];
    const text = row[column]?.text ?? '';
    const origin = { where: rowOf(where, index + 1), fragment: `${key.text} | ${text}` };
    return fieldOf(key.text, { text, origin }) ?? [];
  });
}
