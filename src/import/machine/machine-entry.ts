import { textOf as htmlText } from '../blocks/html-text.ts';
import type { ParseHtml } from '../blocks/html-tree.ts';
import { readCategory } from '../category.ts';
import { tidyLines } from '../fold.ts';
import { checkEntryCount } from '../import-limits.ts';
import type { CategoryClass } from '../imported.ts';
import { namesInCell } from '../names/names-in-cell.ts';
import { globsOfRegex } from '../names/regex-to-globs.ts';
import { pathPlace } from '../place.ts';
import { type Cell, type Entry, noSection, type Section } from '../read/entry.ts';
import { type Data, RegexLiteral } from './data.ts';

export function cell(text: string, where: string, fragment = text): Cell {
  return { text, origin: { where: pathPlace(where), fragment } };
}

/** A cell, when there is a text. */
export function optionalCell<Field extends string>(
  field: Field,
  text: string,
  where: string,
): { readonly [key in Field]?: Cell } {
  return text.trim() === ''
    ? {}
    : ({ [field]: cell(text, where) } as { readonly [key in Field]?: Cell });
}

/** The entries of one item after the other, given up as soon as there are too many. */
export function entriesOfAll<Item>(
  all: readonly Item[],
  read: (item: Item, index: number) => readonly Entry[],
): readonly Entry[] {
  const entries: Entry[] = [];
  all.forEach((item, index) => {
    entries.push(...read(item, index));
    checkEntryCount(entries.length);
  });
  return entries;
}

/** The section of a group of cookies: its class by the first of the labels that tells one. */
export function groupSection(labels: readonly string[], where: string): Section {
  for (const label of labels) {
    const value = readCategory(label.replaceAll('_', ' '));
    if (value) return section(value, label, where);
  }
  return { ...noSection, aboutCookies: true };
}

function section(value: CategoryClass, label: string, where: string): Section {
  return { ...noSection, aboutCookies: true, category: { value, label: cell(label, where) } };
}

/** The names that a configuration gives as a text, a pattern that begins with `^`, or a regular expression. */
export function namesOf(value: Data | undefined): readonly string[] {
  if (value instanceof RegexLiteral) return globsOfRegex(value.pattern);
  return typeof value === 'string' ? namesInCell(value).names : [];
}

/** Texts of consent tools may hold markup; it is parsed inertly, and only its text is kept. */
export function plainText(text: string, parseHtml: ParseHtml): string {
  return /[<&]/.test(text) ? htmlText(parseHtml(text)) : tidyLines(text);
}
