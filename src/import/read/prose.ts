import type { Rich } from '../blocks/block.ts';
import { readDurationInProse } from '../duration.ts';
import { fold } from '../fold.ts';
import type { Origin } from '../imported.ts';
import { isListJoint } from '../names/list-joint.ts';
import type { Mention } from '../names/mentions.ts';
import { isKnownProvider, providerOfHeading } from '../provider.ts';
import { otherStorage } from '../words/prose-words.ts';
import { declares, type Telling } from './declaring-mention.ts';
import type { Cell, Entry, Section } from './entry.ts';
import { withLead } from './lead.ts';
import { lengthClause } from './length-clause.ts';
import { cellsForNames } from './parallel.ts';
import { classIn, lengthSentence, providerIn, purposeIn } from './said-behind.ts';
import { speaksOfCookies } from './section.ts';

/** A line of a log begins with its time. */
const LOGGED = /^\[?\d{4}-\d\d-\d\d[ T]\d\d:/;
/** A longer text is read in part only; no entry of a list is as long. */
const LONGEST = 20_000;
/** Who sets the cookies is looked for no further before their names. */
const NEAR = 300;
const LONGEST_SUBJECT = 4;

/** Reads a sentence or a paragraph, an entry of a list, for the cookies it declares. */
export function entriesOfProse(whole: Rich, telling: Telling): readonly Entry[] {
  const text = whole.text.slice(0, LONGEST);
  const rich = { ...whole, text, marks: whole.marks.filter(({ end }) => end <= text.length) };
  if (!telling.section.aboutCookies && !speaksOfCookies(text)) return [];
  if (telling.section.technical || LOGGED.test(text) || onlyOtherStorage(text)) return [];
  const all = withLead(rich, telling);
  const mentions = all.filter((mention, index) => declares(mention, { all, index, text, telling }));
  const lists = listsOf(text, mentions);
  const [first] = lists;
  const last = lists.at(-1);
  if (!first || !last) return [];
  const opening = text.slice(0, first.start);
  const shared = sharedLength(opening, text.slice(last.end));
  return lists.flatMap((list, index) =>
    entriesOfList(list, {
      before: text.slice(0, list.start),
      behind: text.slice(list.end, lists[index + 1]?.start),
      opening,
      shared,
      alone: lists.length === 1,
      origin: { where: rich.where, fragment: text },
      section: telling.section,
    }),
  );
}

function onlyOtherStorage(text: string): boolean {
  const folded = fold(text);
  return otherStorage.test(folded) && !folded.includes('cookie');
}

/** Names with nothing but commas and "and" between them, which share what is said behind them. */
interface NameList {
  readonly names: string[];
  readonly start: number;
  end: number;
}

function listsOf(text: string, mentions: readonly Mention[]): readonly NameList[] {
  const lists: NameList[] = [];
  for (const { name, start, end } of mentions) {
    const last = lists.at(-1);
    if (last && isListJoint(text.slice(last.end, start))) {
      last.names.push(name);
      last.end = end;
    } else lists.push({ names: [name], start, end });
  }
  return lists;
}

/** What stands around a list of names. */
interface Around {
  readonly before: string;
  /** Up to the next list. */
  readonly behind: string;
  /** Before the first list of the text. */
  readonly opening: string;
  /** Says how long, of all the names of the text. */
  readonly shared: string | null;
  /** There is no other list in the text. */
  readonly alone: boolean;
  readonly origin: Origin;
  readonly section: Section;
}

const ALL =
  /\b(?:all|both|each|these|they|tous|toutes|ces|todas|todos|estas|ambas|alle|beide|diese|sie|tutti|entrambi|questi|todos|ambos|estes)\b/i;

/** A length said before the first name ("for 13 months: _pk_id, _pk_ses"), or behind the last of "all". */
function sharedLength(opening: string, ending: string): string | null {
  if (saysLength(opening)) return opening;
  return ALL.test(ending) && saysLength(ending) ? ending : null;
}

const saysLength = (text: string) => readDurationInProse(text) !== null;

function entriesOfList(
  { names }: NameList,
  { before, behind, opening, shared, alone, origin, section }: Around,
): readonly Entry[] {
  const told = saysLength(behind) ? behind : shared;
  const near = before.slice(-NEAR);
  const owner = providerInFront(near) ?? listOwner(opening, before) ?? subjectOf(near);
  const provider = owner ?? providerIn(behind);
  const label = classIn(behind);
  const purpose = purposeIn(behind, alone);
  const length = told === null ? null : { text: lengthSentence(told), origin };
  const lengths = length && cellsForNames(length, names.length, true);
  return names.map((name, position): Entry => {
    const cell = (value: string): Cell => ({ text: value, origin });
    const own = lengths?.[position] ?? length;
    return {
      name: cell(name),
      names: [name],
      section,
      told: true,
      ...(own ? { duration: cell(lengthClause(own.text)) } : {}),
      ...(provider ? { provider: cell(provider) } : {}),
      ...(label ? { category: cell(label) } : {}),
      ...(purpose ? { purpose: cell(purpose) } : {}),
    };
  });
}

/** "Google Analytics (_ga, _gid)". */
function providerInFront(before: string): string | null {
  const words = /(?<![\p{L}\d. ])([\p{L}\d. ]+) \($/u.exec(before)?.[1];
  return words && isKnownProvider(words) ? words : null;
}

/** "Matomo: _pk_id (13 months), _pk_ses (30 minutes)": the label is about all, up to the next label. */
function listOwner(opening: string, before: string): string | null {
  if (/[:;.]/.test(before.slice(opening.length))) return null;
  const label = /^([^:]{2,60}):\s*["“„«`'‘]?$/.exec(opening)?.[1];
  return label ? providerOfHeading(label) : null;
}

/** "Google Analytics sets the cookies _ga and ...": who the sentence begins with. */
function subjectOf(before: string): string | null {
  const sentence = before.replace(/^.*(?:[.!?:;]\s|\n)/s, '');
  if (!/cookie/i.test(sentence)) return null;
  const words = sentence.split(' ').slice(0, LONGEST_SUBJECT);
  const subjects = words.map((_, less) => words.slice(0, words.length - less).join(' '));
  return subjects.find((text) => /\p{Lu}/u.test(text) && isKnownProvider(text)) ?? null;
}
