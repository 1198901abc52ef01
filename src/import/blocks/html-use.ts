import { isHeaderLine } from '../header.ts';
import { textOf } from './html-text.ts';
import { type HtmlElement, holdsBlocks, isBlock, isSilent } from './html-tree.ts';

/** `<div><span>Provider</span><span>Acme</span></div>`: a key and its value, with nothing but styles between them. */
export function fieldIn({ children }: HtmlElement): string | null {
  if (children.length < 2 || children.length > 5) return null;
  const [key, value, ...others] = children.filter(
    (child) => typeof child !== 'string' || child.trim() !== '',
  );
  if (typeof key !== 'object' || typeof value !== 'object' || others.length > 0) return null;
  if ([key, value].some((child) => isBlock(child.tag) || holdsBlocks(child) || isSilent(child.tag)))
    return null;
  const [name, text] = [textOf(key), textOf(value)];
  const isKey = text !== '' && !text.includes('\n') && isHeaderLine(name)?.coverage === 1;
  return isKey ? `${name.replace(/\s*:$/, '')}: ${text}` : null;
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
