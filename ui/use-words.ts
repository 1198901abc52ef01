import type { Words } from '../src/words.ts';

let given: Words | null = null;

/**
 * Gives the page its words, before anything is drawn. A page has one language as long as it is open, so this is no
 * Preact context: that would cost every component of every row a subscription to what never changes.
 */
export function giveWords(words: Words): void {
  given = words;
}

/** The words of the reader's language. Throws before they were given. */
export function useWords(): Words {
  if (!given) throw new Error('No words were given');
  return given;
}
