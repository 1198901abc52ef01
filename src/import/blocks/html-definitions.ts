import type { Place } from '../imported.ts';
import { type Definition, joinLines, type Rich } from './block.ts';
import { addInline, emptyBuffer, richLines } from './html-text.ts';
import { findAll, type HtmlElement } from './html-tree.ts';

const TERM_OR_TEXT: ReadonlySet<string> = new Set(['dt', 'dd']);

/** The definitions of a list. Terms in a row share the texts that follow them. */
export function definitionsFromHtml(
  list: HtmlElement,
  nextPlace: () => Place,
): readonly Definition[] {
  const found: Definition[] = [];
  let terms: Rich[] = [];
  let texts: Rich[] = [];
  const close = () => {
    if (terms.length > 0 && texts.length > 0)
      found.push({ kind: 'definition', terms, rich: joinLines(texts) });
    [terms, texts] = [[], []];
  };
  for (const element of findAll(list, TERM_OR_TEXT)) {
    if (element.tag === 'dt' && texts.length > 0) close();
    const lines = linesOf(element, nextPlace());
    if (element.tag === 'dt') terms = terms.concat(lines);
    else texts = texts.concat(lines);
  }
  close();
  return found;
}

function linesOf(element: HtmlElement, where: Place): readonly Rich[] {
  const buffer = emptyBuffer();
  for (const child of element.children) addInline(buffer, child);
  return richLines(buffer, where);
}
