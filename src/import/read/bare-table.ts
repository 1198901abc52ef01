import { type Block, plainTable, type Rich } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { keyAndValue } from './field-lines.ts';
import type { LineTable } from './line-table.ts';
import { saysNoLength } from './parallel.ts';

const NARROWEST = 3;
const WIDEST = 6;
const LONGEST_CELL = 600;
const LONGEST_LENGTH = 60;
/** Longer lines are hardly ever names, and to look costs time. */
const LONGEST_NAMES = 120;
/** As many names as this share must look like one. */
const MOSTLY = 0.6;
const DIVIDER = /\s(?:[|·•/>→⇒]|[-=]>)\s/;
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
  const rows: (readonly string[])[] = [];
  for (let index = start; cellsOf(blocks[index]).length === width; index += 1)
    rows.push(cellsOf(blocks[index]));
  if (rows.length === 1 && width < SURE_WIDTH) return null;
  return tableOf(blocks, start, { rows, next: start + rows.length });
}

function cellsOf(block: Block | undefined): readonly string[] {
  return lineOf(block)?.text.split(DIVIDER) ?? [];
}

function runsOfLinesAt(blocks: readonly Block[], start: number): LineTable | null {
  for (let width = NARROWEST; width <= WIDEST; width += 1) {
    const rows: (readonly string[])[] = [];
    for (let index = start; isName(lineOf(blocks[index])?.text); index += width) {
      const row = runOf(blocks, index, width);
      if (!row) break;
      rows.push(row);
    }
    const next = start + rows.length * width;
    const found = rows.length > 1 ? tableOf(blocks, start, { rows, next }) : null;
    if (found) return found;
  }
  return null;
}

/** The lines of a row; null when one is missing, is a field, or is the name of the next. */
function runOf(blocks: readonly Block[], index: number, width: number): readonly string[] | null {
  const row: string[] = [];
  for (let at = index; at < index + width; at += 1) {
    const line = lineOf(blocks[at]);
    if (!line || keyAndValue(line)) return null;
    if (at > index && isName(line.text)) return null;
    row.push(line.text);
  }
  return row;
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly next: number;
}

function tableOf(blocks: readonly Block[], start: number, { rows, next }: Rows): LineTable | null {
  const first = lineOf(blocks[start]);
  const names = rows.map(([name]) => name ?? '');
  const named =
    names.every((name) => holdsOnlyNames(name)) &&
    names.some(isName) &&
    names.filter(isShaped).length >= rows.length * MOSTLY;
  const timed = rows[0]?.some(
    (_, column) => column > 0 && rows.every((row) => isLength(row[column] ?? '')),
  );
  return first && named && timed ? { table: plainTable(rows, first.where, 0), next } : null;
}

function isLength(text: string): boolean {
  return text.length <= LONGEST_LENGTH && (readDuration(text) !== null || saysNoLength(text));
}

function isShaped(text: string): boolean {
  return namesInCell(text).names.some((name) => nameShape(name) > 0);
}

function isName(text: string | undefined): boolean {
  if (text === undefined || text.length > LONGEST_NAMES || !holdsOnlyNames(text)) return false;
  return namesInCell(text).names.some((name) => nameShape(name) === 2);
}

function lineOf(block: Block | undefined): Rich | null {
  return block?.kind === 'line' && block.rich.text.length <= LONGEST_CELL ? block.rich : null;
}
