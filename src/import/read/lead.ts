import type { Rich } from '../blocks/block.ts';
import { readDurationInProse } from '../duration.ts';
import { type Mention, mentionsIn } from '../names/mentions.ts';
import { withoutFootnotes, withWildcards } from '../names/placeholders.ts';
import { nameShape, readName } from '../names/read-name.ts';
import { isKnownProvider } from '../provider.ts';
import { technicalTerms } from '../words/prose-words.ts';
import { AFTER_LEAD, type Telling } from './declaring-mention.ts';
import type { Section } from './entry.ts';
import { saysNoLength } from './parallel.ts';

/** The word that an entry opens with may be a name that looks like any word: "fr: 3 months". */
export function withLead(rich: Rich, { isItem, section }: Telling): readonly Mention[] {
  const mentions = mentionsIn(rich);
  const lead = rich.text.replace(/[\s:–—,;"“”«»].*/s, '');
  if (!isItem || mentions[0]?.start === 0 || technicalTerms.has(lead.toLowerCase()))
    return mentions;
  // "Matomo: `_pk_id`, ..." tells whose the names behind it are.
  if (mentions.length > 0 && isKnownProvider(lead)) return mentions;
  const reading = readName(withWildcards(withoutFootnotes(lead)));
  const rest = rich.text.slice(lead.length);
  // What cookies remember is listed so, too: "language".
  if (rest === '' && /^[a-z]+$/.test(lead)) return mentions;
  const isLead =
    reading.ok &&
    ((AFTER_LEAD.test(rest) && isTold(reading.name, rest, section)) ||
      isListed(reading.name, rest));
  if (!isLead || mentions[0]?.start === 1) return mentions;
  return [
    { name: reading.name, start: 0, end: lead.length, how: 'code', part: 'whole' },
    ...mentions,
  ];
}

/** Beyond doubt a name; or one by its shape, or with a length, in a list of cookies of one class or provider. */
function isTold(name: string, rest: string, section: Section): boolean {
  const { category, provider } = section;
  if (nameShape(name) === 2) return true;
  if (section.aboutCookies && isSmall(name) && LENGTH_FIRST.test(rest) && opensWithLength(rest))
    return true;
  if ((category ?? provider) !== null && opensWithLength(rest)) return true;
  if (nameShape(name) === 1 && opensWithLength(rest)) return true;
  if (category === null || /^\p{Lu}\p{Ll}/u.test(name)) return false;
  return nameShape(name) === 1 || readDurationInProse(rest.slice(0, 500)) !== null;
}

/** "cart, unique token, persistent for 2 weeks, ...": small letters, and how long among the first words. */
function isListed(name: string, rest: string): boolean {
  const [, ...parts] = rest.slice(0, 120).split(',');
  return (
    /^[a-z][\w-]*$/.test(name) &&
    rest.startsWith(',') &&
    parts.slice(0, 3).some((part) => opensWithLength(part) || /^\s?sessional/.test(part))
  );
}

/** "dmvk (13 mois) : ...": in small letters, with the length in parentheses and then what it is for. */
const LENGTH_FIRST = /^\s\([^()]{2,40}\)\s*[:–—]/;
const isSmall = (name: string) => !/\p{Lu}/u.test(name);

function opensWithLength(rest: string): boolean {
  const opening = rest.replace(/^[\s—–:=(-]+/, '').replace(/[.,;)].*/s, '');
  if (opening.length > 60) return false;
  return readDurationInProse(opening) !== null || saysNoLength(opening);
}
