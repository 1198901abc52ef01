import { fold } from './fold.ts';
import { type Length, lengthsIn, toNumber } from './lengths.ts';
import {
  browserCloses,
  sessionPhrases,
  sessionStems,
  unitSeconds,
} from './words/duration-words.ts';

/**
 * What a text says about a length of time: a number of seconds, 0 for a session cookie, or null when it says
 * neither ("persistent", "-", "a few seconds"). Of several lengths the longest counts.
 */
export type Duration = number | null;

/** A longer text is no statement of a length but something else that happens to hold one. */
const LONGEST_CELL = 400;
const ISO_8601 =
  /^p(?=.)(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?(?:t(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?)?$/;
/** Years, months, weeks, days, hours, minutes, seconds. */
const ISO_UNITS = [365 * 86_400, 30 * 86_400, 7 * 86_400, 86_400, 3_600, 60, 1] as const;
/** At the beginning of a word, or "Sitzung" at the end of a German one; `JSESSIONID` says nothing of a length. */
const SESSION = new RegExp(`(?<![a-z_])(?:${sessionStems.join('|')})(?!_|-?id)|sitzung`);

/** Reads a cell, or the value of a field, that is there to say how long a cookie lives. */
export function readDuration(cell: string): Duration {
  const text = fold(cell.slice(0, LONGEST_CELL));
  const iso = ISO_8601.exec(text);
  if (iso) return isoSeconds(iso);
  const lengths = lengthsIn(text);
  if (lengths.length > 0) return longest(lengths);
  return SESSION.test(text) || browserCloses.test(text) ? 0 : null;
}

/** Reads a sentence, where a session must be called the end of the cookie, not its purpose. */
export function readDurationInProse(sentence: string): Duration {
  const text = fold(sentence);
  const lengths = lengthsIn(text);
  if (lengths.length > 0) return longest(lengths);
  const alone =
    /(?:^|[(.,;:–—-] ?)(?:session|sessional|sesion|sitzung|sessione|sessao)(?: ?[).,;–—-]|$)/;
  return alone.test(text) || browserCloses.test(text) || sessionPhrases.test(text) ? 0 : null;
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

function isoSeconds([, ...counts]: RegExpExecArray): number {
  return ISO_UNITS.reduce((sum, unit, index) => sum + Number(counts[index] ?? 0) * unit, 0);
}

function longest(lengths: readonly Length[]): number {
  return lengths.reduce((most, { seconds }) => Math.max(most, seconds), 0);
}
