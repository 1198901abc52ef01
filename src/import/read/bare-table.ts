import { type Block, plainTable } from '../blocks/block.ts';
import { type Cell, cellsOf, lookAt } from './bare-cells.ts';
import type { LineTable } from './line-table.ts';

/** More rows are another table, so that thousands of lines that are nearly one take no long time. */
const MOST_ROWS = 500;
const NARROWEST = 3;
const WIDEST = 6;
/** As many names as this share must look like one. */
const MOSTLY = 0.6;
/** As many cells, one of them a length, are no accident. */
const SURE_WIDTH = 4;

/**
 * Rows without headers: each a line with bars or dots between its cells, or a run of as many lines, the first a
 * name beyond doubt and one of them always a length. A single row is no table, unless it is divided into many cells.
 */
export function bareTableAt(blocks: readonly Block[], start: number): LineTable | null {
  return dividedLinesAt(blocks, start) ?? runsOfLinesAt(blocks, start);
}

function dividedLinesAt(blocks: readonly Block[], start: number): LineTable | null {
  const width = cellsOf(blocks[start]).length;
  if (width < NARROWEST || width > WIDEST) return null;
  const found = rowsOf((row) => {
    const cells = cellsOf(blocks[start + row]);
    return cells.length === width ? cells : null;
  });
  const least = width < SURE_WIDTH ? 2 : 1;
  return found.length < least
    ? null
    : tableOf(blocks, { start, next: start + found.length }, found);
}

function runsOfLinesAt(blocks: readonly Block[], start: number): LineTable | null {
  for (let width = NARROWEST; width <= WIDEST; width += 1) {
    const found = rowsOf((row) => runOf(blocks, start + row * width, width));
    if (found.length < 2) continue;
    const table = tableOf(blocks, { start, next: start + found.length * width }, found);
    if (table) return table;
  }
  return null;
}

type Row = readonly Cell[];

/** The rows that follow each other; none when one holds no names, or no column holds lengths in all of them. */
function rowsOf(rowAt: (row: number) => Row | null): readonly Row[] {
  const rows: Row[] = [];
  let timed = Array.from({ length: WIDEST - 1 }, (_, index) => index + 1);
  for (let row = rowAt(0); row && rows.length < MOST_ROWS; row = rowAt(rows.length)) {
    const cells = row;
    timed = timed.filter((column) => cells[column]?.isLength);
    if (timed.length === 0 || !row[0]?.holdsNames) return [];
    rows.push(row);
  }
  return rows;
}

/** The lines of a row; null when one is missing, is a field, or is the name of the next. */
function runOf(blocks: readonly Block[], index: number, width: number): Row | null {
  const row: Cell[] = [];
  for (let at = index; at < index + width; at += 1) {
    const line = lookAt(blocks[at]);
    if (!line || line.isField || line.whole.isName !== (at === index)) return null;
    row.push(line.whole);
  }
  return row;
}

interface Span {
  readonly start: number;
  readonly next: number;
}

function tableOf(
  blocks: readonly Block[],
  { start, next }: Span,
  rows: readonly Row[],
): LineTable | null {
  const first = lookAt(blocks[start]);
  const names = rows.flatMap(([name]) => name ?? []);
  const named =
    names.some((name) => name.isName) &&
    names.filter((name) => name.isShaped).length >= rows.length * MOSTLY;
  const texts = rows.map((row) => row.map(({ text }) => text));
  return first && named ? { table: plainTable(texts, first.where, 0), next } : null;
}
