import { type Block, plainTable, type Table } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import { isHeaderLine } from '../header.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { richAt } from './field-lines.ts';
import { type Headers, rowsAt, textAt } from './line-rows.ts';

/** A table whose cells came one a line, and the index of the block after it. */
export interface LineTable {
  readonly table: Table;
  readonly next: number;
}

const WIDEST = 8;

/**
 * Finds a run of lines that is a table copied without its tabs: headers, one a line, then rows of as many lines.
 * The width is the one by which most rows have a name where the names are and a length where the lengths are.
 */
export function lineTableAt(blocks: readonly Block[], start: number): LineTable | null {
  const first = richAt(blocks, start);
  if (!first || !isHeaderLine(first.text)) return null;
  let best: LineTable | null = null;
  let most = 0;
  for (let width = 2; width <= WIDEST; width += 1) {
    const headers = headersAt(blocks, start, width);
    if (!headers) continue;
    const { rows, next } = rowsAt(blocks, start + width, headers);
    const known = headers.roles.filter((role) => role !== null).length;
    const points = known * pointsOf(rows, headers);
    if (rows.length > 0 && points >= most) {
      most = points;
      best = { table: plainTable([headers.texts, ...rows], first.where, 1), next };
    }
  }
  return best;
}

/** How many cells are what their headers say, beyond doubt; headers that nobody knows count against it. */
function pointsOf(rows: readonly (readonly string[])[], { roles }: Headers): number {
  const [name, duration] = [roles.indexOf('name'), roles.indexOf('duration')];
  return rows.reduce((points, row) => {
    const named = namesInCell(row[name] ?? '').names.some((each) => nameShape(each) > 0);
    const timed = readDuration(row[duration] ?? '') !== null;
    return points + 0.1 + (named ? 1 : 0) + (timed ? 1 : 0);
  }, 0);
}

/** More headers known than not, one of them for names. */
function headersAt(blocks: readonly Block[], start: number, width: number): Headers | null {
  const texts: string[] = [];
  for (let index = start; index < start + width; index += 1) {
    const text = textAt(blocks, index);
    if (text === null || text.length > 45 || nameShape(text) === 2) return null;
    texts.push(text);
  }
  const roles = texts.map((text) => isHeaderLine(text)?.role ?? null);
  const known = roles.filter((role) => role !== null && role !== 'ignore');
  const kinds = new Set(blocks.slice(start, start + width).map((block) => block.kind));
  const [kind] = kinds;
  if (kinds.size > 1 || !kind) return null;
  const enough = known.length > width / 2;
  const different = new Set(known).size === known.length;
  return enough && different && roles.includes('name') ? { texts, roles, kind } : null;
}
