import type { HtmlElement, HtmlNode } from '../src/import/blocks/html-tree.ts';
import { importLimits } from '../src/import/import-limits.ts';

/**
 * The platform's HTML parser for the importer. A document made by `DOMParser` is inert: it runs no scripts, loads
 * nothing, and has no window. Only its tree is copied; no node of it ever enters the page.
 */
export function parseHtml(html: string): HtmlElement {
  return copyElement(new DOMParser().parseFromString(html, 'text/html').documentElement, 0);
}

function copyElement(element: Element, depth: number): HtmlElement {
  const attributes = new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
  const children = depth > importLimits.depth ? [] : [...element.childNodes];
  return {
    tag: element.localName,
    attributes,
    children: children.flatMap((node): readonly HtmlNode[] => {
      if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
      return node.nodeType === Node.ELEMENT_NODE ? [copyElement(node as Element, depth + 1)] : [];
    }),
  };
}
