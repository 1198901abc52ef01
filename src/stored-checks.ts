import { parseCookieKey } from './cookie.ts';
import { isText } from './is-text.ts';

/** Says whether something that was stored is what it should be. */
export type Check = (value: unknown) => boolean;

/** An object with at least these fields; the type tells that none is left out. */
export function isShaped<T extends object>(
  fields: Readonly<Record<keyof T, Check>>,
): (value: unknown) => value is T {
  const checks = Object.entries<Check>(fields);
  return (value): value is T =>
    isRecord(value) && checks.every(([field, holds]) => holds(value[field]));
}

/** A list in which each thing passes a check. */
export function isListOf(holds: Check): Check {
  return (value) => Array.isArray(value) && value.every(holds);
}

/** One of these values. */
export function isOneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

/** The key of a cookie; see `cookieKey`. */
export function isKey(value: unknown): boolean {
  return isText(value) && parseCookieKey(value) !== null;
}

/** The end of what a date can be (ECMAScript, Time Values): beyond it, formatting one throws. */
const latestTimeMs = 8.64e15;

/** A number from zero to the latest time: milliseconds since the epoch, or a count. */
export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= latestTimeMs;
}

/** Such a number, or nothing. */
export function isTimeOrNull(value: unknown): boolean {
  return value === null || isTime(value);
}

/** An object, and neither a list nor nothing. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
