import type { Block, Line, Rich } from '../blocks/block.ts';
import { readHeadingCategory } from '../category.ts';
import { fold } from '../fold.ts';
import type { CategoryClass } from '../imported.ts';
import { isHost } from '../names/read-name.ts';
import { isKnownProvider, providerOfHeading } from '../provider.ts';
import { legalForm, linkTexts, processingCompany } from '../words/provider-words.ts';
import { richAt } from './field-lines.ts';
import { holdsName } from './labels.ts';

const LONGEST_TITLE = 80;

/** The title of a group of cookies: a class or a provider, and the index of the block after its count. */
export interface GroupTitle {
  readonly rich: Rich;
  readonly value: CategoryClass | null;
  readonly next: number;
}

const COUNT = /^\(?\d{1,3}\)?$/;
const COUNTED = /^(\S(?:.{0,58}\S)?)\s*\(?\b\d{1,3}\)?$/;

/**
 * As consent tools show it: "Statistics 12", "Google 3", the number perhaps on a line of its own. A number below
 * any other line is just a number.
 */
export function groupTitleAt(blocks: readonly Block[], index: number): GroupTitle | null {
  const line = blocks[index];
  if (line?.kind !== 'line' || line.rich.text.length > LONGEST_TITLE) return null;
  const counted = isCount(blocks[index + 1]) && !isCount(blocks[index + 2]);
  const text = counted ? line.rich.text : COUNTED.exec(line.rich.text)?.[1];
  if (text === undefined || holdsName(text)) return null;
  const rich = { ...line.rich, text, marks: [] };
  const value = isKnownProvider(text) ? null : readHeadingCategory(text);
  const linked = isProviderLink(blocks[index + (counted ? 2 : 1)]);
  const isTitle = value !== null || linked || (counted && isProviderTitle(text));
  return isTitle ? { rich, value, next: index + (counted ? 2 : 1) + (linked ? 1 : 0) } : null;
}

/** Consent tools name the company above the cookies of a service: "Processing company", below it "Google LLC". */
export function companyAt(blocks: readonly Block[], index: number): GroupTitle | null {
  const key = richAt(blocks, index);
  if (!key || key.text.length > LONGEST_TITLE) return null;
  const label = key.text.replace(/:.*/s, '');
  if (!processingCompany.has(fold(label))) return null;
  const behind = key.text.slice(label.length + 1).trim();
  if (behind !== '')
    return { rich: { ...key, text: behind, marks: [] }, value: null, next: index + 1 };
  const rich = richAt(blocks, index + 1);
  return rich && rich.text.length <= LONGEST_TITLE ? { rich, value: null, next: index + 2 } : null;
}

/** "Embedded videos (Vimeo)": a title that ends with whose they are. */
export function brandBehindTitle({ rich, listDepth }: Line): Rich | null {
  const brand = behindTitle(rich);
  return brand !== null && listDepth === 0 && isKnownProvider(brand) && !legalForm.test(brand)
    ? { ...rich, text: brand, marks: [] }
    : null;
}

/** "Google Analytics 4 (Google Ireland Limited)": a service of the class above, and its company. */
export function companyBehindTitle({ rich, listDepth, afterGap }: Line): Rich | null {
  const company = behindTitle(rich);
  return company !== null && listDepth === 0 && afterGap && legalForm.test(company)
    ? { ...rich, text: company, marks: [] }
    : null;
}

function behindTitle({ text }: Rich): string | null {
  if (text.length > LONGEST_TITLE) return null;
  const title = /^\p{Lu}[^().:;!?]{2,60}\s\(([^()]{2,60})\):?$/u.exec(text);
  return title?.[1] && !holdsName(text) ? title[1] : null;
}

/** "These statistics cookies are set by Google Analytics:". */
export function brandOfLabel(rich: Rich): Rich | null {
  const brand = /\s(?:by|from|von|par|de|por|da|di)\s([^.:,;]{2,40}?)\s?:?$/.exec(rich.text)?.[1];
  return brand && isKnownProvider(brand) ? { ...rich, text: brand, marks: [] } : null;
}

function isCount(block: Block | undefined): boolean {
  return block?.kind === 'line' && COUNT.test(block.rich.text);
}

function isProviderLink(block: Block | undefined): boolean {
  return block?.kind === 'line' && linkTexts.test(block.rich.text) && block.rich.text.length < 60;
}

function isProviderTitle(text: string): boolean {
  return isHost(text) || isKnownProvider(text) || providerOfHeading(text) !== null;
}
