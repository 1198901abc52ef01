import { isHeaderLine } from '../header.ts';
import { checkBlockCount } from '../import-limits.ts';
import type { Place } from '../imported.ts';
import { alignedTableAt } from './aligned-table.ts';
import type { Block } from './block.ts';
import { blocksFromHtml } from './blocks-from-html.ts';
import type { ParseHtml } from './html-tree.ts';
import { inlineRich } from './markdown-inline.ts';
import { spacedTableAt } from './spaced-table.ts';
import { splitLines } from './split-lines.ts';
import { BULLET, isAlone, isTabbedBullet, NUMBERED } from './text-bullets.ts';
import { type SourceLine, sourceLines } from './text-lines.ts';
import { pipeTableAt, tabTableAt } from './text-tables.ts';

const ATX_HEADING = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const UNDERLINE = /^ {0,3}(={2,}|-{3,})\s*$/;
const DEFINITION = /^\s{0,3}:\s+(\S.*)$/;
/** Some copied tables end each cell, on a line of its own, with a bar. */
const LONE_BAR = /^([^|]*)\s\|\s*$/;
const QUOTE = /^\s{0,3}>\s?/;
const HTML_TABLE = /^\s*<table\b/i;
/** A line this long that ends without a stop goes on in the next: the text was wrapped. */
const WRAPPED_AT = 60;
const LONGEST_HTML_TABLE = 2_000;

/** Reads Markdown, and text as it is pasted; the two are not told apart, for people mix them. */
export function blocksFromText(text: string, parseHtml: ParseHtml): readonly Block[] {
  const lines = sourceLines(text);
  const blocks: Block[] = [];
  let index = 0;
  for (let line = lines[0]; line; line = lines[index]) {
    index = line.blank ? index + 1 : readAt({ lines, index, line }, blocks, parseHtml);
    checkBlockCount(blocks.length);
  }
  return blocks;
}

/** A line, and where it stands among the others. */
interface At {
  readonly lines: readonly SourceLine[];
  readonly index: number;
  readonly line: SourceLine;
}

/** Reads what begins at a line; gives the line after it. */
function readAt(at: At, blocks: Block[], parseHtml: ParseHtml): number {
  const { lines, index, line } = at;
  if (HTML_TABLE.test(line.text)) {
    const { html, next } = htmlTableAt(lines, index);
    blocks.push(...blocksFromHtml(parseHtml(html)));
    return next;
  }
  const found =
    pipeTableAt(lines, index) ??
    (isTabbedBullet(line.text) ? null : tabTableAt(lines, index)) ??
    alignedTableAt(lines, index) ??
    spacedTableAt(lines, index);
  if (found) {
    blocks.push(found.table);
    return found.next;
  }
  return readLine(at, blocks);
}

function readLine(at: At, blocks: Block[]): number {
  const { lines, index, line } = at;
  if (ATX_HEADING.test(line.text)) {
    const level = line.text.replace(ATX_HEADING, '$1').length;
    return push(blocks, headingOf(line.text.replace(ATX_HEADING, '$2'), level, line), index + 1);
  }
  const underline = UNDERLINE.exec(lines[index + 1]?.text ?? '');
  if (underline && !BULLET.test(line.text) && line.text.trim().length <= 120) {
    const level = underline[0].includes('=') ? 1 : 2;
    return push(blocks, headingOf(line.text, level, line), index + 2);
  }
  if (UNDERLINE.test(line.text)) return index + 1;
  const last = blocks.at(-1);
  if (DEFINITION.test(line.text) && last?.kind === 'line') {
    const rich = inlineRich(line.text.replace(DEFINITION, '$1'), where(line));
    blocks[blocks.length - 1] = { kind: 'definition', terms: [last.rich], rich };
    return index + 1;
  }
  return readParagraph(at, blocks);
}

/** A bullet or a paragraph, with the lines it was wrapped to. */
function readParagraph({ lines, index, line }: At, blocks: Block[]): number {
  const isBullet = BULLET.test(line.text);
  const isChapter = NUMBERED.test(line.text) && isAlone(lines, index);
  let text = line.text.replace(BULLET, '$2').replace(QUOTE, '').replace(LONE_BAR, '$1');
  let next = index + 1;
  let last = line;
  for (let more = lines[next]; more && continues(last, more, isBullet); more = lines[next]) {
    text += ` ${more.text.trim()}`;
    last = more;
    next += 1;
  }
  const indent = line.text.search(/\S/);
  const listDepth = isBullet && !isChapter ? 1 + Math.min(5, Math.floor(indent / 2)) : 0;
  const afterGap = lines[index - 1]?.blank ?? true;
  for (const rich of splitLines(inlineRich(text, where(line))))
    blocks.push({ kind: 'line', rich, listDepth, afterGap });
  return next;
}

function continues(line: SourceLine, next: SourceLine, inBullet: boolean): boolean {
  if (next.blank || next.text.includes('\t') || next.text.includes('|')) return false;
  if (ATX_HEADING.test(next.text) || BULLET.test(next.text) || DEFINITION.test(next.text))
    return false;
  if (UNDERLINE.test(next.text) || isField(next.text)) return false;
  if (inBullet && /^\s{2,}\S/.test(next.text)) return true;
  const end = line.text.trimEnd();
  return (
    end.length >= WRAPPED_AT &&
    !/[.:!?;]["”»)]?$/.test(end) &&
    /^\s*[\p{Ll}`"“«(_*]/u.test(next.text)
  );
}

/** "duration: 2 years", below "- name: _ga": a field of its own, however it is indented. */
function isField(text: string): boolean {
  const key = /^\s*([^:]{2,40}):\s+\S/.exec(text)?.[1];
  return key !== undefined && isHeaderLine(key)?.coverage === 1;
}

function headingOf(text: string, level: number, line: SourceLine): Block {
  return { kind: 'heading', level, rich: inlineRich(text.replace(/\s#+\s*$/, ''), where(line)) };
}

/** The table that opens at a line; one that is never closed goes on to the end. */
function htmlTableAt(lines: readonly SourceLine[], index: number) {
  let end = index;
  while (end < index + LONGEST_HTML_TABLE && !/<\/table>/i.test(lines[end]?.text ?? '')) end += 1;
  const html = lines.slice(index, end + 1).map(({ text }) => text);
  return { html: html.join('\n'), next: end + 1 };
}

function where({ number }: SourceLine): Place {
  return { kind: 'line', number };
}

function push(blocks: Block[], block: Block, next: number): number {
  blocks.push(block);
  return next;
}
