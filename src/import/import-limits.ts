import type { MessageKey } from '../message.ts';
import { limits } from '../policy-schema.ts';
import { ImportError } from './import-error.ts';

/** What one import may cost. Those of a policy are the policy format's own. */
export const importLimits = {
  documentBytes: 5_000_000,
  declarations: limits.declarations,
  /** Rows and sentences, of which several may be about the same cookie. */
  entries: 5 * limits.declarations,
  /** Of these, what sentences tell: they take longest to read, and say the same seldom more than twice. */
  told: 2 * limits.declarations,
  nameCharacters: limits.nameCharacters,
  wildcardsPerName: limits.wildcardsPerName,
  /** Lines, paragraphs, headings and tables. */
  blocks: 20_000,
  /** Columns of a table. */
  columns: 60,
  /** Characters of the source that are kept to show where a field came from. */
  fragmentCharacters: 300,
  /** Characters of a cell, of which the policy's own limit is left in the end. */
  cellCharacters: 20_000,
  /** Nested elements, lists, objects below this depth are not looked at. Chromium's parser stops at 512. */
  depth: 512,
} as const;

/** Throws when the document is larger than 5 MB in UTF-8. */
export function checkDocumentSize(text: string): void {
  if (utf8Bytes(text) > importLimits.documentBytes)
    throw overLimit('importTooLarge', importLimits.documentBytes / 1_000_000);
}

/** Throws when there are more declarations than a policy may hold. */
export function checkDeclarationCount(count: number): void {
  if (count > importLimits.declarations)
    throw overLimit('importTooManyDeclarations', count, importLimits.declarations);
}

/** Throws when the document goes on and on, so that no more of it needs to be read. */
export function checkEntryCount(count: number, most: number = importLimits.entries): void {
  if (count > most) throw overLimit('importTooManyEntries', most, importLimits.declarations);
}

/** Throws when the document falls into more pieces than any page does. */
export function checkBlockCount(count: number): void {
  if (count > importLimits.blocks) throw overLimit('importTooManyParts', importLimits.blocks);
}

/** The error for a limit, with the figures that its text names. */
export function overLimit(key: MessageKey, ...figures: readonly number[]): ImportError {
  return new ImportError({ key, parts: figures.map(String) });
}

/** A surrogate pair counts 2 + 2 bytes, which is its length in UTF-8. */
function utf8Bytes(text: string): number {
  if (text.length > importLimits.documentBytes) return text.length;
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
