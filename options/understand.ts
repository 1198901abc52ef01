import { importDocument } from '../src/import/import-document.ts';
import { ImportError } from '../src/import/import-error.ts';
import type { ImportResult } from '../src/import/imported.ts';
import { parseHtml } from './parse-html.ts';

/** A document as it came: pasted, from a file, or read from a page. */
export interface Source {
  /** The same document in several forms, as a clipboard holds it: the one that says most is used. */
  readonly texts: readonly string[];
  readonly filename?: string;
  /** Where it was read, if that is known. */
  readonly url?: string;
}

export type Understood =
  | { readonly ok: true; readonly result: ImportResult }
  | { readonly ok: false; readonly message: string };

/** Reads a document. Over a limit, the answer names the limit. */
export function understand({ texts, filename = '' }: Source): Understood {
  try {
    const results = texts.map((text) => importDocument(text, { filename, parseHtml }));
    const [best] = results.sort((a, b) => b.declarations.length - a.declarations.length);
    return best ? { ok: true, result: best } : { ok: false, message: '' };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, message: error.message };
  }
}
