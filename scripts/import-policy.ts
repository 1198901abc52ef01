import { importDocument } from '../src/import/import-document.ts';
import type { ImportResult } from '../src/import/imported.ts';
import { parseHtml } from './parse-html.ts';

/**
 * The importer for Node, with htmlparser2 in place of the browser's HTML parser. `npm run build:import` makes
 * `dist/import.mjs` of it, for checks from outside.
 * @throws ImportError, which names the limit that the document goes over.
 */
export function importPolicy(
  text: string,
  { filename = '' }: { readonly filename?: string } = {},
): ImportResult {
  return importDocument(text, { filename, parseHtml });
}
