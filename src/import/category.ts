import { fold } from './fold.ts';
import type { CategoryClass } from './imported.ts';
import { memo } from './memo.ts';
import { categoryStems, negations, noCategoryPhrases } from './words/category-words.ts';

/** A label is short; a text that explains a class is none. */
const LONGEST_LABEL = 120;

/**
 * The class that a label names: a cell, a field, the title of a group. Where it names several, "necessary" wins
 * ("functional (necessary)"), else the first.
 */
export const readCategory = memo((label: string): CategoryClass | null => {
  if (label.length > LONGEST_LABEL) return null;
  const text = ` ${fold(label).replace(/[^a-z0-9]+/g, ' ')} `;
  const found = classes
    .map(({ category, stems }) => ({ category, at: firstMention(text, stems) }))
    .filter(({ at }) => at >= 0);
  const wins = found.find(
    ({ category }) => category === 'unclassified' || category === 'necessary',
  );
  return (wins ?? found.sort((a, b) => a.at - b.at)[0])?.category ?? null;
});

/** The class that a heading gives to what stands below it; none for the title of the document. */
export function readHeadingCategory(heading: string): CategoryClass | null {
  if (heading.length > LONGEST_LABEL) return null;
  const text = fold(heading);
  if (noCategoryPhrases.some((phrase) => text.includes(phrase)) && !opensWithClass(text))
    return null;
  return readCategory(heading);
}

/** "Preference cookies – how to refuse them" still names its class first. */
function opensWithClass(text: string): boolean {
  const start = text.replace(/^[^a-z]+/, '').split(/[.:(–—-]/, 1)[0] ?? '';
  return (
    start.length < text.length &&
    !noCategoryPhrases.some((phrase) => start.includes(phrase)) &&
    readCategory(start) !== null
  );
}

/** All the stems of a class in one expression: at the beginning of a word, or with `~` anywhere. */
const classes = categoryStems.map(([category, stems]) => {
  const parts = stems.map((stem) => (stem.startsWith('~') ? stem.slice(1) : ` ${stem}`));
  return { category, stems: new RegExp(parts.join('|'), 'g') };
});

/** Where the first stem stands that is not negated, or -1. */
function firstMention(text: string, stems: RegExp): number {
  for (const { index } of text.matchAll(stems)) if (!isNegated(text, index)) return index;
  return -1;
}

function isNegated(text: string, at: number): boolean {
  const before = text
    .slice(0, at + 1)
    .trim()
    .split(' ');
  return before.slice(-2).some((word) => negations.has(word));
}
