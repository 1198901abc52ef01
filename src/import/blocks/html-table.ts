import { checkEntryCount, importLimits } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import type { Table, TableCell } from './block.ts';
import { textOf } from './html-text.ts';
import { findAll, type HtmlElement } from './html-tree.ts';

/** Spans are the document's word; these keep a hostile one from filling the memory. */
const TALLEST_SPAN = 2_000;

const ROWS: ReadonlySet<string> = new Set(['tr']);
const NESTED: ReadonlySet<string> = new Set(['table']);
const ROW_ROLES: ReadonlySet<string> = new Set(['row']);
const CELL_ROLES: ReadonlySet<string> = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** A table inside a cell means that the outer one is only there for the layout. */
export function isLayoutTable(table: HtmlElement): boolean {
  return findAll(table, NESTED).length > 0;
}

/** Lays the cells out in a grid, as the HTML standard does: a cell fills every place it spans. */
export function tableFromHtml(table: HtmlElement, where: Place): Table {
  const elements = findAll(table, ROWS).map((row) => row.children.filter(isCell));
  return layOut(elements, where);
}

/** The same for elements that are a table by their ARIA roles. */
export function tableFromRoles(table: HtmlElement, where: Place): Table {
  const rows = findByRole(table, ROW_ROLES).map((row) => findByRole(row, CELL_ROLES));
  return layOut(rows, where);
}

function layOut(rows: readonly (readonly HtmlElement[])[], where: Place): Table {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  let source = 0;
  checkEntryCount(rows.length);
  rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const element of cells) {
      while (grid[rowIndex]?.[column]) column += 1;
      const text = textOf(element).slice(0, importLimits.cellCharacters);
      const cell = { text, header: isHeader(element), source: source++ };
      const width = Math.min(span(element, 'colspan'), importLimits.columns - column);
      const height = Math.min(span(element, 'rowspan'), TALLEST_SPAN);
      fill(grid, { cell, row: rowIndex, column, width, height });
      column += width;
    }
  });
  return { kind: 'table', rows: grid.map((row) => withoutHoles(row)), where };
}

interface Placement {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

function fill(
  grid: (TableCell | undefined)[][],
  { cell, row, column, width, height }: Placement,
): void {
  for (const line of grid.slice(row, row + height))
    for (let right = column; right < column + width; right += 1) line[right] ??= cell;
}

function withoutHoles(row: readonly (TableCell | undefined)[]): TableCell[] {
  return Array.from(row, (cell) => cell ?? { text: '', header: false, source: -1 });
}

function isCell(node: HtmlElement | string): node is HtmlElement {
  return typeof node !== 'string' && (node.tag === 'td' || node.tag === 'th');
}

function isHeader({ tag, attributes }: HtmlElement): boolean {
  const role = attributes.get('role');
  return (tag === 'th' && attributes.get('scope') !== 'row') || role === 'columnheader';
}

function span(element: HtmlElement, attribute: string): number {
  const value = Number.parseInt(element.attributes.get(attribute) ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? value : 1;
}

function findByRole(root: HtmlElement, roles: ReadonlySet<string>): readonly HtmlElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return roles.has(child.attributes.get('role') ?? '') ? [child] : findByRole(child, roles);
  });
}
