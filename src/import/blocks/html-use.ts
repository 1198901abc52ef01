import { readCategory } from '../category.ts';
import { isHeaderLine } from '../header.ts';
import { textOf } from './html-text.ts';
import {
  type HtmlElement,
  type HtmlNode,
  holdsBlocks,
  isBlock,
  isSilent,
  markOf,
} from './html-tree.ts';

/** `<div><span>Provider</span><span>Acme</span></div>`: a key and its value, with nothing but styles between them. */
export function fieldIn({ children }: HtmlElement): string | null {
  if (children.length < 2 || children.length > 5) return null;
  const [key, value, ...others] = children.filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  );
  if (typeof key !== 'object' || value === undefined || others.length > 0) return null;
  if (typeof value === 'string' && markOf(key.tag) !== 'strong') return null;
  if ([key, value].some(isNoText)) return null;
  const [name, text] = [textOf(key), typeof value === 'string' ? value.trim() : textOf(value)];
  const isKey =
    !/\n|^[:–—-]/.test(text) &&
    text !== '' &&
    isHeaderLine(name)?.coverage === 1 &&
    readCategory(name) === null;
  return isKey ? `${name.replace(/\s*:$/, '')}: ${text}` : null;
}

function isNoText(node: HtmlNode): boolean {
  return typeof node !== 'string' && (isBlock(node.tag) || holdsBlocks(node) || isSilent(node.tag));
}

/** What unfolds a group of cookies is its title, also in a list. */
export function isButton({ tag, attributes }: HtmlElement): boolean {
  return tag === 'button' || attributes.get('role') === 'button';
}

/** The level that an element with the role of a heading has. */
export function headingLevel(element: HtmlElement): number {
  const level = Number.parseInt(element.attributes.get('aria-level') ?? '', 10);
  return level >= 1 && level <= 6 ? level : 7;
}
