import { readCategory } from '../category.ts';
import { readDurationInProse } from '../duration.ts';
import { fold } from '../fold.ts';
import { readHeader } from '../header.ts';
import { isListJoint } from '../names/list-joint.ts';
import type { Mention } from '../names/mentions.ts';
import { nameShape } from '../names/read-name.ts';
import { notInUse } from '../words/prose-words.ts';
import type { Section } from './entry.ts';

/** A name that opens an entry is followed by a dash, a colon, an equals sign, or nothing. */
export const AFTER_LEAD = /^(?:["”“»’'`)]|\s?\([^()]{0,80}\))?\s*(?:[—–:=-]|$)/;
const NEAR_COOKIE_BEFORE = /(?:cookies?|traceurs?)\b[^.!?]{0,25}["“„«‘'`]?$/i;
const NEAR_COOKIE_AFTER = /^["”“»’'`]?[^.!?]{0,12}\b(?:cookies?|traceurs?)\b/i;
const SENTENCE_END = /[.!?](?=\s|$)|\n/;

export interface Telling {
  readonly section: Section;
  /** An entry of a list, or a definition, opens with the name that it is about. */
  readonly isItem: boolean;
}

/** What stands around a mention. */
export interface Surroundings {
  readonly all: readonly Mention[];
  readonly index: number;
  readonly text: string;
  readonly telling: Telling;
}

/** Whether a mention declares: it is a name, it is said to be a cookie, and not one that is no longer set. */
export function declares(mention: Mention, around: Surroundings): boolean {
  return isNamed(mention, around) && !isDenied(sentenceAround(around.text, mention.start));
}

function isNamed(mention: Mention, { all, index, text, telling }: Surroundings): boolean {
  if (mention.part !== 'whole') return mention.name.replace('*', '').length >= 2;
  const shape = nameShape(mention.name);
  if (shape === 2 && isToldOf(mention, { all, index, text, telling })) return true;
  if (shape === 2) return false;
  if (mention.how === 'plain' || isOrdinary(mention.name)) return false;
  const opens = telling.isItem && text.slice(0, mention.start).trim().length <= 2;
  const lists = index > 0 && isListJoint(text.slice(all[index - 1]?.end ?? 0, mention.start));
  const named =
    NEAR_COOKIE_BEFORE.test(text.slice(Math.max(0, mention.start - 40), mention.start)) ||
    NEAR_COOKIE_AFTER.test(text.slice(mention.end, mention.end + 30));
  if (mention.how === 'code') return opens || lists || named || hasOwnLength(text, mention.end);
  if (shape === 1 && mention.how === 'quoted') return named || opens;
  if (mention.how === 'quoted' && isCalledCookie(mention, text)) return true;
  if (isBrand(mention.name)) return false;
  const follows = AFTER_LEAD.test(text.slice(mention.end)) || lists;
  return (opens && follows && isToldApart(mention, shape, text, telling)) || (named && shape === 1);
}

/** A word in bold that opens an entry is a name when its shape, a length, or the class of the section says so. */
function isToldApart(
  { name, end }: Mention,
  shape: number,
  text: string,
  { section }: Telling,
): boolean {
  if (shape > 0 && !/^[a-z]+-[a-z-]+$/.test(name)) return true;
  if (/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  return (
    section.category !== null ||
    hasOwnLength(text, end) ||
    readDurationInProse(text.slice(0, 2_000)) !== null
  );
}

/** The "oo" cookie lasts five years: one cookie, in the singular, of which a length is told. */
function isCalledCookie({ name, start, end }: Mention, text: string): boolean {
  const called =
    /^["”“»’'`]?\s?cookie\b/i.test(text.slice(end, end + 12)) ||
    /\b(?:cookie|traceur)\s?(?:named |called |nommé |llamada |namens |denominato |chamado )?["“„«‘'`]\s?$/i.test(
      text.slice(Math.max(0, start - 30), start),
    );
  return (
    called &&
    /^[a-z\d]{2,20}$/.test(name) &&
    readDurationInProse(sentenceAround(text, start)) !== null
  );
}

/** YouTube, JavaScript: capitals inside a word that starts with one. Website-Daten: German nouns. */
function isBrand(name: string): boolean {
  return /^[A-Z][a-z]+[A-Z]/.test(name) || /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)+$/u.test(name);
}

/** Classes, headers and words about cookies are no names of cookies. */
function isOrdinary(name: string): boolean {
  const header = readHeader(name)?.role ?? 'ignore';
  return nameShape(name) === 0 && (readCategory(name) !== null || header !== 'ignore');
}

function hasOwnLength(text: string, end: number): boolean {
  return (
    /^["”“»’'`]?\s*\(/.test(text.slice(end)) &&
    readDurationInProse(text.slice(end, end + 80).split(')')[0] ?? '') !== null
  );
}

function isDenied(sentence: string): boolean {
  return notInUse.test(fold(sentence));
}

/** At most some hundred characters to each side. */
function sentenceAround(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - 300), at)
      .split(SENTENCE_END)
      .at(-1) ?? '';
  return before + (text.slice(at, at + 300).split(SENTENCE_END)[0] ?? '');
}

/**
 * In a text about cookies a word with an underscore may still be something else, a setting of a program. It is a
 * name when it begins as those do, opens an entry, goes on a list, or a class, a length or "cookie" is said of it.
 * In capitals all over it may be a variable of the program, class or not.
 */
function isToldOf(mention: Mention, { all, index, text, telling }: Surroundings): boolean {
  const { start, end, name } = mention;
  const classed = telling.section.category !== null && !/^[A-Z\d]+(?:_[A-Z\d]+)+$/.test(name);
  const opens = telling.isItem && text.slice(0, start).trim().length <= 2;
  if (/^_|\*/.test(name) || classed || (opens && /^,\s/.test(text.slice(end)))) return true;
  if (opens && AFTER_LEAD.test(text.slice(end))) return true;
  if (index > 0 && isListJoint(text.slice(all[index - 1]?.end ?? 0, start))) return true;
  const near = text.slice(Math.max(0, start - 40), start);
  if (NEAR_COOKIE_BEFORE.test(near) || NEAR_COOKIE_AFTER.test(text.slice(end, end + 30)))
    return true;
  return readDurationInProse(text.slice(0, 2_000)) !== null;
}
