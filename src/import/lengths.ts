import { wordNumberAt } from './word-number.ts';
import { betweenNumberAndUnit, halves, lengthJoints, unitSeconds } from './words/duration-words.ts';

/** A length of time found in a text. */
export interface Length {
  readonly seconds: number;
}

/** A folded text in pieces: numbers, words, single signs. */
export type Tokens = readonly string[];

const TOKEN = /\d+(?:[.,]\d+)*|[a-z]+|[^\sa-z\d]/g;
const SINGLE_LETTER = /^[a-z]$/;

/** Every length in a folded text; the parts of "1 year, 1 month and 4 days" are one. */
export function lengthsIn(text: string): readonly Length[] {
  const tokens: Tokens = text.match(TOKEN) ?? [];
  const lengths: { seconds: number; unit: number; end: number }[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const found = lengthAt(tokens, index);
    if (!found) continue;
    const last = lengths.at(-1);
    if (last && found.unit < last.unit && joined(tokens, last.end, index)) {
      last.seconds += found.seconds;
      last.unit = found.unit;
      last.end = found.end;
    } else {
      lengths.push(found);
    }
    index = found.end;
  }
  return lengths.map(({ seconds }) => ({ seconds: Math.round(seconds) }));
}

/** A number and its unit; `end` is the last token of the two, or of "and a half" behind them. */
function lengthAt(tokens: Tokens, index: number) {
  const number = numberAt(tokens, index);
  const end = number === null ? null : unitAfter(tokens, index, number.next);
  if (number === null || end === null) return null;
  const unit = unitSeconds.get(tokens[end] ?? '') ?? 0;
  const half = halfAfter(tokens, end + 1);
  return half === null
    ? { seconds: number.value * unit, unit, end }
    : { seconds: (number.value + 0.5) * unit, unit, end: half };
}

function numberAt(tokens: Tokens, index: number) {
  const token = tokens[index] ?? '';
  const number = /^\d/.test(token)
    ? { value: toNumber(token), next: index + 1 }
    : wordNumberAt(tokens, index);
  if (number === null) return null;
  const half = halfAfter(tokens, number.next);
  return half === null ? number : { value: number.value + 0.5, next: half + 1 };
}

/** "And a half", "et demi", "y media", with no unit of its own unless it stands before the unit: its last token. */
function halfAfter(tokens: Tokens, index: number): number | null {
  if (!lengthJoints.has(tokens[index] ?? '') || tokens[index] === ',') return null;
  const at = /^(?:a|une?|uma?|una)$/.test(tokens[index + 1] ?? '') ? index + 2 : index + 1;
  return halves.has(tokens[at] ?? '') ? at : null;
}

/** Skips what may stand before the unit: `12 (twelve) months`, `half a year`, `six (6) months`, `demi-heure`. */
function unitAfter(tokens: Tokens, numberIndex: number, next: number): number | null {
  const isDigits = /^\d/.test(tokens[numberIndex] ?? '');
  let index = next;
  if (tokens[index] === '(') {
    const close = tokens.slice(index, index + 6).indexOf(')');
    if (close > 0) index += close + 1;
  }
  while (/^[-'")]$/.test(tokens[index] ?? '') && index < next + 8) index += 1;
  if (betweenNumberAndUnit.has(tokens[index] ?? '') && !isUnit(tokens, index)) index += 1;
  if (tokens[index] === 'an' && isUnit(tokens, index + 1)) index += 1;
  const word = tokens[index] ?? '';
  if (!unitSeconds.has(word)) return null;
  return !isDigits && SINGLE_LETTER.test(word) ? null : index;
}

function isUnit(tokens: Tokens, index: number): boolean {
  return unitSeconds.has(tokens[index] ?? '');
}

/** Nothing but "and", a comma, the rest of a unit such as "year(s)" stands between; `2 years (730 days)` says it twice. */
function joined(tokens: Tokens, end: number, start: number): boolean {
  const between = tokens.slice(end + 1, start);
  if (between.lastIndexOf('(') > between.lastIndexOf(')')) return false;
  return between.every((token) => lengthJoints.has(token) || /^(?:[().]|s|e|en|es)$/.test(token));
}

/** `1.5` and `1,5` are one and a half; `1.000` and `34,560,000` have thousands. */
export function toNumber(token: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(token)) return Number(token.replace(/[.,]/g, ''));
  return Number.parseFloat(token.replace(',', '.'));
}
