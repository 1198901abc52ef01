import { readCategory } from '../category.ts';
import { readDurationInProse } from '../duration.ts';
import { foldedWords, tidy } from '../fold.ts';
import { isKnownProvider } from '../provider.ts';
import { lengthWords, retentionStems, unitSeconds } from '../words/duration-words.ts';
import { fillerWords } from '../words/header-words.ts';
import { numberWords } from '../words/number-words.ts';

/** The part of the text that states the length. */
export function lengthSentence(text: string): string {
  const parts = text
    .split(/[()]|[.;](?:\s|$)/)
    .map((part) => part.replace(/^[\s:,–—"”“»’'`-]+/, '').trim());
  return parts.find((part) => readDurationInProse(part) !== null) ?? text.trim();
}

/** What is said behind a name, less the sentences that only state a length. */
export function purposeIn(behind: string, alone: boolean): string | null {
  const whole = alone ? behind : behind.replace(/(?<=[.;!?])[^.;!?]*$/, '');
  const text = tidy(whole)
    .replace(/^["”“»’'`)*]*\s*(?:\([^()]{0,80}\)\s*)?[\s—–·|:=,;.-]*/, '')
    .replace(/\s*\(([^()]{0,60})\)(?=[.;]?$)/, (all, inside) =>
      readDurationInProse(inside) === null ? all : '',
    );
  const telling = text
    .split(/(?<=[.;])\s/)
    .map(withoutLength)
    .filter((part) => part !== '');
  const purpose = telling
    .join(' ')
    .replace(/\s*\([^()]{0,60}\)[.;]?$/, '')
    .replace(/\s*[;,]$/, '');
  return /\p{L}{3}/u.test(purpose) && (alone || purpose.length > 15) ? purpose : null;
}

/** "_pk_id – Matomo – 13 months": a well-known provider between dashes or in parentheses. */
export function providerIn(behind: string): string | null {
  const parts = behind.slice(0, 300).split(/\s[–—·|-]\s|[(),]/);
  return parts.map((part) => part.trim()).find((part) => isKnownProvider(part)) ?? null;
}

/** "_pk_id (Analytics)", "_ga – statistics – 2 years": a part that is nothing but a class. */
export function classIn(behind: string): string | null {
  const parts = behind
    .slice(0, 200)
    .split(PART)
    .map((part) => part.trim());
  return parts.slice(0, MOST_PARTS).find(isClass) ?? null;
}

const PART = /\s[–—·|-]\s|[(),:;[\]]/;
const MOST_PARTS = 6;

/** Not "Analytics cookies count visits", nor a sentence. */
function isClass(part: string): boolean {
  return /^\p{L}/u.test(part) && part.split(/\s+/).length <= 3 && isClassWord(part);
}

const isClassWord = (part: string) =>
  /^\S+$|cookies?\b|\bde\b|\bdi\b|strictly|strictement|unbedingt|estrictamente|estritamente|strettamente/i.test(
    part,
  ) && readCategory(part) !== null;

/** A sentence less the parts of it, between dashes, that say no more than how long. */
function withoutLength(sentence: string): string {
  const parts = sentence.split(/\s[–—·|-]\s/);
  const others = parts.filter(
    (part) => !statesLength(part) && !isKnownProvider(part.trim()) && !isClass(part.trim()),
  );
  return others.length === parts.length ? sentence : others.join(' – ').trim();
}

/** Long enough to say what for, beside how long. */
const WORDS_OF_A_PURPOSE = 2;

function statesLength(part: string): boolean {
  if (readDurationInProse(part) === null) return false;
  const words = foldedWords(part);
  if (words.slice(0, 4).some((word) => retentionStems.test(word))) return true;
  const others = words.filter((word) => !isOfLength(word));
  return others.length < WORDS_OF_A_PURPOSE;
}

/** A folded word that says how long, or stands around such words and says nothing else. */
export function isOfLength(word: string): boolean {
  return (
    /^\d/.test(word) ||
    fillerWords.has(word) ||
    unitSeconds.has(word) ||
    numberWords.has(word) ||
    retentionStems.test(word) ||
    lengthWords.has(word)
  );
}
