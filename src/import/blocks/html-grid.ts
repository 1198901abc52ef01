import { isHeaderLine } from '../header.ts';
import { checkEntryCount } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import { plainTable, type Table } from './block.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, isSilent } from './html-tree.ts';

const NARROWEST = 3;
const WIDEST = 10;
const LONGEST_HEADER = 45;
/** Of the elements in a header. */
const DEEPEST = 6;
/** What has a meaning of its own is no box. */
const OTHERS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'table', 'dl']);

/**
 * A table made of other elements: boxes in a box, each with as many boxes inside, the first of them known headers.
 * Unlike the lines that these would give, it keeps the cells that are empty. Null for anything else.
 */
export function gridTable(element: HtmlElement, where: Place): Table | null {
  const first = firstRow(element);
  if (!first || !boxesOf(first).every((box) => isFlat(box))) return null;
  const headers = boxesOf(first).map(textOf);
  if (!areHeaders(headers)) return null;
  const rows = rowsOf(element, headers.length);
  if (!rows || rows.length < 2) return null;
  checkEntryCount(rows.length);
  return plainTable(
    rows.map((row) => boxesOf(row).map(textOf)),
    where,
    1,
  );
}

/** The first box that has several boxes inside, at most two levels down. */
function firstRow(element: HtmlElement, depth = 0): HtmlElement | null {
  const [first] = boxesOf(element);
  if (!first || depth > 2 || OTHERS.has(first.tag)) return null;
  const inside = boxesOf(first).length;
  if (inside >= NARROWEST && inside <= WIDEST && !hasText(first)) return first;
  return firstRow(first, depth + 1);
}

/** Every box as wide as the headers; those around them are looked into. Null where another box is among them. */
function rowsOf(element: HtmlElement, width: number, depth = 0): readonly HtmlElement[] | null {
  const rows: HtmlElement[] = [];
  for (const box of boxesOf(element)) {
    if (boxesOf(box).length === width && !hasText(box)) rows.push(box);
    else {
      const inside = depth > 1 || hasText(box) ? null : rowsOf(box, width, depth + 1);
      if (!inside) return null;
      rows.push(...inside);
    }
  }
  return rows;
}

/** Asked first of what may be a header, so that no large part of a page is read again and again. */
function isFlat({ children }: HtmlElement, depth = 0): boolean {
  return (
    depth < DEEPEST &&
    children.every((child) => typeof child === 'string' || isFlat(child, depth + 1))
  );
}

function areHeaders(texts: readonly string[]): boolean {
  if (texts.some((text) => text.length > LONGEST_HEADER)) return false;
  const known = texts.flatMap((text) => isHeaderLine(text)?.role ?? []);
  return known.includes('name') && known.length >= texts.length / 2;
}

function boxesOf(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter(isBox);
}

function hasText(element: HtmlElement): boolean {
  return (
    element.children.some((child) => typeof child === 'string' && child.trim() !== '') ||
    OTHERS.has(element.tag)
  );
}

function isBox(node: HtmlElement | string): node is HtmlElement {
  return typeof node !== 'string' && !isSilent(node.tag) && node.tag !== 'br';
}
