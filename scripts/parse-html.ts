import { Parser } from 'htmlparser2';
import type { HtmlElement, HtmlNode } from '../src/import/blocks/html-tree.ts';
import { importLimits, overLimit } from '../src/import/import-limits.ts';

/** The document is fed piece by piece, so that one that only ever opens elements is given up early. */
const PIECE = 16_384;
const MOST_OPEN = 4_000;
const MOST_ELEMENTS = 200_000;

interface OpenElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/**
 * HTML for Node: htmlparser2, which takes time in proportion to the document's length whatever is in it. The
 * options page has the platform's own parser instead. Comments are left out; what is nested deeper than anybody
 * nests is kept at that depth.
 * @throws ImportError when thousands of elements are open at once.
 */
export function parseHtml(html: string): HtmlElement {
  const root: OpenElement = { tag: '#document', attributes: new Map(), children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      elements += 1;
      const element = { tag, attributes: asMap(attributes), children: [] };
      open[Math.min(open.length, importLimits.depth) - 1]?.children.push(element);
      open.push(element);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
    ontext(text) {
      open[Math.min(open.length, importLimits.depth) - 1]?.children.push(text);
    },
  });
  for (let start = 0; start < html.length; start += PIECE) {
    parser.write(html.slice(start, start + PIECE));
    if (open.length > MOST_OPEN) throw overLimit('importTooManyParts', MOST_OPEN);
    if (elements > MOST_ELEMENTS) throw overLimit('importTooManyParts', MOST_ELEMENTS);
  }
  parser.end();
  return root;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Most elements have none, and a map for each would cost more than the parser. */
function asMap(attributes: { readonly [name: string]: string }): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NO_ATTRIBUTES : new Map(entries);
}
