import { importLimits } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import type { Block, Table } from './block.ts';
import { definitionsFromHtml } from './html-definitions.ts';
import { gridTable } from './html-grid.ts';
import { isLayoutTable, tableFromHtml, tableFromRoles } from './html-table.ts';
import {
  APART,
  addInline,
  append,
  areApart,
  emptyBuffer,
  richLines,
  type TextBuffer,
  textOf,
} from './html-text.ts';
import {
  findAll,
  type HtmlElement,
  type HtmlNode,
  holdsBlocks,
  isBlock,
  isSilent,
} from './html-tree.ts';
import { fieldIn, headingLevel, isButton } from './html-use.ts';

interface Walk {
  readonly blocks: Block[];
  buffer: TextBuffer;
  listDepth: number;
  /** Counted for telling where something stands. */
  tables: number;
  lines: number;
}

const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption']);
const CAPTION: ReadonlySet<string> = new Set(['caption']);

/** Reads what a document shows, in its order. Nested more than 512 deep, nothing is looked at. */
export function blocksFromHtml(root: HtmlElement): readonly Block[] {
  const walk: Walk = { blocks: [], buffer: emptyBuffer(), listDepth: 0, tables: 0, lines: 0 };
  walkChildren(walk, root, 0);
  flush(walk);
  return walk.blocks;
}

function walkChildren(walk: Walk, element: HtmlElement, depth: number): void {
  if (depth > importLimits.depth) return;
  const pair = fieldIn(element);
  if (pair) {
    append(walk.buffer, pair);
    return;
  }
  let before: HtmlNode = '';
  for (const child of element.children) {
    if (typeof child === 'string' || !(isBlock(child.tag) || holdsBlocks(child))) {
      if (areApart(before, child)) append(walk.buffer, APART);
      addInline(walk.buffer, child);
      before = child;
    } else {
      walkBlock(walk, child, depth + 1);
      before = '';
    }
  }
}

function walkBlock(walk: Walk, element: HtmlElement, depth: number): void {
  flush(walk);
  const { tag } = element;
  if (isSilent(tag)) return;
  if (/^h[1-6]$/.test(tag)) addHeading(walk, element, Number(tag[1]));
  else if (element.attributes.get('role') === 'heading')
    addHeading(walk, element, headingLevel(element));
  else if ((tag === 'summary' || tag === 'legend') && !holdsBlocks(element))
    addHeading(walk, element, 7);
  else if (tag === 'table') walkTable(walk, element, depth);
  else if (/^(?:table|grid)$/.test(element.attributes.get('role') ?? ''))
    addTable(walk, tableFromRoles(element, nextTable(walk)));
  else if (tag === 'dl') walk.blocks.push(...definitionsFromHtml(element, () => nextLine(walk)));
  else walkContainer(walk, element, depth);
}

function walkContainer(walk: Walk, element: HtmlElement, depth: number): void {
  const grid = gridTable(element, nextTable(walk));
  if (grid) {
    addTable(walk, grid);
    return;
  }
  const before = walk.listDepth;
  if (/^(?:ul|ol|menu)$/.test(element.tag)) walk.listDepth += 1;
  else if (isButton(element)) walk.listDepth = 0;
  walkChildren(walk, element, depth);
  flush(walk);
  walk.listDepth = before;
}

function walkTable(walk: Walk, table: HtmlElement, depth: number): void {
  for (const caption of findAll(table, CAPTION)) addHeading(walk, caption, 7);
  if (isLayoutTable(table)) {
    for (const cell of findAll(table, CELLS)) walkContainer(walk, cell, depth);
  } else {
    addTable(walk, tableFromHtml(table, nextTable(walk)));
  }
}

function nextLine(walk: Walk): Place {
  walk.lines += 1;
  return { kind: 'paragraph', number: walk.lines };
}

function nextTable({ tables }: Walk): Place {
  return { kind: 'table', number: tables + 1 };
}

function addTable(walk: Walk, table: Table): void {
  walk.tables += 1;
  walk.blocks.push(table);
}

function addHeading(walk: Walk, element: HtmlElement, level: number): void {
  const text = textOf(element).replaceAll('\n', ' ');
  if (text)
    walk.blocks.push({
      kind: 'heading',
      level,
      rich: { text, marks: [], where: { kind: 'heading' } },
    });
}

/** What was collected since the last block becomes lines. */
function flush(walk: Walk): void {
  const { buffer, listDepth } = walk;
  if (buffer.text.trim()) {
    const lines = richLines(buffer, nextLine(walk));
    lines.forEach((rich, index) => {
      walk.blocks.push({ kind: 'line', rich, listDepth, afterGap: index === 0 });
    });
  }
  walk.buffer = emptyBuffer();
}
