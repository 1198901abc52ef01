import { type Block, plainTable } from '../blocks/block.ts';
import { readDuration } from '../duration.ts';
import type { Place } from '../imported.ts';
import { holdsOnlyNames, namesInCell } from '../names/names-in-cell.ts';
import { nameShape } from '../names/read-name.ts';
import { keyAndValue } from './field-lines.ts';
import type { LineTable } from './line-table.ts';
import { saysNoLength } from './parallel.ts';

/** More rows are another table, so that thousands of lines that are nearly one take no long time. */
const MOST_ROWS = 500;
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

/** A text that may stand in a table, and what it may be there, found out once: each row is looked at again and again. */
class Cell {
  readonly text: string;
  #isLength: boolean | undefined;
  #holdsNames: boolean | undefined;
  #isName: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get isLength(): boolean {
    this.#isLength ??= isLength(this.text);
    return this.#isLength;
  }

  get holdsNames(): boolean {
    this.#holdsNames ??= holdsOnlyNames(this.text);
    return this.#holdsNames;
  }

  /** Names, one of them beyond doubt. */
  get isName(): boolean {
    this.#isName ??=
      this.text.length <= LONGEST_NAMES && this.holdsNames && shapeOf(this.text) === 2;
    return this.#isName;
  }

  get isShaped(): boolean {
    return shapeOf(this.text) > 0;
  }
}

function isLength(text: string): boolean {
  return text.length <= LONGEST_LENGTH && (readDuration(text) !== null || saysNoLength(text));
}

function shapeOf(text: string): number {
  return Math.max(0, ...namesInCell(text).names.map(nameShape));
}

interface Look {
  readonly where: Place;
  readonly whole: Cell;
  readonly cells: Row;
  readonly isField: boolean;
}

const looks = new WeakMap<Block, Look>();

/** What a line is; null for what is none, or too long. */
function lookAt(block: Block | undefined): Look | null {
  if (block?.kind !== 'line' || block.rich.text.length > LONGEST_CELL) return null;
  const before = looks.get(block);
  if (before) return before;
  const { text, where } = block.rich;
  const look: Look = {
    where,
    whole: new Cell(text),
    cells: text.split(DIVIDER).map((cell) => new Cell(cell)),
    isField: keyAndValue(block.rich) !== null,
  };
  looks.set(block, look);
  return look;
}

function cellsOf(block: Block | undefined): Row {
  return lookAt(block)?.cells ?? [];
}
