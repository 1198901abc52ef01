import { fold } from '../fold.ts';
import type { Place } from '../imported.ts';
import { isKnownProvider, providerOfHeading } from '../provider.ts';
import { aboutCookies, otherStorage, technicalTitle } from '../words/prose-words.ts';
import type { Cell, Section } from './entry.ts';
import type { Outline, OutlineHeading } from './outline.ts';

/** What the headings and labels say about an entry that stands here. */
export function sectionOf({ headings, label, linesAboutCookies, ...outline }: Outline): Section {
  const classed = [...headings].reverse().find(({ category }) => category !== null);
  const deepest = headings.at(-1);
  const category = label
    ? { value: label.value, label: label.cell }
    : classed?.category
      ? {
          value: classed.category,
          label: cellOf({ text: classed.text, where: { kind: 'heading' } }),
        }
      : null;
  const text = fold(deepest?.text ?? '');
  const provider = outline.provider ?? providerOf(headings);
  return {
    category,
    provider,
    otherStorage: provider === null && !text.includes('cookie') && otherStorage.test(text),
    technical:
      category === null && headings.some((heading) => technicalTitle.test(fold(heading.text))),
    aboutCookies:
      category !== null ||
      linesAboutCookies ||
      (provider !== null && speaksOfCookies(headings[0]?.text ?? '')) ||
      headings.slice(-2).some((heading) => isAbout(heading, headings)),
  };
}

export function speaksOfCookies(text: string): boolean {
  return aboutCookies.test(fold(text.slice(0, 2_000)));
}

/** The title of the document is no word on a chapter that has its own heading. */
function isAbout(heading: OutlineHeading, headings: readonly OutlineHeading[]): boolean {
  const isTitle = heading === headings[0] && heading.level === 1 && headings.length > 1;
  return !isTitle && speaksOfCookies(heading.text);
}

/** The heading nearest to the entry that is not a class ("Google Analytics" is none), when it names a provider. */
function providerOf(headings: readonly OutlineHeading[]): Cell | null {
  const nearest = [...headings]
    .reverse()
    .find(
      ({ category, text }) => category === null || isKnownProvider(text) || endsWithBrand(text),
    );
  const provider = nearest && nearest.level > 1 ? providerOfHeading(nearest.text) : null;
  return provider && nearest
    ? { text: provider, origin: { where: { kind: 'heading' }, fragment: nearest.text } }
    : null;
}

/** "Statistics (Matomo)": a class, and whose cookies they are. */
function endsWithBrand(text: string): boolean {
  return isKnownProvider(/\(([^()]{2,40})\)$/.exec(text)?.[1] ?? '');
}

/** What a line or a heading says, as a cell. */
export function cellOf({ text, where }: { readonly text: string; readonly where: Place }): Cell {
  return { text, origin: { where, fragment: text } };
}
