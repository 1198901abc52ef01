import { stopWords } from './words/stop-words.ts';

const WORDS_LOOKED_AT = 3_000;

/** The language whose small words are the most frequent; null when hardly any is there. */
export function detectLanguage(texts: readonly string[]): string | null {
  const words =
    texts
      .slice(0, 2_000)
      .join(' ')
      .slice(0, 30_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counted = words.slice(0, WORDS_LOOKED_AT);
  const scores = stopWords.map(([language, set]) => ({
    language,
    score: counted.filter((word) => set.has(word)).length,
  }));
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 2 ? best.language : null;
}
