/**
 * An inert HTML document: what the platform's `DOMParser` (options page) or parse5 (Node) made of a text, copied
 * into plain data. Parsing follows the HTML standard in both; nothing is rendered, loaded or run.
 */
export interface HtmlElement {
  /** Lower case. */
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

/** Parses a document; the element returned is the root, which holds head and body. */
export type ParseHtml = (html: string) => HtmlElement;

/** Elements whose content is no text of the document. */
const SILENT: ReadonlySet<string> = new Set(
  `script style noscript template iframe frame object embed svg math canvas audio video head select option textarea
  input datalist nav img picture map area link meta base title`.split(/\s+/),
);

const BLOCKS: ReadonlySet<string> = new Set(
  `html body main article section header footer aside div p ul ol menu li dl dt dd table thead tbody tfoot tr td th caption
  colgroup col h1 h2 h3 h4 h5 h6 hgroup blockquote pre figure figcaption form fieldset legend address details summary hr
  button center dir search dialog`.split(/\s+/),
);

const INLINE: ReadonlySet<string> = new Set(
  `a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark meter nobr output progress q rp rt
  ruby s samp small span strike strong sub sup time tt u var wbr`.split(/\s+/),
);

const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var']);
const STRONG: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i', 'u', 'dfn', 'mark', 'q']);

export function isSilent(tag: string): boolean {
  return SILENT.has(tag);
}

export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** `<container-id>` written unescaped in a name: not an element but a placeholder. `<o:p>` is of a word processor. */
export function isPlaceholder({ tag, attributes }: HtmlElement): boolean {
  return (
    attributes.size === 0 &&
    !tag.includes(':') &&
    !SILENT.has(tag) &&
    !BLOCKS.has(tag) &&
    !INLINE.has(tag)
  );
}

export function isKnownTag(tag: string): boolean {
  return SILENT.has(tag) || BLOCKS.has(tag) || INLINE.has(tag);
}

export function markOf(tag: string): 'code' | 'strong' | null {
  if (CODE.has(tag)) return 'code';
  return STRONG.has(tag) ? 'strong' : null;
}

/** The elements below `root` that have one of the tags, in order, none inside another found one. */
export function findAll(
  root: HtmlElement,
  tags: ReadonlySet<string>,
  found: HtmlElement[] = [],
): readonly HtmlElement[] {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (tags.has(child.tag)) found.push(child);
    else findAll(child, tags, found);
  }
  return found;
}

const holding = new WeakMap<HtmlElement, boolean>();

/** A link or a span around blocks is a container. Remembered, or deep nesting would be asked again at each level. */
export function holdsBlocks(element: HtmlElement): boolean {
  if (isSilent(element.tag)) return false;
  const known = holding.get(element);
  if (known !== undefined) return known;
  const holds = element.children.some(
    (child) => typeof child !== 'string' && (isBlock(child.tag) || holdsBlocks(child)),
  );
  holding.set(element, holds);
  return holds;
}
