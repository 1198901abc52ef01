import type { Rich } from '../blocks/block.ts';
import {
  germanAfter,
  germanBefore,
  germanEndAfter,
  germanEndBefore,
  technicalTerms,
} from '../words/prose-words.ts';
import { isListJoint } from './list-joint.ts';
import { type Phrases, phrasesIn } from './part-phrases.ts';
import { withoutFootnotes, withWildcards } from './placeholders.ts';
import { nameShape, readName } from './read-name.ts';
import { globsOfRegexLiteral } from './regex-to-globs.ts';
import { type Manner, maySpeakForItself } from './speak-for-itself.ts';

/** A name, or the beginning or end of names, in running text. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly how: Manner;
  /** "Starting with", "ending with" stands before it. */
  readonly part: 'whole' | 'start' | 'end';
}

const QUOTED =
  /“([^“”\n]{1,80})”|"([^"\n]{1,80})"|„([^„“”\n]{1,80})[“”]|«\s?([^«»\n]{1,80}?)\s?»|‘([^‘’\n]{1,80})’/g;
const WORD =
  /(?:<<[^<>\s]{1,40}>>|<[^<>\s]{1,40}>|\[[^[\]\n]{1,40}\]|\{[^{}\n]{1,40}\}|[^\s,;()“”„"«»<>[\]{}])+/g;
const AROUND = 60;
const LONGEST_WORD = 300;
const REMARK = /["”“»’'`]?\s?\([^()]{0,60}\)/;

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly how: Manner;
}

/** The names that a text mentions, in its order. */
export function mentionsIn(rich: Rich, phrases = phrasesIn(rich.text)): readonly Mention[] {
  const mentions: Mention[] = [];
  let end = 0;
  for (const candidate of candidatesIn(rich, phrases)) {
    if (candidate.start < end) continue;
    const read = readCandidate({ text: rich.text, phrases }, candidate, mentions.at(-1));
    if (read.length === 0) continue;
    mentions.push(...read);
    end = candidate.start + candidate.text.length;
  }
  return mentions;
}

interface Context {
  readonly text: string;
  readonly phrases: Phrases;
}

/**
 * Marked and quoted spans come before the plain words that begin with them. Where no phrase makes a name of any word, only
 * those that speak for themselves are looked at.
 */
function candidatesIn({ text, marks }: Rich, phrases: Phrases): readonly Candidate[] {
  const marked = marks.map(({ start, end, kind }) => ({
    text: text.slice(start, end),
    start,
    how: kind,
  }));
  const split = marked.flatMap((mark) => (/[,;\s]/.test(mark.text) ? wordsOf(mark) : [mark]));
  const quoted = [...text.matchAll(QUOTED)].map((match) => {
    const inner = match.slice(1).find((group) => group !== undefined) ?? '';
    return { text: inner, start: match.index + match[0].indexOf(inner), how: 'quoted' as const };
  });
  const words = wordsOf({ text, start: 0, how: 'plain' });
  const plain = phrases.none ? words.filter(maySpeakForItself) : words;
  return [...split, ...quoted, ...plain].sort((a, b) => a.start - b.start);
}

function wordsOf({ text, start, how }: Candidate): readonly Candidate[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/[.,:;!?'’`]+$/, '').replace(/^['‘`]+/, '');
    return { text: word, start: start + match.index + match[0].indexOf(word), how };
  });
}

function readCandidate(context: Context, candidate: Candidate, last?: Mention): readonly Mention[] {
  const { text, start, how } = candidate;
  if (text.length > LONGEST_WORD || text.length === 0) return [];
  if (text.startsWith('$') || isCall(context.text, candidate)) return [];
  const part = partAt(context, candidate, last);
  if (part === 'whole' && !maySpeakForItself(candidate)) return [];
  const end = start + text.length;
  return namesOf(candidate).map((name) => ({ name: withPart(name, part), start, end, how, part }));
}

/** One, but a regular expression may stand for several. */
function namesOf({ text, how }: Candidate): readonly string[] {
  const globs = how === 'code' ? globsOfRegexLiteral(text) : null;
  const texts = globs ?? [withWildcards(withoutFootnotes(text))];
  return texts.flatMap((each) => {
    const reading = readName(each);
    return reading.ok && !technicalTerms.has(reading.name.toLowerCase()) ? [reading.name] : [];
  });
}

/** `get_cookie()`, in code also `res.cookie(name)`. */
function isCall(text: string, { text: word, start, how }: Candidate): boolean {
  const end = start + word.length;
  return (
    text.startsWith('()', end) || (how === 'code' && /^\w\(/.test(text.slice(end - 1, end + 1)))
  );
}

/** Whether "starting with" stands before it, or before the list that it goes on. */
function partAt({ text, phrases }: Context, candidate: Candidate, last?: Mention): Mention['part'] {
  const { start, how, text: word } = candidate;
  if (phrases.prefix.has(start)) return 'start';
  if (phrases.suffix.has(start)) return 'end';
  if (phrases.german) {
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(start + word.length, start + word.length + AROUND);
    if (germanBefore.test(before) && germanAfter.test(after)) return 'start';
    if (germanEndBefore.test(before) && germanEndAfter.test(after)) return 'end';
  }
  const goesOn =
    last && last.part !== 'whole' && isListJoint(text.slice(last.end, start).replace(REMARK, ''));
  return goesOn && (how !== 'plain' || nameShape(word) > 0) ? last.part : 'whole';
}

function withPart(name: string, part: Mention['part']): string {
  if (part === 'start') return name.endsWith('*') ? name : `${name}*`;
  if (part === 'end') return name.startsWith('*') ? name : `*${name}`;
  return name;
}
