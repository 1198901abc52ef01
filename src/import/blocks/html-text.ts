import { tidyLines } from '../fold.ts';
import type { Place } from '../imported.ts';
import type { Mark, Rich } from './block.ts';
import {
  type HtmlElement,
  type HtmlNode,
  isBlock,
  isPlaceholder,
  isSilent,
  markOf,
} from './html-tree.ts';

/** Collects the text of a run of nodes, with its marks. */
export interface TextBuffer {
  text: string;
  /** Its last character: to look for it in a text that is still growing copies all of it. */
  last: string;
  marks: Mark[];
}

export function emptyBuffer(): TextBuffer {
  return { text: '', last: '', marks: [] };
}

/** Adds text as it is. */
export function append(buffer: TextBuffer, text: string): void {
  buffer.text += text;
  buffer.last = text.slice(-1);
}

/** Adds text as the browser would show it: runs of space are one. */
function addText(buffer: TextBuffer, text: string): void {
  append(buffer, text.replace(/\s+/g, ' '));
}

/** Adds an element inside a line. Blocks inside, as in the cells of tables, begin a new line. */
export function addInline(buffer: TextBuffer, node: HtmlNode): void {
  if (typeof node === 'string') {
    addText(buffer, node);
  } else if (node.tag === 'br') {
    append(buffer, '\n');
  } else if (isPlaceholder(node)) {
    if (/\S/.test(buffer.last)) append(buffer, `<${node.tag}>`);
    addChildren(buffer, node);
  } else if (!isSilent(node.tag) && !isFootnote(node)) {
    const start = buffer.text.length;
    if (isBlock(node.tag)) append(buffer, '\n');
    addChildren(buffer, node);
    if (isBlock(node.tag)) append(buffer, '\n');
    const kind = markOf(node.tag);
    if (kind) buffer.marks.push({ start, end: buffer.text.length, kind });
  }
}

/** The whole text of an element, its lines apart. */
export function textOf(element: HtmlElement): string {
  const buffer = emptyBuffer();
  addChildren(buffer, element);
  return tidyLines(buffer.text);
}

/** What was collected, one entry a line, with marks that fit the tidied lines. */
export function richLines({ text, marks }: TextBuffer, where: Place): readonly Rich[] {
  const lines: Rich[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const end = start + raw.length;
    const inside = marks.filter((mark) => mark.start < end && mark.end > start);
    const line = tidyLines(raw);
    if (line) lines.push({ text: line, marks: placed(inside, text, { start, end }, line), where });
    start = end + 1;
  }
  return lines;
}

/** Tidying moves characters, so a mark is found again by its own text. */
function placed(
  marks: readonly Mark[],
  text: string,
  range: { readonly start: number; readonly end: number },
  line: string,
): Mark[] {
  let from = 0;
  return marks.flatMap(({ start, end, kind }) => {
    const words = tidyLines(text.slice(Math.max(start, range.start), Math.min(end, range.end)));
    const at = words ? line.indexOf(words, from) : -1;
    if (at < 0) return [];
    from = at + words.length;
    return [{ start: at, end: at + words.length, kind }];
  });
}

function addChildren(buffer: TextBuffer, element: HtmlElement): void {
  for (const child of element.children) addInline(buffer, child);
}

/** Stands between texts that only styles keep apart. */
export const APART = ' · ';

/** Word processors cut words into spans of such classes, highlighters into spans of one class each. */
const CUTS_WORDS = /^(?:spelle|grame|hljs|token|mso|highlight)/i;

/** `<code class="name">_ga</code><span class="badge">Analytics</span>`: styles keep them apart, not spaces. */
export function areApart(before: HtmlNode, node: HtmlNode): boolean {
  if (typeof before === 'string' || typeof node === 'string') return false;
  const [first = '', second = ''] = [before, node].map(({ attributes }) => attributes.get('class'));
  if (isBox(node) !== isBox(before)) return true;
  if (first === '' && second === '') return before.tag === 'code' && node.tag !== 'code';
  return first !== second && second !== '' && !CUTS_WORDS.test(first) && !CUTS_WORDS.test(second);
}

/** Drawn as a thing of its own by its own style, as a badge is. */
function isBox({ attributes }: HtmlElement): boolean {
  return /(?:background|border|padding|margin|float)[a-z-]*:/i.test(attributes.get('style') ?? '');
}

/** `<sup>1</sup>` is no part of the text it stands at. */
function isFootnote(element: HtmlElement): boolean {
  if (element.tag !== 'sup') return false;
  return textOf(element).length <= 3;
}
