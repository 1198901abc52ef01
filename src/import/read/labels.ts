import { type Block, isWhollyMarked, type Line, type Rich } from '../blocks/block.ts';
import { readHeadingCategory } from '../category.ts';
import { fold } from '../fold.ts';
import { readHeader } from '../header.ts';
import type { CategoryClass } from '../imported.ts';
import { holdsOnlyNames } from '../names/names-in-cell.ts';
import { withWildcards } from '../names/placeholders.ts';
import { nameShape } from '../names/read-name.ts';
import { isCapitalised, providerOfHeading } from '../provider.ts';
import { otherCookies, unclassified } from '../words/category-words.ts';
import { type Outline, underExplanation, underLabel, underOthers } from './outline.ts';
import { speaksOfCookies } from './section.ts';

const LONGEST_LABEL = 80;
const LONGEST_EXPLANATION = 400;

/** How a line changes the outline, when it names a class of cookies for what follows. */
export function labelOf({ rich, listDepth }: Line): ((outline: Outline) => Outline) | null {
  const { text, marks } = rich;
  const lead = marks.find(({ start, kind }) => start === 0 && kind === 'strong');
  const whole = isWhollyMarked(rich) || (listDepth === 0 && !/[.!?]$/.test(text));
  if (text.length <= LONGEST_LABEL && whole && !holdsName(text)) {
    const value = readHeadingCategory(text);
    if (value) return (outline) => underLabel(outline, value, rich);
    if (otherCookies.test(fold(text))) return underOthers;
  }
  if (saysUnclassified(text))
    return (outline) => (outline.others ? underLabel(outline, 'unclassified', rich) : outline);
  if (!lead) return null;
  const head = text.slice(0, lead.end);
  const value = head.length <= LONGEST_LABEL && !holdsName(head) ? readHeadingCategory(head) : null;
  return value ? (outline) => underExplanation(outline, value, { ...rich, text: head }) : null;
}

/** "Have not been classified into a category as yet": tells the class only below "Others". */
function saysUnclassified(text: string): boolean {
  if (text.length > LONGEST_EXPLANATION) return false;
  const folded = fold(text);
  return unclassified.test(folded) && !holdsName(text);
}

/** A short line about cookies, alone between gaps, without a stop, that names no class and no provider. */
export function isTitleLine(
  { rich, listDepth, afterGap }: Line,
  below: Block | undefined,
): boolean {
  const { text } = rich;
  const alone = afterGap && (below?.kind !== 'line' || below.afterGap);
  if (!alone || listDepth > 0 || text.length > LONGEST_LABEL || /[.:;,]$/.test(text)) return false;
  const isTitle = speaksOfCookies(text) || isShortTitle(text);
  return isTitle && !holdsName(text) && providerOfHeading(text) === null;
}

/** "Videos", "Votre choix": a heading of a text without headings, not the key of a field, nor a class. */
function isShortTitle(text: string): boolean {
  return (
    /^\p{Lu}\p{Ll}{3,}(?:\s\p{L}+){0,2}$/u.test(text) &&
    readHeader(text) === null &&
    readHeadingCategory(text) === null
  );
}

/** An entry that names a class is the label of the entries below it. */
export function classOfParentItem(line: Line, below: Block | undefined): CategoryClass | null {
  const isParent = line.listDepth > 0 && below?.kind === 'line' && below.listDepth > line.listDepth;
  const { text } = line.rich;
  if (!isParent || text.length > LONGEST_LABEL || holdsName(text)) return null;
  return readHeadingCategory(text);
}

/** Within a class, an entry that names a company, an authority, a brand names who sets the cookies listed below it. */
export function providerOfParentItem(
  { rich, listDepth }: Line,
  below: Block | undefined,
  { label, headings }: Outline,
): Rich | null {
  const isParent = listDepth > 0 && below?.kind === 'line' && below.listDepth > listDepth;
  const { text } = rich;
  if (!isParent || text.length > LONGEST_LABEL || /[.:;!?]$/.test(text) || holdsName(text))
    return null;
  const classed = label !== null || headings.some(({ category }) => category !== null);
  return classed && (providerOfHeading(text) !== null || isCapitalised(text)) ? rich : null;
}

/** Whether a name beyond doubt stands in it, so that it is no label. */
export function holdsName(text: string): boolean {
  return withWildcards(text)
    .split(/[\s,;:()]/)
    .some((word) => nameShape(word) === 2 && holdsOnlyNames(word));
}
