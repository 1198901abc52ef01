import { foldedWords } from './fold.ts';
import { memo } from './memo.ts';
import {
  fillerWords,
  firstSide,
  headerPhrases,
  locationWords,
  modifierWords,
  type Role,
  thirdSide,
} from './words/header-words.ts';

/** What a header says about its column, and how sure that is. */
export interface HeaderReading {
  readonly role: Role;
  /** The share of the header's words that tell, 0 to 1. */
  readonly coverage: number;
  /** Whether the header speaks of cookies' names, not just of names. */
  readonly explicitName: boolean;
}

const LONGEST_HEADER = 80;
const LONGEST_HEADER_LINE = 45;
const LONGEST_PHRASE_WORDS = 5;
const COOKIE_WORD =
  /^(?:cookie|cookies|cookiename|cookienamen|tracker|trackers|traceur|traceurs|identifier)$/;

/** Tells only where no other word does: the purpose of a cookie is no name. */
const VAGUE = /^(?:cookies?|names?|id|key|noms?|nombres?|nom[ei]s?|tracker|traceurs?|trackers)$/;

/** Reads the text of a header, or of the key of a field ("Name:", "Cookie name(s)"). */
export const readHeader = memo((text: string): HeaderReading | null => {
  if (text.length > LONGEST_HEADER) return null;
  const all = foldedWords(text.replace(/\((?:s|n|en|e|es)\)|\/[a-z]{1,2}\b/gi, ''));
  if (all.length <= 8 && all.some((word) => firstSide.test(word)))
    if (all.some((word) => thirdSide.test(word)))
      return { role: 'party', coverage: 1, explicitName: false };
  const words = all.filter((word) => !fillerWords.has(word));
  const best = longestPhrase(words) ?? longestPhrase(all);
  if (!best) return null;
  const telling = best.role === 'ignore' ? best.words : words.filter(isTelling).length;
  const coverage = Math.max(best.words, telling) / Math.max(1, words.length);
  const role = best.role;
  const explicitName = role === 'name' && words.some((word) => COOKIE_WORD.test(word));
  return { role, coverage: Math.min(1, coverage), explicitName };
});

/** Whether the header of a function column says that the cell also names a place. */
export function namesLocation(header: string): boolean {
  return foldedWords(header).some((word) => locationWords.has(word));
}

/**
 * Whether a line is nothing but a header, so that lines below it may be cells: nearly all of its words tell,
 * and it is no sentence.
 */
export function isHeaderLine(text: string): HeaderReading | null {
  if (text.length > LONGEST_HEADER_LINE || /[.!;]\s*$|[.!?;:] /.test(text)) return null;
  const reading = readHeader(text);
  return reading && reading.coverage >= 0.6 ? reading : null;
}

/** The headers that a line consists of, one behind the other; null when anything else stands in it. */
export function headersIn(
  line: string,
): readonly { readonly text: string; readonly role: Role }[] | null {
  const words = foldedWords(line).filter((word) => !fillerWords.has(word));
  const headers: { text: string; role: Role }[] = [];
  for (let start = 0; start < words.length; ) {
    let length = Math.min(LONGEST_PHRASE_WORDS, words.length - start);
    while (length > 0 && !headerPhrases.has(words.slice(start, start + length).join(' ')))
      length -= 1;
    const text = words.slice(start, start + length).join(' ');
    const role = headerPhrases.get(text);
    if (!role) return null;
    headers.push({ text, role });
    start += length;
  }
  return headers;
}

/** A word of another header, or one that only says more about it: "Purpose / description", "Cookie provider". */
function isTelling(word: string): boolean {
  return modifierWords.has(word) || (headerPhrases.get(word) ?? 'ignore') !== 'ignore';
}

function longestPhrase(words: readonly string[]): { role: Role; words: number } | null {
  let best: { role: Role; words: number; characters: number } | null = null;
  for (let start = 0; start < words.length; start += 1) {
    for (let length = 1; length <= LONGEST_PHRASE_WORDS; length += 1) {
      if (start + length > words.length) break;
      const phrase = words.slice(start, start + length).join(' ');
      const role = headerPhrases.get(phrase);
      const characters = VAGUE.test(phrase) ? 1 : phrase.length;
      if (role && characters > (best?.characters ?? 0)) best = { role, words: length, characters };
    }
  }
  return best;
}
