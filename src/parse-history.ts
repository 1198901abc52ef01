import {
  type Choice,
  type CookieRecord,
  type Expiry,
  type History,
  historyVersion,
  type Visits,
} from './history.ts';
import { isText } from './is-text.ts';
import { parseJson } from './parse-json.ts';
import { isKey, isListOf, isOneOf, isShaped, isTime, isTimeOrNull } from './stored-checks.ts';

const isVisits = isShaped<Visits>({ startMs: isTime, lastMs: isTime, previousMs: isTimeOrNull });

const isCookieRecord = isShaped<CookieRecord>({
  key: isKey,
  firstSeenMs: isTime,
  appearedMs: isTime,
  lastSeenMs: isTime,
  lastSetMs: isTimeOrNull,
  lastRemovedMs: isTimeOrNull,
  changes: isTime,
  renewals: isTime,
  present: isOneOf(true, false),
  expiry: isShaped<Expiry>({
    expiresAtMs: isTimeOrNull,
    sinceMs: isTime,
    observed: isOneOf(true, false),
  }),
  longestMs: isTimeOrNull,
  beforeChoice: isOneOf(true, false, null),
});

const isHistory = isShaped<History>({
  version: isOneOf(historyVersion),
  startedMs: isTime,
  visits: (value) => value === null || isVisits(value),
  choices: isListOf(isShaped<Choice>({ storeId: isText, made: isOneOf(true, false) })),
  records: isListOf(isCookieRecord),
});

/**
 * Checks what was stored, which may be damaged, of a newer version after a downgrade, or somebody's joke:
 * `null` for anything but a whole history of this version. By hand, because a validator would be half of the
 * worker's code.
 */
export function parseHistory(text: unknown): History | null {
  const stored = parseJson(text);
  return isHistory(stored) ? stored : null;
}
