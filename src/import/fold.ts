/** Zero-width characters, soft hyphens, direction marks: never part of what was meant. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const HYPHENS = /[\u2010\u2011]/g;
const SPACES = /[^\S\n]+/g;
/** Most texts need nothing done; to see that is cheaper than to do it. */
const UNTIDY = /[^ -~\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]|\s\s/;
const PLAIN = /^[ -_a-~]*$/;
const MARKS = /\p{M}/gu;

/** Removes what cannot be seen; keeps line breaks, and otherwise turns runs of space into one. */
export function tidyLines(text: string): string {
  if (!UNTIDY.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, '')
    .replace(HYPHENS, '-')
    .replace(SPACES, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

/** As {@link tidyLines}, on one line. */
export function tidy(text: string): string {
  return tidyLines(text).replaceAll('\n', ' ');
}

/** For comparing words: lower case, without accents, `ß` as `ss`, straight apostrophes, single spaces. */
export function fold(text: string): string {
  const tidied = tidy(text).toLowerCase();
  if (PLAIN.test(tidied)) return tidied;
  return tidied
    .normalize('NFD')
    .replace(MARKS, '')
    .replaceAll('ß', 'ss')
    .replace(/[’‘`´]/g, "'");
}

/** The folded words of a text. */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}

/** At most `length` characters, never half a surrogate pair, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
