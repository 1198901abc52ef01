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
  /** Over a limit, which the error names. */
  | { readonly ok: false; readonly error: ImportError };

/** Reads a document, at least one form of it. */
export function understand({ texts, filename = '' }: Source): Understood {
  return texts
    .map((text) => understandText(text, filename))
    .reduce((best, other) => (worth(other) > worth(best) ? other : best));
}

/** An error says more than a form that declares nothing, and less than one that declares a cookie. */
function worth(understood: Understood): number {
  return understood.ok ? understood.result.declarations.length : 0.5;
}

function understandText(text: string, filename: string): Understood {
  try {
    return { ok: true, result: importDocument(text, { filename, parseHtml }) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, error };
  }
}
