import type { HtmlElement, HtmlNode } from '../src/import/blocks/html-tree.ts';
import { importLimits } from '../src/import/import-limits.ts';
import { inertStyle, withInertStyles } from './inert-styles.ts';

/**
 * The platform's HTML parser for the importer. A document made by `DOMParser` is inert: it runs no scripts, loads
 * nothing, and has no window. Only its tree is copied; no node of it ever enters the page.
 */
export function parseHtml(html: string): HtmlElement {
  const text = inert(withInertStyles(html));
  return copyElement(new DOMParser().parseFromString(text, 'text/html').documentElement, 0);
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): TrustedTypes;
  createHTML(html: string): string;
}

let policy: TrustedTypes | null | undefined;

/** The extension's content security policy allows no text as HTML without such a word that it is harmless. */
function inert(html: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('inert-document', { createHTML: (text) => text }) ?? null;
  return policy ? policy.createHTML(html) : html;
}

function copyElement(element: Element, depth: number): HtmlElement {
  const attributes = new Map(
    Array.from(element.attributes, ({ name, value }) => [
      name === inertStyle ? 'style' : name,
      value,
    ]),
  );
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
