import { isHeaderLine } from '../header.ts';
import { plainTable } from './block.ts';
import { inlineText } from './markdown-inline.ts';
import type { SourceLine } from './text-lines.ts';
import type { FoundTable } from './text-tables.ts';

const LONGEST_ROW = 2_000;

/** A table whose columns are kept apart by runs of spaces, below a row of known headers. */
export function alignedTableAt(lines: readonly SourceLine[], start: number): FoundTable | null {
  const headers = cellsOf(lines[start]);
  const known = headers.filter((text) => isHeaderLine(text) !== null);
  if (headers.length < 3 || known.length < headers.length / 2) return null;
  const rows = [headers];
  let next = start + 1;
  while (cellsOf(lines[next]).length === headers.length) {
    rows.push(cellsOf(lines[next]));
    next += 1;
  }
  if (rows.length < 2) return null;
  return { table: plainTable(rows, { kind: 'line', number: lines[start]?.number ?? 0 }, 1), next };
}

function cellsOf(line: SourceLine | undefined): string[] {
  if (!line || line.text.length > LONGEST_ROW || !line.text.includes('  ')) return [];
  return line.text.trim().split(/ {2,}/).map(inlineText);
}
