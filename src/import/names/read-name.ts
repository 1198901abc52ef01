import { importLimits } from '../import-limits.ts';
import { knownNames } from '../words/known-names.ts';

export type NameLimit = 'name-too-long' | 'too-many-wildcards';

/** A name, or why it is none. Only a limit is worth telling: anything else was just not a name. */
export type NameReading =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly limit: NameLimit | null };

const NO_NAME: NameReading = { ok: false, limit: null };
const TOO_LONG: NameReading = { ok: false, limit: 'name-too-long' };
const TOO_MANY_WILDCARDS: NameReading = { ok: false, limit: 'too-many-wildcards' };
const BEFORE = /^[\s"'`´“”„‘’«»‹›]+/;
const AFTER = /[\s"'`´“”„‘’«»‹›:]+$/;
/** Longer text is not looked at closely: it is over the limit, or it is prose. */
const LONGEST_LOOKED_AT = 1_000;
/** RFC 6265 allows less; browsers keep more, but never these. */
const IMPOSSIBLE = /[\s"'`´“”„‘’«»<>,;=\\()?¿!¡–—…]|\p{C}/u;

/** Reads one name, its placeholders already `*` (see `placeholders.ts`). */
export function readName(text: string): NameReading {
  if (text.length > LONGEST_LOOKED_AT) return /\s/.test(text.trim()) ? NO_NAME : TOO_LONG;
  const name = (text.split('=', 1)[0] ?? '').replace(BEFORE, '').replace(AFTER, '');
  if (IMPOSSIBLE.test(name) || name.startsWith(':') || !/[\p{L}\d]/u.test(name)) return NO_NAME;
  if (name.length > importLimits.nameCharacters) return TOO_LONG;
  if (name.split('*').length - 1 > importLimits.wildcardsPerName) return TOO_MANY_WILDCARDS;
  return isNumber(name) || UUID.test(name) || isAddress(name) ? NO_NAME : { ok: true, name };
}

const UUID = /^\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$/i;

/** A number, a version, a date, hours of the day ("9h00–16h30", "15-18"), a phone number, an amount. */
function isNumber(name: string): boolean {
  return /^v?[+]?\d[\d.:/–—+h€$£%-]*(?:am|pm|uhr)?$/i.test(name);
}

/**
 * How much a name looks like the name of a cookie: 2, it can hardly be anything else ("_ga", "wp-settings-*",
 * "PHPSESSID"); 1, it has a shape that ordinary words do not have; 0, it could be a word.
 */
export function nameShape(name: string): 0 | 1 | 2 {
  if (knownNames.has(name)) return 2;
  if (/[_*]|::|^\./.test(name) && /[a-z0-9]/i.test(name)) return 2;
  if (/[a-z]\d|\d[a-z]/i.test(name) || /^[A-Z]{4,}$/.test(name)) return 1;
  if (/[a-z][A-Z]/.test(name) || /[a-z0-9][-.][a-z0-9]/i.test(name)) return 1;
  return 0;
}

/** `www.example.org`, `name@example.org`, `page.html` are no names, but `connect.sid` is. */
function isAddress(text: string): boolean {
  if (/:\/\/|^www\.|^mailto:/i.test(text) || /^[^@]+@[\w-]+\.[\w.-]+$/.test(text)) return true;
  if (/\.(?:html?|php|pdf|js|css|png|jpe?g|gif|svg|json|xml|txt|aspx?)$/i.test(text)) return true;
  return isHost(text);
}

const TOP_LEVEL =
  /\.(?:com|org|net|eu|fr|de|es|it|pt|uk|ie|io|co|be|lu|ch|li|at|nl|pl|cz|sk|hu|ro|bg|hr|gr|cy|mt|se|dk|fi|ee|lv|lt|us|ca|br|mx|ar|cl|pe|uy|au|nz|za|jp|cn|kr|ru|ua|cat|gal|eus|info|biz|gov|edu|int|app|dev|ai|tv|me|media|cloud|online|tech|xyz|agency|museum|shop|example|test|local)$/i;

/** A host, by its top-level domain, so that `Drupal.visitor.name` is none. */
export function isHost(text: string): boolean {
  return (
    /^\.?(?:\*\.)?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}$/i.test(text) &&
    (TOP_LEVEL.test(text) || /^www\./i.test(text))
  );
}
