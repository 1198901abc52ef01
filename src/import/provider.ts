import { fold, tidyLines } from './fold.ts';
import { isHost } from './names/read-name.ts';
import {
  firstParty,
  knownProviders,
  legalForm,
  linkTexts,
  nobody,
  thirdParty,
} from './words/provider-words.ts';

export interface ProviderReading {
  readonly provider: string | null;
  readonly party: 'first' | 'third' | null;
}

const NONE: ProviderReading = { provider: null, party: null };
const LONGEST_PARTY = 100;
const SIDE_AND_NAME = /^([^(:–—]{3,40}?)\s*(?:[(:–—]|\s-\s)\s*(.{2,200}?)\)?$/;

/** Reads who sets a cookie. "First party", "own", "other" is not a provider. Several lines are several providers. */
export function readProvider(cell: string): ProviderReading {
  const text = withoutHosts(tidyLines(cell.slice(0, 2_000)).replaceAll('\n', ', '))
    .replace(linkTexts, '')
    .replace(/[,;]\s*$/, '');
  if (isBlank(text)) return NONE;
  const party = readParty(text);
  if (party) return { provider: null, party };
  const [, side = '', name = ''] = SIDE_AND_NAME.exec(text) ?? [];
  const partyBefore = readParty(side);
  return partyBefore ? { provider: name, party: partyBefore } : { provider: text, party: null };
}

/** Nothing, "none", or the line on which a form would be filled in: "__________". */
export function isBlank(text: string): boolean {
  return /^[\s_.…–—-]*$/.test(text) || (text.length < 20 && nobody.has(fold(text)));
}

/** Of a provider and its hosts the provider counts; hosts alone stay. */
function withoutHosts(text: string): string {
  const named = text.replace(/\s\(([^()\s]{4,80})\)$/, (all, inside) =>
    isHost(inside) ? '' : all,
  );
  const pieces = named.split(/,\s|\s\/\s/);
  const others = pieces.filter((piece) => !isHost(piece) || /[A-Z]/.test(piece));
  return others.length > 0 && others.length < pieces.length ? others.join(', ') : named;
}

/** The side alone: "first party", "de terceros", "Eigentümer dieser Website". */
export function readParty(text: string): 'first' | 'third' | null {
  if (text.length > LONGEST_PARTY) return null;
  const word = fold(text)
    .replace(/\bcookies?\b/g, '')
    .replace(/[.,\s]+$/, '')
    .trim();
  if (firstParty.has(word)) return 'first';
  if (thirdParty.has(word)) return 'third';
  return null;
}

/** The side that a longer text names: "First-party cookie, gets removed after 365 days". */
export function mentionsParty(text: string): 'first' | 'third' | null {
  const words = fold(text.slice(0, 200)).replaceAll('-', ' ');
  if (
    /\b(?:third party|3rd party|drittanbieter|terceros|terze parti|terceiros|tiers)\b/.test(words)
  )
    return 'third';
  return /\b(?:first party|1st party|erstanbieter|propias?|prima parte|proprias?)\b/.test(words)
    ? 'first'
    : null;
}

/** A brand or a company, so that a heading with it names neither a class nor a cookie. */
export function isKnownProvider(text: string): boolean {
  return knownProviders.has(fold(text)) || legalForm.test(text);
}

/**
 * The provider that a heading names: a well-known one, a company, a brand by its capitals, a host. Of
 * "Google Analytics (Google Ireland Limited)" the company counts. Null for ordinary headings.
 */
export function providerOfHeading(heading: string): string | null {
  const text = heading.replace(/^[\d.)\s–—•-]+/, '').replace(/\s*:\s*$/, '');
  if (text.length < 2 || text.length > 80 || /[?!]/.test(text)) return null;
  const [, title = text, inside = ''] = /^([^()]*)\(([^()]*)\)$/.exec(text) ?? [];
  if (legalForm.test(inside)) return inside.trim();
  if (inside !== '' && isBrand(inside) && !isBrand(title)) return inside.trim();
  if (FORMER_NAME.test(inside) && isBrand(title)) return text;
  const bare = title
    .replace(/^cookies?\s+(?:(?:de|von|by|from|di|da|of)\s+)?|\s+cookies?$/gi, '')
    .trim();
  const folded = fold(bare);
  if (knownProviders.has(folded) || isHost(bare)) return bare;
  if (legalForm.test(bare)) return bare;
  return /^(?:[A-Z]\w*\s)?[A-Z][a-z]+[A-Z]\w*(?:\s[A-Z]\w*)?$/.test(bare) ? bare : null;
}

/** "X (formerly Twitter)": the former name is part of it. */
const FORMER_NAME =
  /^(?:formerly|previously|früher|ehemals|anciennement|ex|antes|anteriormente|precedentemente|già)[\s:-]+\S/i;

function isBrand(text: string): boolean {
  return knownProviders.has(fold(text).trim());
}

/** "Provincia di Esempio", not "A random number": all but the smallest words begin with a capital. */
export function isCapitalised(cell: string): boolean {
  const words = cell.slice(0, 400).split(/[\s'’]+/);
  return (
    words.length <= 4 &&
    /^\p{Lu}/u.test(cell) &&
    words.every((word) => word.length <= 3 || !/^\p{Ll}/u.test(word))
  );
}
