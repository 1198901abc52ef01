import type { TableCell, TableRow } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import { readHeader } from '../header.ts';
import { nameShape } from '../names/read-name.ts';

/** The parts of a table. */
export interface Header {
  /** A row over the whole width, above the header. */
  readonly title: string | null;
  /** One text a column; those of several header rows are joined. */
  readonly headers: readonly string[];
  readonly body: readonly TableRow[];
}

/** Tells the header rows, and what stands above them, from the rows of data. */
export function splitHeader(rows: readonly TableRow[]): Header {
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  let start = 0;
  let title: string | null = null;
  while (start < rows.length && width > 1 && singleText(rows[start] ?? []) !== null) {
    title = singleText(rows[start] ?? []) || title;
    start += 1;
  }
  let end = start;
  while (end < rows.length && end < start + 3 && isHeaderRow(rows[end] ?? [], end === start))
    end += 1;
  const headers = Array.from({ length: width }, (_, column) =>
    joinedHeader(rows.slice(start, end).map((row) => row[column])),
  );
  return { title, headers, body: rows.slice(end) };
}

/** Marked as one; or, for the first row, two of its texts are known headers and none is a name or a length. */
function isHeaderRow(row: TableRow, first: boolean): boolean {
  const filled = row.filter(({ text }) => text !== '');
  if (filled.length === 0) return first;
  if (filled.length > 1 && singleText(row) !== null) return false;
  if (filled.every(({ header }) => header)) return singleText(row) === null || row.length === 1;
  if (!first) return false;
  const known = filled.filter(({ text }) => (readHeader(text)?.coverage ?? 0) >= 0.4).length;
  const isData = ({ text }: TableCell) => nameShape(text) === 2 || (readDuration(text) ?? 0) > 0;
  return known >= Math.min(2, filled.length) && !filled.some(isData);
}

function joinedHeader(cells: readonly (TableCell | undefined)[]): string {
  const different = cells.filter(
    (cell, index) => cell && cells.findIndex((other) => other?.source === cell.source) === index,
  );
  return different
    .map((cell) => cell?.text ?? '')
    .join(' ')
    .trim();
}

/** The text of a row that is one cell over the whole width, or has one filled cell; else null. */
export function singleText(row: TableRow): string | null {
  const filled = row.filter(({ text }) => text !== '');
  if (filled.length === 0) return '';
  const one = filled.every(({ source }) => source === filled[0]?.source);
  return one && row.length > 1 && (filled.length === 1 || filled.length === row.length)
    ? (filled[0]?.text ?? '')
    : null;
}
