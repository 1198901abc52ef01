import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * What a spreadsheet may take for a formula, by its first character (OWASP, "CSV Injection", with the full-width
 * forms that some programs read alike), and `'` itself, so that taking one `'` away always gives back what was
 * there.
 */
const needsApostrophe = /^[=+\-@\t\r\n＝＋－＠']/;

/**
 * Rows of texts as RFC 4180, everything in quotation marks, so that no text can begin a cell of its own.
 *
 * The library is csv-stringify: released every few weeks, without dependencies, and an ES module, so its 33 KB are
 * a file of their own that is loaded only where something is exported. (Papa Parse has 19 KB, but as a CommonJS
 * module it would add a file to the popup's first load.)
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) =>
    row.map((text) => (needsApostrophe.test(text) ? `'${text}` : text)),
  );
  return stringify(safe, { quoted: true, quoted_empty: true, record_delimiter: '\r\n' });
}
