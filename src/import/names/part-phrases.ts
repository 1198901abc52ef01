import { prefixBefore, suffixBefore } from '../words/prose-words.ts';

/** Where "starting with" and "ending with" end, found once a text. */
export interface Phrases {
  readonly prefix: ReadonlySet<number>;
  readonly suffix: ReadonlySet<number>;
  readonly german: boolean;
  /** None of them stands anywhere in the text. */
  readonly none: boolean;
}

export function phrasesIn(text: string): Phrases {
  const ends = (phrase: RegExp) =>
    new Set([...text.matchAll(phrase)].map((match) => match.index + match[0].length));
  const [prefix, suffix] = [ends(prefixBefore), ends(suffixBefore)];
  const german = /\b(?:mit|auf)\b/i.test(text);
  return { prefix, suffix, german, none: prefix.size + suffix.size === 0 && !german };
}
