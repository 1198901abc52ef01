import { readCategory } from '../category.ts';
import { type Duration, readDuration, readDurationIn } from '../duration.ts';
import { tidy } from '../fold.ts';
import { importLimits } from '../import-limits.ts';
import type { DeclaredFields } from '../imported.ts';
import { isHost } from '../names/read-name.ts';
import { isBlank, mentionsParty, readParty, readProvider } from '../provider.ts';
import type { Cell, Entry } from './entry.ts';

const THIRD_PARTY_NAME =
  /\b(?:third[- ]party|(?:de )?terceros?|tiers|drittanbieter|terze parti|terza parte|(?:de )?terceiros?)\s*[:(–—-]\s*([\p{L}\d][^.;:()\n]{1,60})/iu;

/** The class is the document's own: its column, else the type column, else the heading above. */
export function categoryOf({
  category,
  type,
  section,
}: Entry): Pick<DeclaredFields, 'category' | 'categoryLabel'> {
  for (const cell of [category, type]) {
    const value = cell ? readCategory(cell.text) : null;
    if (cell && value) return { category: value, categoryLabel: tidy(cell.text) };
  }
  if (section.category)
    return { category: section.category.value, categoryLabel: tidy(section.category.label.text) };
  return { category: null, categoryLabel: wording(category) };
}

export function providerOf({
  section,
  party,
  type,
  duration,
  provider,
  domain,
}: Entry): Pick<DeclaredFields, 'provider' | 'party'> {
  const named = readProvider(provider?.text ?? '');
  const side =
    named.party ??
    readParty(party?.text ?? '') ??
    mentionsParty([party, type, duration].map((cell) => cell?.text ?? '').join(' '));
  const beside = readProvider(party?.text ?? '').provider;
  const host = readProvider(domain?.text ?? '').provider;
  const heading = section.provider?.text;
  return {
    provider:
      named.provider ??
      beside ??
      namedThirdParty(type?.text ?? '') ??
      (heading && !isHost(heading) ? heading : null) ??
      host ??
      heading ??
      null,
    party: side,
  };
}

/** "Analytics – third party: Google Analytics": the type may tell who the third party is. */
function namedThirdParty(type: string): string | null {
  return THIRD_PARTY_NAME.exec(type)?.[1]?.trim() ?? null;
}

/** ECMAScript's last moment, in seconds after 1970: no date comes after a longer time. */
const LONGEST_SECONDS = 8.64e12;

/** How long, if it says so; a time that ends after all dates is none. */
export function secondsOf(entry: Entry): Duration {
  const seconds = saidSeconds(entry);
  return seconds !== null && seconds > LONGEST_SECONDS ? null : seconds;
}

function saidSeconds(entry: Entry): Duration {
  const { duration } = entry;
  if (entry.maxAgeSeconds !== undefined) return entry.maxAgeSeconds;
  if (duration && duration.text.trim() !== '')
    return entry.durationUnit
      ? readDurationIn(entry.durationUnit, duration.text)
      : readDuration(duration.text);
  return entry.type ? readDuration(entry.type.text) : null;
}

/** The text on one line; a dash or "none" is no text. */
export function wording(cell: Cell | undefined): string | null {
  const text = tidy(cell?.text.slice(0, importLimits.cellCharacters / 2) ?? '');
  return isBlank(text) ? null : text;
}
