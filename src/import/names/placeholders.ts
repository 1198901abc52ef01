/**
 * The ways in which policies write "here stands something that differs": each becomes `*`.
 * Every expression is bounded, so that a long run of opening brackets costs no more than its length.
 */
const BRACKETED: readonly RegExp[] = [
  /<<[^<>\n]{1,60}>>/g,
  /<[^<>\n]{1,60}>/g,
  /«[^«»\n]{1,60}»/g,
  /‹[^‹›\n]{1,60}›/g,
  /\$?\{\{?[^{}\n]{1,60}\}?\}/g,
  /\[[^[\]\n]{1,60}\]/g,
];
const QUANTIFIER = /\*(?:\{\d{0,4},?\d{0,4}\}|[+?])/g;
/** After a separator, `(ID)` is a placeholder; after a space it is a remark. */
const IN_PARENTHESES = /(?<=[_\-.:])\([^()\s]{1,60}\)/g;
const HASHES = /#+(?:[a-z]{1,20}\b)?/gi;
const RUN_OF_X = /(?<![a-z0-9])(?:x{3,}|XX+)(?![a-z0-9])/gi;
/** OneTrust writes it between other characters, too: `AMCV_xxxxxAdobeOrg`. */
const LONG_RUN_OF_X = /x{4,}|X{4,}/g;
const ONE_LETTER_AFTER_X = /(?<=\*[-_])[xynXYN](?![a-zA-Z0-9])/g;
const ONE_X_BEFORE = /(?<=[._-])x(?=[._-]\*)/gi;
const ELLIPSIS = /…|\.{2,}/g;
const PERCENT = /%[a-z_]{1,30}%|%[sd](?![a-z0-9])/gi;
const STARS = /[∗＊✱⁎]/g;

/** Footnote marks and counts, `[2]` `[x2]` `(x2)` `¹` `†`, are no part of a name. */
const FOOTNOTE = /\s*(?:\[\s?x?\s?\d{1,3}\s?x?\]|\(\s?x\s?\d{1,3}\s?\)|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡§]+)/gi;

/** Most texts hold neither: one look is cheaper than a dozen. */
const MAY_HOLD_FOOTNOTE = /[[(¹²³⁴⁵⁶⁷⁸⁹⁰†‡§]/;
const MAY_HOLD_PLACEHOLDER = /[<«‹{[(*#x%…∗＊✱⁎]|\.\./i;

export function withoutFootnotes(text: string): string {
  return MAY_HOLD_FOOTNOTE.test(text) ? text.replace(FOOTNOTE, '') : text;
}

/** Replaces every placeholder by `*`; several in a row are one. */
export function withWildcards(text: string): string {
  if (!MAY_HOLD_PLACEHOLDER.test(text)) return text;
  const bracketed = BRACKETED.reduce((result, form) => result.replace(form, '*'), text);
  return bracketed
    .replace(QUANTIFIER, '*')
    .replace(IN_PARENTHESES, '*')
    .replace(HASHES, '*')
    .replace(LONG_RUN_OF_X, '*')
    .replace(RUN_OF_X, (run) => (run === run.toLowerCase() && run.length < 3 ? run : '*'))
    .replace(ONE_LETTER_AFTER_X, '*')
    .replace(ONE_X_BEFORE, '*')
    .replace(PERCENT, '*')
    .replace(ELLIPSIS, '*')
    .replace(STARS, '*')
    .replace(/\*{2,}/g, '*');
}
