import { importDocument } from '../src/import/import-document.ts';
import { ImportError } from '../src/import/import-error.ts';
import type { ImportResult } from '../src/import/imported.ts';
import { placeText } from '../src/import/place.ts';
import { englishWords } from './english.ts';
import { parseHtml } from './parse-html.ts';

/**
 * The importer for Node, with htmlparser2 in place of the browser's HTML parser. `npm run build:import` makes
 * `dist/import.mjs` of it, for checks from outside.
 * @throws ImportError, whose message names the limit that the document goes over, in English.
 */
export function importPolicy(
  text: string,
  { filename = '' }: { readonly filename?: string } = {},
): ImportResult {
  try {
    return importDocument(text, { filename, parseHtml });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const place = error.where ? ` (${placeText(error.where)})` : '';
    error.message = englishWords.message(error.said) + place;
    throw error;
  }
}
