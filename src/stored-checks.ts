import { parseCookieKey } from './cookie.ts';
import { isText } from './is-text.ts';

export function isKey(value: unknown): boolean {
  return isText(value) && parseCookieKey(value) !== null;
}

/** The end of what a date can be (ECMAScript, Time Values): beyond it, formatting one throws. */
const latestTimeMs = 8.64e15;

export function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= latestTimeMs;
}

export function isTimeOrNull(value: unknown): boolean {
  return value === null || isTime(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
