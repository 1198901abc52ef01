import { fold } from './fold.ts';
import type { CategoryClass } from './imported.ts';
import { memo } from './memo.ts';
import {
  type ClassStems,
  categoryStems,
  consentRequired,
  cookieSynonyms,
  negations,
  noCategoryPhrases,
  vagueStems,
} from './words/category-words.ts';

/** A label is short; a text that explains a class is none. */
const LONGEST_LABEL = 120;

/**
 * The class that a label names: a cell, a field, the title of a group. Where it names several, "necessary" wins
 * ("functional (necessary)"), else the first.
 */
export const readCategory = memo((label: string): CategoryClass | null => {
  if (label.length > LONGEST_LABEL) return null;
  const words = ` ${fold(label).replace(/[^a-z0-9]+/g, ' ')} `;
  const text = words.replace(consentRequired, ' ').replace(cookieSynonyms, ' ');
  return ANY_STEM.test(text) ? (clearest(text, classes) ?? clearest(text, vagueClasses)) : null;
});

interface ClassWords {
  readonly category: CategoryClass;
  readonly stems: RegExp;
}

function clearest(text: string, all: readonly ClassWords[]): CategoryClass | null {
  const found = all
    .map(({ category, stems }) => ({ category, at: firstMention(text, category, stems) }))
    .filter(({ at }) => at >= 0);
  const wins = found.find(
    ({ category }) => category === 'unclassified' || category === 'necessary',
  );
  return (wins ?? found.sort((a, b) => a.at - b.at)[0])?.category ?? null;
}

/** The class that a heading gives to what stands below it; none for the title of the document. */
export function readHeadingCategory(heading: string): CategoryClass | null {
  if (heading.length > LONGEST_LABEL) return null;
  const text = fold(heading);
  if (noCategoryPhrases.test(text) && !opensWithClass(text)) return null;
  return readCategory(heading);
}

/** "Preference cookies – how to refuse them" still names its class first. */
function opensWithClass(text: string): boolean {
  const start = text.replace(/^[^a-z]+/, '').split(/[.:(–—-]/, 1)[0] ?? '';
  return (
    start.length < text.length && !noCategoryPhrases.test(start) && readCategory(start) !== null
  );
}

const classes = categoryStems.map(wordsOf);
const vagueClasses = vagueStems.map(wordsOf);
/** Most texts hold none: one look is cheaper than one a class. */
const ANY_STEM = new RegExp([...categoryStems, ...vagueStems].map(patternOf).join('|'));

function wordsOf(stems: ClassStems): ClassWords {
  return { category: stems[0], stems: new RegExp(patternOf(stems), 'g') };
}

/** All the stems of a class in one expression: at the beginning of a word, or with `~` anywhere. */
function patternOf([, stems]: ClassStems): string {
  const parts = stems.map((stem) => (stem.startsWith('~') ? stem.slice(1) : ` ${stem}`));
  return parts.join('|').replaceAll('_', ' ');
}

/** Where the first stem stands that is not negated, or -1. "Technically not necessary" is not necessary at all. */
function firstMention(text: string, category: CategoryClass, stems: RegExp): number {
  const mentions = [...text.matchAll(stems)].map(({ index }) => index);
  const stated = mentions.filter((index) => !isNegated(text, index));
  if (category === 'necessary' && stated.length < mentions.length) return -1;
  return stated[0] ?? -1;
}

/** What may stand between: "nicht unbedingt erforderlich". */
const ADVERBS =
  /^(?:strict|strett|estrict|estrit|unbedingt|technisch|zwingend|absolut|always|toujours|siempre)/;

function isNegated(text: string, at: number): boolean {
  const before = text.slice(0, text.lastIndexOf(' ', at)).trim().split(' ');
  const [last = '', second = ''] = before.reverse();
  return negations.has(last) || (negations.has(second) && ADVERBS.test(last));
}
