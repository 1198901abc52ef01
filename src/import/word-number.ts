import type { Tokens } from './lengths.ts';
import { numberWords } from './words/number-words.ts';

/** What may stand between the parts of one number: "thirty-one", "trente et un", "noventa y nueve". */
const JOINTS: ReadonlySet<string> = new Set(['-', 'and', 'et', 'y', 'e', 'und']);
/** "A", which is 1 before a unit, is no part of a larger number. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an']);

/** The number that words say from here on, and the token behind it: "one hundred and eighty", "quatre-vingt-dix". */
export function wordNumberAt(
  tokens: Tokens,
  index: number,
): { readonly value: number; readonly next: number } | null {
  const first = numberWords.get(tokens[index] ?? '');
  if (first === undefined) return null;
  let value = first;
  let next = index + 1;
  for (;;) {
    const at = JOINTS.has(tokens[next] ?? '') ? next + 1 : next;
    const part = ARTICLES.has(tokens[at] ?? '') ? undefined : numberWords.get(tokens[at] ?? '');
    const sum = part === undefined ? null : together(value, part);
    if (sum === null) return { value, next };
    value = sum;
    next = at + 1;
  }
}

/** Null when the second is no part of the first: of "two, three" each is a number. */
function together(first: number, second: number): number | null {
  if (!Number.isInteger(first) || !Number.isInteger(second)) return null;
  if (second === 100 && first < 10) return first * 100;
  if (first % 100 === 4 && second === 20) return first + 76;
  if (first % 100 === 0 && second < 100) return first + second;
  const tens = first % 100;
  const room = tens === 60 || tens === 80 ? 20 : tens >= 20 && tens % 10 === 0 ? 10 : 0;
  const french = tens === 10 && second >= 7 && second <= 9;
  return second < room || french ? first + second : null;
}
