import { readHeadingCategory } from '../category.ts';
import { checkEntryCount, importLimits } from '../import-limits.ts';
import { providerOfHeading } from '../provider.ts';
import { plainTable, type Table } from './block.ts';
import { inlineText } from './markdown-inline.ts';
import type { SourceLine } from './text-lines.ts';

/** A table found in lines of text, and the index of the line after it. */
export interface FoundTable {
  readonly table: Table;
  readonly next: number;
}

/** Of a trimmed line. No two runs of spaces touch, or a line of nothing else would take hours. */
const DELIMITER_ROW = /^\|?\s*:?-{1,200}:?(?:\s*\|\s*:?-{1,200}:?){0,60}(?:\s*\|)?$/;
/** More is no row of a table that people read. */
const LONGEST_ROW = 20_000;
/** A longer line is no title. */
const LONGEST_TITLE = 60;
/** No row takes more. */
const MOST_LINES = 12;
const GRID_RULE = /^\s*\+[-=+ ]+\+\s*$/;

/** A Markdown table: a delimiter row below its header, or every row between bars. */
export function pipeTableAt(lines: readonly SourceLine[], start: number): FoundTable | null {
  const delimited = isDelimiter(lines[start + 1]?.text ?? '');
  if (!delimited && !isBarred(lines[start]?.text ?? '')) return null;
  const rows: string[][] = [];
  let next = start;
  for (; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (isDelimiter(text) || GRID_RULE.test(text)) continue;
    if (text.length > LONGEST_ROW || !text.includes('|') || (!delimited && !isBarred(text))) break;
    rows.push(splitBars(text).slice(0, importLimits.columns).map(inlineText));
    checkEntryCount(rows.length);
  }
  if (rows.length < 2) return null;
  return {
    table: plainTable(rows, { kind: 'line', number: lines[start]?.number ?? 0 }, delimited ? 1 : 0),
    next,
  };
}

function isDelimiter(text: string): boolean {
  return text.includes('|') && DELIMITER_ROW.test(text.trim());
}

function isBarred(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith('|') && trimmed.endsWith('|') && trimmed.length > 2;
}

/** A bar after a backslash belongs to the cell. */
function splitBars(text: string): string[] {
  const inner = text.trim().replace(/^\|/, '').replace(/\|$/, '');
  const cells: string[] = [];
  let cell = '';
  for (let index = 0; index < inner.length; index += 1) {
    const character = inner[index];
    if (character === '\\' && inner[index + 1] === '|') {
      cell += '|';
      index += 1;
    } else if (character === '|') {
      cells.push(cell);
      cell = '';
    } else {
      cell += character;
    }
  }
  return [...cells, cell];
}

/** As browsers copy tables: a tab between cells, a line a row. Blank lines may stand between rows. */
export function tabTableAt(lines: readonly SourceLine[], start: number): FoundTable | null {
  if (!lines[start]?.text.includes('\t')) return null;
  const width = cellsOf(lines[start]).length;
  if (width < 2) return null;
  const rows: string[][] = [];
  let next = start;
  for (let row = tabRowAt(lines, start, width); row; row = tabRowAt(lines, next, width)) {
    rows.push(row.cells);
    next = row.next;
    checkEntryCount(rows.length);
  }
  if (rows.length < 2) return null;
  return { table: plainTable(rows, { kind: 'line', number: lines[start]?.number ?? 0 }, 0), next };
}

interface TabRow {
  readonly cells: string[];
  readonly next: number;
}

/**
 * One row, which takes several lines when its cells have several. Lines without a tab that follow a whole row open
 * the first cell of the next: when none follows, they belong to no row.
 */
function tabRowAt(lines: readonly SourceLine[], start: number, width: number): TabRow | null {
  let at = start;
  if (lines[at]?.blank && cellsOf(lines[at + 1]).length === width) at += 1;
  const [title = '', ...others] = cellsOf(lines[at]);
  if (others.length === 0 && isTitle(title) && cellsOf(lines[at + 1]).length === width)
    return { cells: [title, ...Array.from({ length: width - 1 }, () => '')], next: at + 1 };
  let cells: string[] = [];
  for (; at < start + MOST_LINES && lines[at]?.blank === false; at += 1) {
    const more = cellsOf(lines[at]);
    const joined = cells.length + more.length - (cells.length > 0 ? 1 : 0);
    if (joined > width) return null;
    cells = join(cells, more);
    if (cells.length === width) return { cells, next: at + 1 };
  }
  return cells.length >= Math.max(2, width - 1) ? { cells, next: at } : null;
}

/** A line of a class or a provider, before a whole row, is a title of the rows below it. */
function isTitle(text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  return readHeadingCategory(text) !== null || providerOfHeading(text) !== null;
}

function join(cells: readonly string[], more: readonly string[]): string[] {
  if (cells.length === 0) return [...more];
  const last = cells.at(-1) ?? '';
  return [...cells.slice(0, -1), `${last}\n${more[0] ?? ''}`, ...more.slice(1)];
}

/** A line is asked for by every row that may begin or end there. */
const known = new WeakMap<SourceLine, readonly string[]>();

function cellsOf(line: SourceLine | undefined): readonly string[] {
  if (!line) return [];
  const before = known.get(line);
  if (before) return before;
  const cells = (
    line.text.length <= LONGEST_ROW
      ? line.text.trimEnd().split('\t', importLimits.columns)
      : [line.text]
  ).map(inlineText);
  known.set(line, cells);
  return cells;
}
