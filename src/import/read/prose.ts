import type { Rich } from '../blocks/block.ts';
import { readDurationInProse } from '../duration.ts';
import { fold } from '../fold.ts';
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

/** Reads a sentence or a paragraph, an entry of a list, for the cookies it declares. */
export function entriesOfProse(whole: Rich, telling: Telling): readonly Entry[] {
  const text = whole.text.slice(0, LONGEST);
  const rich = { ...whole, text, marks: whole.marks.filter(({ end }) => end <= text.length) };
  if (!mayTell(rich, telling.isItem)) return [];
  if (!telling.section.aboutCookies && !speaksOfCookies(text)) return [];
  if (telling.section.technical || LOGGED.test(text) || onlyOtherStorage(text)) return [];
  const all = withLead(rich, telling);
  const mentions = all.filter((mention, index) => declares(mention, { all, index, text, telling }));
  const groups = groupsOf(text, mentions);
  const shared = sharedLength(text, groups);
  return groups.flatMap((group, index) =>
    entriesOfGroup({ rich, group, groups, index, shared, section: telling.section }),
  );
}

/** A cheap look first: a name is marked, quoted, of a shape, begins an entry, or follows "starting with". */
function mayTell({ text, marks }: Rich, isItem: boolean): boolean {
  if (marks.length > 0 || /[_*#"“„«‘]|::|[A-Z0-9-]{7}/.test(text)) return true;
  return (
    (isItem && /[:–—(=-]|^[a-z][\w-]*,/.test(text)) ||
    /\b(?:with|by|par|por|con|per|mit|com|auf)\b/i.test(text)
  );
}

function onlyOtherStorage(text: string): boolean {
  const folded = fold(text.slice(0, 2_000));
  return otherStorage.test(folded) && !folded.includes('cookie');
}

/** Names with nothing but commas and "and" between them, which share what is said behind them. */
function groupsOf(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && isListJoint(text.slice(last.end, mention.start))) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

interface Group {
  readonly rich: Rich;
  readonly group: readonly Mention[];
  readonly groups: readonly (readonly Mention[])[];
  readonly index: number;
  /** What is said of all the names of the text. */
  readonly shared: string | undefined;
  readonly section: Section;
}

const ALL =
  /\b(?:all|both|each|these|they|tous|toutes|ces|todas|todos|estas|ambas|alle|beide|diese|sie|tutti|entrambi|questi|todos|ambos|estes)\b/i;

/** A length said before the first name ("for 13 months: _pk_id, _pk_ses"), or behind the last of "all". */
function sharedLength(text: string, groups: readonly (readonly Mention[])[]): string | undefined {
  const before = text.slice(0, groups[0]?.[0]?.start ?? 0);
  const last = text.slice(groups.at(-1)?.at(-1)?.end ?? 0);
  return [before, ALL.test(last) ? last : ''].find((part) => readDurationInProse(part) !== null);
}

function entriesOfGroup({ rich, group, groups, index, shared, section }: Group): readonly Entry[] {
  const text = rich.text.slice(0, LONGEST);
  const end = group.at(-1)?.end ?? 0;
  const behind = text.slice(end, groups[index + 1]?.[0]?.start ?? text.length);
  const told = readDurationInProse(behind) === null ? shared : behind;
  const origin = { where: rich.where, fragment: text };
  const before = text.slice(0, group[0]?.start ?? 0);
  const provider =
    (index === 0 ? providerBefore(before) : listOwner(text, before, groups)) ?? subjectOf(before);
  const named = provider ?? providerIn(behind);
  const label = classIn(behind);
  const purpose = purposeIn(behind, groups.length === 1);
  const length = told === undefined ? null : { text: lengthSentence(told), origin };
  const lengths = length && cellsForNames(length, group.length, true);
  const seconds = told === undefined ? null : readDurationInProse(told);
  return group.map(({ name }, position): Entry => {
    const cell = (value: string): Cell => ({ text: value, origin });
    const own = lengths?.[position] ?? length;
    const ownSeconds = lengths && own ? readDurationInProse(own.text) : null;
    return {
      name: cell(name),
      names: [name],
      section,
      told: true,
      maxAgeSeconds: ownSeconds ?? seconds,
      ...(own ? { duration: cell(lengthClause(own.text)) } : {}),
      ...(named ? { provider: cell(named) } : {}),
      ...(label ? { category: cell(label) } : {}),
      ...(purpose ? { purpose: cell(purpose) } : {}),
    };
  });
}

/** "Google Analytics: _ga, _gid", "Google Analytics (_ga, _gid)". */
function providerBefore(text: string): string | null {
  const [, known = ''] = /([\p{L}\d][\p{L}\d. ]{1,40}) \($/u.exec(text.slice(-60)) ?? [];
  if (isKnownProvider(known)) return known;
  return labelBefore(text);
}

function labelBefore(text: string): string | null {
  const [, label = ''] = /^([^:]{2,60}):\s*["“„«`'‘]?$/.exec(text) ?? [];
  return label === '' ? null : providerOfHeading(label);
}

/** "Matomo: _pk_id (13 months), _pk_ses (30 minutes)": the label is about all, up to the next label. */
function listOwner(text: string, before: string, groups: Group['groups']): string | null {
  const start = groups[0]?.[0]?.start ?? 0;
  return /[:;.]/.test(before.slice(start)) ? null : labelBefore(text.slice(0, start));
}

const LONGEST_SUBJECT = 4;

/** "Google Analytics sets the cookies _ga and ...": who the sentence begins with. */
function subjectOf(before: string): string | null {
  const sentence =
    before
      .slice(-300)
      .split(/[.!?:;]\s|\n/)
      .at(-1) ?? '';
  if (!/cookie/i.test(sentence)) return null;
  const words = sentence.trim().split(/\s+/).slice(0, LONGEST_SUBJECT);
  for (let length = words.length; length > 0; length -= 1) {
    const subject = words.slice(0, length).join(' ');
    if (/^\p{Lu}/u.test(subject) && isKnownProvider(subject)) return subject;
  }
  return null;
}
