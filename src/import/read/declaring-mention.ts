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
  const { start } = mention;
  const { text } = around;
  return (
    isNamed(mention, around) && !isDenied(sentenceAround(text.slice(0, start), text.slice(start)))
  );
}

function isNamed(mention: Mention, around: Surroundings): boolean {
  const { name, how, part } = mention;
  if (part !== 'whole') return name.replace('*', '').length >= 2;
  const place = placeOf(mention, around);
  const { opens, lists, near, before, behind } = place;
  const shape = nameShape(name);
  if (shape === 2) return isToldOf(name, place, around);
  if (isOrdinary(name)) return false;
  if (how === 'code') return opens || lists || near || hasOwnLength(behind);
  if (shape === 1 && how === 'quoted') return near || opens;
  if (isCalledCookie(name, before, behind)) return true;
  if (isBrand(name)) return false;
  if (opens && AFTER_LEAD.test(behind)) return isToldApart(name, shape, around);
  return near && shape === 1;
}

/** Where a mention stands in its text. */
interface Place {
  readonly before: string;
  readonly behind: string;
  /** It begins an entry of a list. */
  readonly opens: boolean;
  /** It goes on a list of mentions. */
  readonly lists: boolean;
  /** "Cookie" is said beside it. */
  readonly near: boolean;
}

function placeOf({ start, end }: Mention, { all, index, text, telling }: Surroundings): Place {
  const before = text.slice(0, start);
  const behind = text.slice(end);
  const last = all[index - 1];
  return {
    before,
    behind,
    opens: telling.isItem && before.trim().length <= 2,
    lists: last !== undefined && isListJoint(text.slice(last.end, start)),
    near: NEAR_COOKIE_BEFORE.test(before.slice(-40)) || NEAR_COOKIE_AFTER.test(behind),
  };
}

/** A word in bold that opens an entry is a name when its shape, a length, or the class of the section says so. */
function isToldApart(name: string, shape: number, { text, telling }: Surroundings): boolean {
  if (shape > 0 && !/^[a-z]+-[a-z-]+$/.test(name)) return true;
  if (/^\p{Lu}\p{Ll}/u.test(name)) return false;
  return telling.section.category !== null || tellsLength(text);
}

const tellsLength = (text: string) => readDurationInProse(text.slice(0, 2_000)) !== null;

/** The "oo" cookie lasts five years: one cookie, in the singular, of which a length is told. */
function isCalledCookie(name: string, before: string, behind: string): boolean {
  const called =
    /^["”“»’]\scookie\b/i.test(behind) ||
    /\b(?:cookie|traceur)\s(?:named |called |nommé |llamada |namens |denominato |chamado )?["“„«‘]\s?$/i.test(
      before.slice(-30),
    );
  return (
    called &&
    /^[a-z\d]{2,20}$/.test(name) &&
    readDurationInProse(sentenceAround(before, name + behind)) !== null
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

function hasOwnLength(behind: string): boolean {
  const remark = /^ \([^)]{0,80}/.exec(behind);
  return remark !== null && readDurationInProse(remark[0]) !== null;
}

function isDenied(sentence: string): boolean {
  return notInUse.test(fold(sentence));
}

/** At most some hundred characters to each side. */
function sentenceAround(before: string, behind: string): string {
  return (
    before.slice(-300).replace(/^.*(?:[.!?](?=\s|$)|\n)/s, '') +
    behind.slice(0, 300).replace(/(?:[.!?](?=\s|$)|\n).*/s, '')
  );
}

/**
 * In a text about cookies a word with an underscore may still be something else, a setting of a program. It is a
 * name when it begins as those do, opens an entry, goes on a list, or a class, a length or "cookie" is said of it.
 * In capitals all over it may be a variable of the program, class or not.
 */
function isToldOf(name: string, place: Place, { text, telling }: Surroundings): boolean {
  const { opens, lists, near, behind } = place;
  const classed = telling.section.category !== null && !/^[^a-z]+_[^a-z]+$/.test(name);
  if (/^_|\*/.test(name) || classed || lists || near) return true;
  return (opens && (AFTER_LEAD.test(behind) || /^,\s/.test(behind))) || tellsLength(text);
}
