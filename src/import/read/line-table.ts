import { type Block, plainTable, type Table } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import { isHeaderLine } from '../header.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import type { Role } from '../words/header-words.ts';

/** A table whose cells came one a line, and the index of the block after it. */
export interface LineTable {
  readonly table: Table;
  readonly next: number;
}

const WIDEST = 8;
/** Cells of text may be long, but a longer line is a paragraph. */
const LONGEST_CELL = 600;

/**
 * Finds a run of lines that is a table copied without its tabs: headers, one a line, then rows of as many lines.
 * The width is the one by which most rows have a name where the names are and a length where the lengths are.
 */
export function lineTableAt(blocks: readonly Block[], start: number): LineTable | null {
  const first = textAt(blocks, start);
  if (first === null || !isHeaderLine(first)) return null;
  let best: LineTable | null = null;
  let most = 0;
  for (let width = 2; width <= WIDEST; width += 1) {
    const headers = headersAt(blocks, start, width);
    if (!headers) continue;
    const rows = rowsAt(blocks, start + width, headers);
    const points = width * pointsOf(rows, headers);
    if (rows.length > 0 && points >= most) {
      most = points;
      best = tableOf(blocks, start, headers, rows);
    }
  }
  return best;
}

/** How many cells are what their headers say, beyond doubt. */
function pointsOf(rows: readonly (readonly string[])[], { roles }: Headers): number {
  const [name, duration] = [roles.indexOf('name'), roles.indexOf('duration')];
  return rows.reduce((points, row) => {
    const named = namesInCell(row[name] ?? '').names.some((each) => nameShape(each) > 0);
    const timed = readDuration(row[duration] ?? '') !== null;
    return points + 0.1 + (named ? 1 : 0) + (timed ? 1 : 0);
  }, 0);
}

interface Headers {
  readonly texts: readonly string[];
  readonly roles: readonly (Role | null)[];
}

/** At least two known headers, one of them for names, and more known than not. */
function headersAt(blocks: readonly Block[], start: number, width: number): Headers | null {
  const texts: string[] = [];
  for (let index = start; index < start + width; index += 1) {
    const text = textAt(blocks, index);
    if (text === null || text.length > 45 || nameShape(text) === 2) return null;
    texts.push(text);
  }
  const roles = texts.map((text) => isHeaderLine(text)?.role ?? null);
  const known = roles.filter((role) => role !== null && role !== 'ignore');
  const kinds = new Set(blocks.slice(start, start + width).map(({ kind }) => kind));
  if (kinds.size > 1) return null;
  const enough = known.length >= 2 && known.length > width / 2;
  const different = new Set(known).size === known.length;
  return enough && different && roles.includes('name') ? { texts, roles } : null;
}

function rowsAt(blocks: readonly Block[], start: number, headers: Headers): string[][] {
  const rows: string[][] = [];
  const width = headers.texts.length;
  for (let index = start; index < blocks.length; index += width) {
    const row = Array.from({ length: width }, (_, column) => textAt(blocks, index + column));
    const whole = fits(row, headers) ? row : withoutOne(row, headers);
    if (!whole) break;
    if (whole !== row) index -= 1;
    rows.push(whole.map((text) => text ?? ''));
  }
  const name = headers.roles.indexOf('name');
  return rows.some((row) => namesInCell(row[name] ?? '').names.some((each) => nameShape(each) > 0))
    ? rows
    : [];
}

/** An empty cell leaves no line: the row fits when one of its other columns is taken for empty. */
function withoutOne(row: readonly (string | null)[], headers: Headers): readonly string[] | null {
  const texts = row.map((text) => text ?? '');
  for (const [column, role] of headers.roles.entries()) {
    if (role === 'name' || role === 'duration' || !headers.roles.includes('duration')) continue;
    const shifted = [...texts.slice(0, column), '', ...texts.slice(column, -1)];
    if (fits(shifted, headers)) return shifted;
  }
  return null;
}

function fits(row: readonly (string | null)[], { roles }: Headers): boolean {
  const again = row.filter((text) => text !== null && isHeaderLine(text)?.coverage === 1).length;
  if (again >= 2) return false;
  return row.every((text, column) => {
    if (text === null || text.length > LONGEST_CELL) return false;
    if (roles[column] === 'name') return holdsOnlyNames(text);
    if (roles[column] === 'duration') return isLength(text);
    return true;
  });
}

/** A length, or a short word for one that has none ("Persistent", "-"). */
function isLength(text: string): boolean {
  if (readDuration(text) !== null) return true;
  return text.split(/\s+/).length <= 3 && nameShape(text) < 2;
}

function tableOf(
  blocks: readonly Block[],
  start: number,
  { texts }: Headers,
  rows: string[][],
): LineTable {
  const first = blocks[start];
  const where = first && first.kind !== 'table' ? first.rich.where : '';
  const next = start + texts.length * (rows.length + 1);
  return { table: plainTable([texts, ...rows], where, 1), next };
}

/** Headings count, for some pages set each header as one. */
function textAt(blocks: readonly Block[], index: number): string | null {
  const block = blocks[index];
  return block?.kind === 'line' || block?.kind === 'heading' ? block.rich.text : null;
}
