import { fold } from './fold.ts';
import {
  betweenNumberAndUnit,
  lengthJoints,
  numberWords,
  sessionPhrases,
  sessionStems,
  unitSeconds,
} from './words/duration-words.ts';

/**
 * What a text says about a length of time: a number of seconds, 0 for a session cookie, or null when it says
 * neither ("persistent", "-", "a few seconds"). Of several lengths the longest counts.
 */
export type Duration = number | null;

/** A length of time found in a text, in its folded characters. */
export interface Length {
  readonly seconds: number;
  readonly start: number;
}

/** A longer text is no statement of a length but something else that happens to hold one. */
const LONGEST_CELL = 400;
const TOKEN = /\d+(?:[.,]\d+)*|[a-z]+|[^\sa-z\d]/g;
const ISO_8601 = /^p(?=.)(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/;
/** At the beginning of a word, or "Sitzung" at the end of a German one; `JSESSIONID` says nothing of a length. */
const SESSION = new RegExp(`(?<![a-z_])(?:${sessionStems.join('|')})(?!_|-?id)|sitzung`);
const SINGLE_LETTER_UNITS = /^[a-z]$/;

/** Reads a cell, or the value of a field, that is there to say how long a cookie lives. */
export function readDuration(cell: string): Duration {
  const text = fold(cell.slice(0, LONGEST_CELL));
  const iso = ISO_8601.exec(text);
  if (iso) return isoSeconds(iso);
  const lengths = lengthsIn(text);
  if (lengths.length > 0) return longest(lengths);
  return SESSION.test(text) ? 0 : null;
}

/** Reads a sentence, where a session must be called the end of the cookie, not its purpose. */
export function readDurationInProse(sentence: string): Duration {
  const text = fold(sentence);
  const lengths = lengthsIn(text);
  if (lengths.length > 0) return longest(lengths);
  const alone = /(?:^|[(.,;:–—-] ?)(?:session|sesion|sitzung|sessione|sessao)(?:[).,;]|$)/;
  return alone.test(text) || sessionPhrases.some((phrase) => text.includes(phrase)) ? 0 : null;
}

/** A bare number in a column whose header names the unit: "Duration (days)". */
export function readDurationIn(unit: number, cell: string): Duration {
  const number = /^\d+(?:[.,]\d+)?$/.exec(cell.trim());
  return number ? Math.round(toNumber(number[0]) * unit) : readDuration(cell);
}

/** The seconds of the unit that a header names, if it names one. */
export function unitOfHeader(header: string): number | null {
  const tokens = fold(header).match(/[a-z]{2,}/g) ?? [];
  const unit = tokens.map((word) => unitSeconds.get(word)).find((seconds) => seconds !== undefined);
  return unit ?? null;
}

/** Every length in a folded text; the parts of "1 year, 1 month and 4 days" are one. */
function lengthsIn(text: string): readonly Length[] {
  const tokens = [...text.matchAll(TOKEN)];
  const lengths: { seconds: number; start: number; unit: number; end: number }[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const number = numberAt(tokens, index);
    const unitIndex = number === null ? null : unitAfter(tokens, index);
    if (number === null || unitIndex === null) continue;
    const unit = unitSeconds.get(tokens[unitIndex]?.[0] ?? '') ?? 0;
    const last = lengths.at(-1);
    if (last && unit < last.unit && joined(tokens, last.end, index)) {
      last.seconds += number * unit;
      last.unit = unit;
      last.end = unitIndex;
    } else {
      lengths.push({
        seconds: number * unit,
        start: tokens[index]?.index ?? 0,
        unit,
        end: unitIndex,
      });
    }
    index = unitIndex;
  }
  return lengths.map(({ seconds, start }) => ({ seconds: Math.round(seconds), start }));
}

type Tokens = readonly RegExpExecArray[];

function numberAt(tokens: Tokens, index: number): number | null {
  const token = tokens[index]?.[0] ?? '';
  if (/^\d/.test(token)) return toNumber(token);
  return numberWords.get(token) ?? null;
}

/** Skips what may stand before the unit: `12 (twelve) months`, `half a year`, `six (6) months`, `demi-heure`. */
function unitAfter(tokens: Tokens, numberIndex: number): number | null {
  const isDigits = /^\d/.test(tokens[numberIndex]?.[0] ?? '');
  let index = numberIndex + 1;
  if (tokens[index]?.[0] === '(' && tokens[index + 2]?.[0] === ')') index += 3;
  while (/^[-'")]$/.test(tokens[index]?.[0] ?? '') && index < numberIndex + 6) index += 1;
  if (betweenNumberAndUnit.has(tokens[index]?.[0] ?? '') && !isUnit(tokens, index)) index += 1;
  if (tokens[index]?.[0] === 'an' && isUnit(tokens, index + 1)) index += 1;
  const word = tokens[index]?.[0] ?? '';
  if (!unitSeconds.has(word)) return null;
  return !isDigits && SINGLE_LETTER_UNITS.test(word) ? null : index;
}

function isUnit(tokens: Tokens, index: number): boolean {
  return unitSeconds.has(tokens[index]?.[0] ?? '');
}

/** Nothing but "and", a comma, the rest of a unit such as "year(s)" stands between the two parts. */
function joined(tokens: Tokens, end: number, start: number): boolean {
  const between = tokens.slice(end + 1, start).map((token) => token[0]);
  return between.every((token) => lengthJoints.has(token) || /^(?:[().]|s|e|en|es)$/.test(token));
}

/** `1.5` and `1,5` are one and a half; `1.000` and `34,560,000` have thousands. */
function toNumber(token: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(token)) return Number(token.replace(/[.,]/g, ''));
  return Number.parseFloat(token.replace(',', '.'));
}

function isoSeconds([, years, months, weeks, days]: RegExpExecArray): number {
  const inDays =
    Number(years ?? 0) * 365 +
    Number(months ?? 0) * 30 +
    Number(weeks ?? 0) * 7 +
    Number(days ?? 0);
  return inDays * 86_400;
}

function longest(lengths: readonly Length[]): number {
  return lengths.reduce((most, { seconds }) => Math.max(most, seconds), 0);
}
