import type { Rich } from '../blocks/block.ts';
import { readHeadingCategory } from '../category.ts';
import { fold } from '../fold.ts';
import type { CategoryClass } from '../imported.ts';
import { isKnownProvider, providerOfHeading } from '../provider.ts';
import { otherCookies } from '../words/category-words.ts';
import type { Cell } from './entry.ts';
import { cellOf, speaksOfCookies } from './section.ts';

/** The headings that a place in the document stands under, the outermost first. */
export interface Outline {
  readonly headings: readonly OutlineHeading[];
  /** A label below the last heading, such as a bold line or "Strictly necessary cookies: ...". */
  readonly label: { readonly value: CategoryClass; readonly cell: Cell } | null;
  /** The title of a group of cookies below the last heading or label: "Google", with the number of its cookies. */
  readonly provider: Cell | null;
  /** The level of the heading that the provider is about; null when any heading ends it. */
  readonly serviceLevel: number | null;
  /** What follows is of no class: "Other cookies". */
  readonly others: boolean;
  /** Several classes were explained in a row, so that none of them is the label of what follows. */
  readonly explaining: boolean;
  /** A line below the last heading speaks of cookies. */
  readonly linesAboutCookies: boolean;
  /** Cookies were listed since the last heading. */
  readonly listed: boolean;
}

export interface OutlineHeading {
  readonly level: number;
  readonly text: string;
  readonly category: CategoryClass | null;
}

export const emptyOutline: Outline = {
  headings: [],
  label: null,
  provider: null,
  serviceLevel: null,
  others: false,
  explaining: false,
  linesAboutCookies: false,
  listed: false,
};

/** How many cookies stand below it: "Google Analytics (2)". */
const COUNT = /\s*[([]\d{1,3}[)\]]$/;

/** A heading ends those of its own level and below. A caption (7) stays below whatever is open. */
export function underHeading(outline: Outline, level: number, rich: Rich): Outline {
  const text = rich.text.replace(COUNT, '');
  const open = outline.headings.filter(
    (heading) => heading.level < level || isServiceOf(heading, { level, text }, outline),
  );
  const isClassed = outline.label !== null || open.some(({ category }) => category !== null);
  const category = isClassed && isKnownProvider(text) ? null : readHeadingCategory(text);
  const isGroup = level === 7 || (open.length === outline.headings.length && isProvider(text));
  const label = isGroup && category === null ? outline.label : null;
  const aboutLines = level === 7 && outline.linesAboutCookies;
  return {
    ...outline,
    headings: [...open, { level, text, category }],
    label,
    ...(isBelowService(level, outline) ? {} : { provider: null, serviceLevel: null }),
    others: otherCookies.test(fold(rich.text)),
    explaining: false,
    linesAboutCookies: aboutLines,
    listed: false,
  };
}

/**
 * Complianz heads a service and, with headings of the same level, each class of its cookies: a bare class below
 * a provider of which no cookie was listed yet, and the classes after it, are of that provider.
 */
function isServiceOf(
  heading: OutlineHeading,
  { level, text }: { readonly level: number; readonly text: string },
  { headings, listed }: Outline,
): boolean {
  if (level < 3 || heading.level !== level) return false;
  if (!isBareClass(text) || !isProvider(heading.text)) return false;
  // Below a service only a class of it stays open at the same level.
  const hasClass = headings.filter((other) => other.level === level).length > 1;
  return hasClass || !listed;
}

function isBareClass(text: string): boolean {
  return (
    text.length <= 40 &&
    !/cookie/i.test(text) &&
    !isProvider(text) &&
    readHeadingCategory(text) !== null
  );
}

function isBelowService(level: number, { serviceLevel }: Outline): boolean {
  return serviceLevel !== null && level > serviceLevel;
}

function isProvider(text: string): boolean {
  return isKnownProvider(text) || providerOfHeading(text) !== null;
}

/** A line that is nothing but a class is like a heading. */
export function underLabel(outline: Outline, value: CategoryClass, rich: Rich): Outline {
  return {
    ...outline,
    label: { value, cell: cellOf(rich) },
    provider: null,
    others: false,
    explaining: false,
  };
}

/** "Others" ends what a label above it said of the class. */
export function underOthers(outline: Outline): Outline {
  return { ...outline, label: null, provider: null, others: true, explaining: false };
}

/** The title of a group within the class names who sets the cookies below it. */
export function underGroup(outline: Outline, rich: Rich): Outline {
  return { ...outline, provider: cellOf(rich), serviceLevel: null };
}

/** The company behind the service that the heading above names: also below smaller headings. */
export function underCompany(outline: Outline, rich: Rich): Outline {
  return { ...underGroup(outline, rich), serviceLevel: outline.headings.at(-1)?.level ?? null };
}

/** "Necessary cookies: ..." labels what follows, unless another such explanation came right before it. */
export function underExplanation(outline: Outline, value: CategoryClass, rich: Rich): Outline {
  const another = outline.explaining || (outline.label !== null && outline.label.value !== value);
  return another
    ? { ...outline, label: null, explaining: true }
    : { ...outline, label: { value, cell: cellOf(rich) } };
}

/** A line like a title about other cookies ends what a line above it said of the class. */
export function underTitleLine(outline: Outline): Outline {
  return { ...outline, label: null };
}

export function withLine(outline: Outline, text: string): Outline {
  if (outline.linesAboutCookies || !speaksOfCookies(text)) return outline;
  return { ...outline, linesAboutCookies: true };
}
