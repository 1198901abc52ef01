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

const MOST_HEADER_ROWS = 3;

/** Tells the header rows, and what stands above them, from the rows of data. */
export function splitHeader(rows: readonly TableRow[]): Header {
  const start = leading(rows, (row) => singleText(row) !== null);
  const titles = rows.slice(0, start).map(singleText).filter(Boolean);
  const possible = rows.slice(start, start + MOST_HEADER_ROWS);
  const end = start + leading(possible, (row, index) => isHeaderRow(row, index === 0));
  const headers = Array.from({ length: widthOf(rows) }, (_, column) =>
    joinedHeader(rows.slice(start, end).flatMap((row) => row[column] ?? [])),
  );
  return { title: titles.at(-1) ?? null, headers, body: rows.slice(end) };
}

/** How many cells the widest row has. */
export function widthOf(rows: readonly TableRow[]): number {
  return rows.reduce((widest, { length }) => Math.max(widest, length), 0);
}

/** How many of the first rows satisfy `is`, one behind the other. */
function leading(rows: readonly TableRow[], is: (row: TableRow, index: number) => boolean): number {
  const other = rows.findIndex((row, index) => !is(row, index));
  return other < 0 ? rows.length : other;
}

/** Marked as one; or, for the first row, two of its texts are known headers and none is a name or a length. */
function isHeaderRow(row: TableRow, first: boolean): boolean {
  const filled = row.filter(({ text }) => text !== '');
  if (filled.every(({ header }) => header)) return singleText(row) === null;
  if (!first) return false;
  const known = filled.filter(({ text }) => (readHeader(text)?.coverage ?? 0) >= 0.4).length;
  const isData = ({ text }: TableCell) => nameShape(text) === 2 || (readDuration(text) ?? 0) > 0;
  return known >= Math.min(2, filled.length) && !filled.some(isData);
}

/** A cell over several of the rows is told once. */
function joinedHeader(cells: readonly TableCell[]): string {
  const texts = new Map(cells.map(({ source, text }) => [source, text]));
  return [...texts.values()].join(' ').trim();
}

/** The text of a row that is one cell over the whole width, or has one filled cell; '' for an empty row, else null. */
export function singleText(row: TableRow): string | null {
  const [first, ...others] = row.filter(({ text }) => text !== '');
  if (!first) return '';
  const isOne = others.every(({ source }) => source === first.source);
  const isAlone = others.length === 0 || others.length === row.length - 1;
  return row.length > 1 && isOne && isAlone ? first.text : null;
}
