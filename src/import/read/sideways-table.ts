import type { Table } from '../blocks/block.ts';
import { isHeaderLine } from '../header.ts';
import { nameShape } from '../names/read-name.ts';
import { rowOf } from '../place.ts';
import type { Entry, Section } from './entry.ts';
import { entriesOfFields, type Field, fieldOf } from './fields.ts';

/** A table with its headers in the first column: one cookie below the other, or beside it. */
export function isSideways({ rows }: Table): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 2) return false;
  const filled = rows.filter((row) => row[0]?.text);
  const keys = filled.map(([key]) =>
    nameShape(key?.text ?? '') === 2 ? null : isHeaderLine(key?.text ?? ''),
  );
  const known = keys.filter((reading) => reading !== null).length;
  const across = (rows[0] ?? []).filter(({ text }) => isHeaderLine(text)).length;
  const hasName = keys.some((reading) => reading?.role === 'name');
  return hasName && known >= 2 && known >= filled.length * 0.6 && across < 2;
}

export function entriesOfSideways({ rows, where }: Table, section: Section): readonly Entry[] {
  const width = Math.min(60, Math.max(...rows.slice(0, 200).map((row) => row.length)));
  return Array.from({ length: width - 1 }, (_, index) => {
    const fields = rows.flatMap((row, rowIndex): readonly Field[] => {
      const [key = '', text = ''] = [row[0]?.text, row[index + 1]?.text];
      const origin = { where: rowOf(where, rowIndex + 1), fragment: `${key} | ${text}` };
      const field = fieldOf(key, { text, origin });
      return field ? [field] : [];
    });
    return entriesOfFields(fields, section);
  }).flat();
}
