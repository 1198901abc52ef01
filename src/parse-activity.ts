import { type Activity, type Change, historyVersion } from './history.ts';
import { parseJson } from './parse-json.ts';
import { isKey, isRecord, isTime } from './stored-checks.ts';

/** Checks a stored list of changes, as `parse-history.ts` does a history. */
export function parseActivity(text: unknown): Activity | null {
  const stored = parseJson(text) as Partial<Record<keyof Activity, unknown>> | null;
  if (stored?.version !== historyVersion) return null;
  const { changes } = stored;
  return Array.isArray(changes) && changes.every(isChange) ? (stored as Activity) : null;
}

function isChange(value: unknown): value is Change {
  return (
    isRecord(value) &&
    isKey(value.key) &&
    isTime(value.atMs) &&
    ['set', 'found', 'removed'].includes(String(value.kind)) &&
    ['undeclared', 'deviates', 'declared'].includes(String(value.status))
  );
}
