import { readDurationInProse } from '../duration.ts';
import { fold } from '../fold.ts';
import { isOfLength } from './said-behind.ts';

/** A longer clause is left as it is. */
const MOST_WORDS = 60;
/** Folded. Begins the clause that says when a cookie ends. */
const UNTIL =
  /^(?:until|till|when|once|jusqu.*|lorsqu.*|quand|hasta|cuando|bis|wenn|sobald|fino|finche|quando|ate)$/;
/** German has it last: "bis der Browser geschlossen wird". */
const VERB_BEHIND = /^(?:wird|werden|ist|hat|haben)\b/;
/** "Until you have closed the browser": so far before what says the end. */
const WORDS_BEFORE_END = 5;

/** The words of a sentence that say how long: of "Google Analytics, 2 years)," these are "2 years". */
export function lengthClause(sentence: string): string {
  const words = sentence.split(/\s+/);
  const seconds = readDurationInProse(sentence);
  if (seconds === null || words.length > MOST_WORDS) return sentence;
  const says = (from: number, to: number) =>
    readDurationInProse(bare(words.slice(from, to).join(' '))) === seconds;
  const start = lastOf(words.length, (from) => says(from, words.length));
  const less = lastOf(words.length - start, (fewer) => says(start, words.length - fewer));
  const end = words.length - less;
  const isVerbBehind = VERB_BEHIND.test(fold(words[end] ?? ''));
  const clause = bare(words.slice(beginning(words, start), end + (isVerbBehind ? 1 : 0)).join(' '));
  return readDurationInProse(clause) === seconds ? clause : sentence;
}

/** The last number below a limit of which something holds, as it does of 0, and of no more after it. */
function lastOf(limit: number, holds: (at: number) => boolean): number {
  let last = 0;
  let beyond = limit;
  while (beyond - last > 1) {
    const middle = (last + beyond) >> 1;
    if (holds(middle)) last = middle;
    else beyond = middle;
  }
  return last;
}

/** Where the clause begins of which the length begins there. */
function beginning(words: readonly string[], length: number): number {
  for (let at = length; at >= length - WORDS_BEFORE_END; at -= 1)
    if (UNTIL.test(fold(words[at] ?? ''))) return at;
  let start = length;
  while (isOfLength(fold(words[start - 1] ?? ''))) start -= 1;
  return start;
}

/** Without the marks that end what stands before it, and itself. */
function bare(text: string): string {
  const trimmed = text.replace(/^[\s,:;(–—-]+|[\s,:;.–—-]+$/g, '');
  return trimmed.includes('(') ? trimmed : trimmed.replace(/[),;.]+$/, '');
}
