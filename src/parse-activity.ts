import { type Activity, type Change, historyVersion } from './history.ts';
import { parseJson } from './parse-json.ts';
import { isKey, isListOf, isOneOf, isShaped, isTime } from './stored-checks.ts';

const isActivity = isShaped<Activity>({
  version: isOneOf(historyVersion),
  changes: isListOf(
    isShaped<Change>({
      key: isKey,
      atMs: isTime,
      kind: isOneOf('set', 'found', 'removed'),
      status: isOneOf('undeclared', 'deviates', 'declared'),
    }),
  ),
});

/** Checks a stored list of changes, as `parse-history.ts` does a history. */
export function parseActivity(text: unknown): Activity | null {
  const stored = parseJson(text);
  return isActivity(stored) ? stored : null;
}
