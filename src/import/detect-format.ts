import { isHeaderLine } from './header.ts';

/** How a document is to be read: `data` is JSON or JavaScript, of whatever tool. */
export type SourceFormat = 'data' | 'html' | 'csv' | 'text';

const HTML_START =
  /^\s*(?:<!doctype html|<\?xml|<!--|<\/?(?:html|head|body|main|div|section|article|table|p|ul|ol|dl|h[1-6]|span|header|style|meta|link|script|form|details)\b)/i;
const HTML_INSIDE = /<(?:table|dl|ul|h[1-6]|body)\b[^<>]{0,300}>/i;
const SCRIPT_START =
  /^(?:'use strict'|"use strict"|import\s[^\n]{0,200}['"]|export\s|(?:var|let|const|window\.|self\.)\s?\w|module\.exports|\(?function\b|\(\(|!function|CookieConsent|klaroConfig)/;
const SCRIPT_INSIDE =
  /CookieConsentDialog\.|klaroConfig\s*=|CookieConsent\.run\(|initCookieConsent\(|\.run\(\{/;
const COMMENTS = /^(?:\s+|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/)){0,20000}\*\/)+/;

/** The content decides; the file name only where the content could be several. */
export function detectFormat(text: string, filename: string): SourceFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? '';
  const start = text.slice(0, 20_000).trimStart();
  if (/^(?:json|js|mjs|cjs|ts)$/.test(ending)) return 'data';
  if (/^(?:html?|xhtml|aspx?|php)$/.test(ending)) return 'html';
  if (/^(?:csv|tsv)$/.test(ending)) return 'csv';
  if (/^(?:\{\s*["'\w}]|\[\s*[[{"'\]])/.test(start)) return 'data';
  const code = start.replace(COMMENTS, '');
  if (SCRIPT_START.test(code) || (SCRIPT_INSIDE.test(start) && !HTML_START.test(start)))
    return 'data';
  if (/^(?:md|markdown)$/.test(ending)) return 'text';
  if (HTML_START.test(start) || (ending === '' && HTML_INSIDE.test(start))) return 'html';
  return looksSeparated(start) ? 'csv' : 'text';
}

/** Two known headers, one of them for names, in a first line with commas or semicolons. */
function looksSeparated(start: string): boolean {
  const [first = '', second = ''] = start.split('\n', 2);
  return [',', ';'].some((separator) => {
    const headers = first.split(separator).map(isHeaderLine);
    const known = headers.filter((reading) => reading !== null);
    return (
      known.length >= 2 &&
      known.some(({ role }) => role === 'name') &&
      second.split(separator).length >= headers.length
    );
  });
}
