import { type CookieRecord, type History, historyVersion } from './history.ts';
import { isText } from './is-text.ts';
import { parseJson } from './parse-json.ts';
import { isKey, isRecord, isTime, isTimeOrNull } from './stored-checks.ts';

/**
 * Checks what was stored, which may be damaged, of a newer version after a downgrade, or somebody's joke:
 * `null` for anything but a whole history of this version. By hand, because a validator would be half of the
 * worker's code.
 */
export function parseHistory(text: unknown): History | null {
  const stored = parseJson(text) as Partial<Record<keyof History, unknown>> | null;
  if (stored?.version !== historyVersion) return null;
  const { startedMs, visits, choices, records } = stored;
  if (!isTime(startedMs) || !Array.isArray(choices) || !choices.every(isChoice)) return null;
  if (visits !== null && !isVisits(visits)) return null;
  if (!Array.isArray(records) || !records.every(isCookieRecord)) return null;
  return stored as History;
}

function isChoice(value: unknown): boolean {
  return isRecord(value) && isText(value.storeId) && typeof value.made === 'boolean';
}

function isCookieRecord(value: unknown): value is CookieRecord {
  if (!isRecord(value)) return false;
  const { expiry, beforeChoice } = value;
  return (
    isKey(value.key) &&
    [value.firstSeenMs, value.appearedMs, value.lastSeenMs, value.changes, value.renewals].every(
      isTime,
    ) &&
    [value.lastSetMs, value.lastRemovedMs, value.longestMs].every(isTimeOrNull) &&
    typeof value.present === 'boolean' &&
    (beforeChoice === null || typeof beforeChoice === 'boolean') &&
    isRecord(expiry) &&
    isTimeOrNull(expiry.expiresAtMs) &&
    isTime(expiry.sinceMs) &&
    typeof expiry.observed === 'boolean'
  );
}

function isVisits(value: unknown): boolean {
  return (
    isRecord(value) &&
    isTime(value.startMs) &&
    isTime(value.lastMs) &&
    isTimeOrNull(value.previousMs)
  );
}
