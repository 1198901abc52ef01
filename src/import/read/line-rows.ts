import type { Block } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import { isHeaderLine } from '../header.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import type { Role } from '../words/header-words.ts';
import { saysNoLength } from './parallel.ts';

/** Cells of text may be long, but a longer line is a paragraph. */
const LONGEST_CELL = 600;

/** The headers of a table whose cells came one a line. */
export interface Headers {
  readonly texts: readonly string[];
  readonly roles: readonly (Role | null)[];
  readonly kind: Block['kind'];
}

/** The rows below the headers, and the index of the block after them. */
export interface Rows {
  readonly rows: string[][];
  readonly next: number;
}

export function rowsAt(blocks: readonly Block[], start: number, headers: Headers): Rows {
  const rows: string[][] = [];
  let index = start;
  for (;;) {
    const row = rowAt(blocks, index, headers);
    if (!row) break;
    rows.push(row.cells);
    index += row.lines;
  }
  return { rows: rows.some((row) => isNamed(row, headers)) ? rows : [], next: index };
}

/** Whether a name that no ordinary word could be stands where the names are. */
function isNamed(row: readonly string[], { roles }: Headers): boolean {
  const name = row[roles.indexOf('name')] ?? '';
  return namesInCell(name).names.some((each) => nameShape(each) > 0);
}

/** The next row, and how many lines it takes: all, one less when a cell is empty, one for a title between rows. */
function rowAt(blocks: readonly Block[], index: number, headers: Headers) {
  const width = headers.texts.length;
  const cells = textsAt(blocks, index, headers);
  const whole = cells.length === width ? cells : null;
  if (whole && fits(whole, headers, true)) return { cells: whole, lines: width };
  const shifted = cells.length >= width - 1 ? withoutOne(cells, headers) : null;
  if (shifted) return { cells: shifted, lines: width - 1 };
  const below = textsAt(blocks, index + 1, headers);
  const title = textAt(blocks, index);
  if (title !== null && title.length <= 60 && isRowBelowTitle(below, headers))
    return { cells: [title, ...Array.from({ length: width - 1 }, () => '')], lines: 1 };
  return whole && fits(whole, headers, false) ? { cells: whole, lines: width } : null;
}

function isRowBelowTitle(row: readonly string[], headers: Headers): boolean {
  return (
    row.length === headers.texts.length &&
    headers.roles.includes('duration') &&
    fits(row, headers, true) &&
    isNamed(row, headers)
  );
}

/** As many lines as there are headers, fewer where a heading comes first, unless the headers are headings. */
function textsAt(blocks: readonly Block[], start: number, { texts, kind }: Headers): string[] {
  const row: string[] = [];
  for (let index = start; row.length < texts.length; index += 1) {
    const text = textAt(blocks, index);
    if (text === null || (kind === 'line' && blocks[index]?.kind === 'heading')) break;
    row.push(text);
  }
  return row;
}

/** An empty cell leaves no line: the row fits when one of its other columns, its text first, is taken for empty. */
function withoutOne(row: readonly string[], headers: Headers): string[] | null {
  if (!headers.roles.includes('duration')) return null;
  const known = row.slice(0, headers.texts.length - 1);
  const columns = headers.roles
    .map((role, column) => ({ role, column }))
    .sort((a, b) => Number(isText(b.role)) - Number(isText(a.role)));
  for (const { column } of columns) {
    const shifted = [...known.slice(0, column), '', ...known.slice(column)];
    if (fits(shifted, headers, true)) return shifted;
  }
  return null;
}

function isText(role: Role | null): boolean {
  return role === 'purpose' || role === 'function';
}

/** Strictly, a length is one beyond doubt. */
function fits(row: readonly string[], { roles }: Headers, strictly: boolean): boolean {
  const again = row.filter((text) => isHeaderLine(text)?.coverage === 1).length;
  if (again >= 2) return false;
  return row.every((text, column) => {
    if (text.length > LONGEST_CELL) return false;
    if (roles[column] === 'name') return holdsOnlyNames(text);
    if (roles[column] === 'duration') return isLength(text, strictly);
    return true;
  });
}

/** A length, or a short word for one that has none ("Persistent", "-"). */
function isLength(text: string, strictly: boolean): boolean {
  if (readDuration(text) !== null || saysNoLength(text)) return true;
  return !strictly && text.split(' ').length <= 3 && nameShape(text) < 2;
}

/** Headings count, for some pages set each header as one. */
export function textAt(blocks: readonly Block[], index: number): string | null {
  const block = blocks[index];
  return block?.kind === 'line' || block?.kind === 'heading' ? block.rich.text : null;
}
