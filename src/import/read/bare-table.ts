import { type Block, plainTable } from '../blocks/block.ts';
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
/** As many names as this share must look like one. */
const MOSTLY = 0.6;
const DIVIDER = /\s(?:[|·•/>→⇒]|[-=]>)\s/;
/** As many cells, one of them a length, are no accident. */
const SURE_WIDTH = 4;

/**
 * Rows without headers: each a line with bars or dots between its cells, or a run of as many lines, the first a
 * name beyond doubt and one of them always a length. A single row is no table.
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
  return tableOf(blocks, start, { rows, next: start + rows.length });
}

function cellsOf(block: Block | undefined): readonly string[] {
  const text = lineOf(block);
  return text?.match(DIVIDER) ? text.split(DIVIDER).map((cell) => cell.trim()) : [];
}

function isDivided(block: Block | undefined): boolean {
  return DIVIDER.test(lineOf(block) ?? '');
}

function runsOfLinesAt(blocks: readonly Block[], start: number): LineTable | null {
  if (!isName(lineOf(blocks[start]))) return null;
  for (let width = NARROWEST; width <= WIDEST; width += 1) {
    const rows: (readonly string[])[] = [];
    for (let index = start; isName(lineOf(blocks[index])); index += width) {
      const row = runOf(blocks, index, width);
      if (!row) break;
      rows.push(row);
    }
    const found = tableOf(blocks, start, { rows, next: start + rows.length * width });
    if (found) return found;
  }
  return null;
}

/** The lines of a row; null when one is missing, is a field, or is the name of the next. */
function runOf(blocks: readonly Block[], index: number, width: number): readonly string[] | null {
  const row: string[] = [];
  for (let at = index; at < index + width; at += 1) {
    const block = blocks[at];
    const text = lineOf(block);
    if (text === null || block?.kind !== 'line' || keyAndValue(block.rich)) return null;
    if (at > index && isName(text)) return null;
    row.push(text);
  }
  return row;
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  readonly next: number;
}

function tableOf(blocks: readonly Block[], start: number, { rows, next }: Rows): LineTable | null {
  const first = blocks[start];
  const least = (rows[0]?.length ?? 0) >= SURE_WIDTH && isDivided(first) ? 1 : 2;
  if (rows.length < least || first?.kind !== 'line') return null;
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  const named =
    columns[0]?.every((cell) => holdsOnlyNames(cell)) &&
    columns[0].some(isName) &&
    columns[0].filter(isShaped).length >= rows.length * MOSTLY;
  const timed = columns.slice(1).some((cells) => cells.every(isLength));
  return named && timed ? { table: plainTable(rows, first.rich.where, 0), next } : null;
}

function isLength(text: string): boolean {
  return text.length <= LONGEST_LENGTH && (readDuration(text) !== null || saysNoLength(text));
}

function isShaped(text: string): boolean {
  return namesInCell(text).names.some((name) => nameShape(name) > 0);
}

function isName(text: string | null): boolean {
  if (text === null || text.length > LONGEST_LENGTH * 2 || !holdsOnlyNames(text)) return false;
  return namesInCell(text).names.some((name) => nameShape(name) === 2);
}

function lineOf(block: Block | undefined): string | null {
  return block?.kind === 'line' && block.rich.text.length <= LONGEST_CELL ? block.rich.text : null;
}
