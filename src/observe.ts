import { isBeforeChoice, recordsChoice } from './choice.ts';
import { type Cookie, cookieKey, parseCookieKey } from './cookie.ts';
import type { ChangedCookie, CookieChange } from './cookie-change.ts';
import { isAsRecorded, removal, setting, sighting } from './cookie-record.ts';
import {
  byTime,
  type Change,
  type Choice,
  type CookieRecord,
  type History,
  historyLimits,
} from './history.ts';
import { isExpired } from './lifetime.ts';

export interface Observation {
  /** What was reported since the last observation: may be out of order, repeated or incomplete. */
  readonly changed: readonly ChangedCookie[];
  /** What is in the jar now, in the stores that were read. */
  readonly jar: readonly Cookie[];
  readonly stores: readonly string[];
  readonly nowMs: number;
  /** Name of the cookie that records the visitor's choice. */
  readonly consentCookie: string | undefined;
}

/** A change to be written down, before it is known what the policy says of it. */
export type NotedChange = Omit<Change, 'status'>;

export interface Observed {
  readonly history: History;
  readonly noted: readonly NotedChange[];
}

/** How stale "last seen" may be before it is worth writing: it only decides who is forgotten first. */
const lastSeenGrainMs = 3_600_000;

/**
 * Takes what was reported and what is there now into the history. The reports tell when something was set; the
 * jar has the last word on what is there, so that lost, repeated or disordered reports do no harm.
 */
export function observe(history: History, observation: Observation): Observed {
  const { stores, nowMs, consentCookie } = observation;
  // By key, for nothing may depend on which cookie was reported first.
  const changed = [...observation.changed].sort(([a], [b]) => (a < b ? -1 : 1));
  const live = observation.jar.filter((cookie) => !isExpired(cookie, nowMs));
  const isChoice = (cookie: Cookie) => recordsChoice(cookie, consentCookie);
  const made = choiceMade(observation, live.filter(isChoice));
  const ofChoice = changed.filter(([, [{ cookie }]]) => isChoice(cookie));
  const ofConsent = ofChoice.flatMap(([, changes]) => changes).sort(compareChanges);
  const sources = { choices: history.choices, changes: ofConsent, stores, made };

  const ledger = new Map(history.records.map((record) => [record.key, record]));
  const noted: NotedChange[] = [];
  const note = (record: CookieRecord, kind: Change['kind'], atMs: number) => {
    ledger.set(record.key, record);
    noted.push({ atMs, key: record.key, kind });
  };
  for (const [key, changes] of changed) {
    for (const { cookie, removed, atMs } of inOrder(changes)) {
      const record = ledger.get(key);
      const before = isBeforeChoice(sources, cookie.storeId, atMs);
      if (!removed) note(setting(record, cookie, atMs, before), 'set', atMs);
      // What a look has found gone already is not gone twice.
      else if (record?.present) note(removal(record, atMs), 'removed', atMs);
    }
  }
  noted.sort(byTime);

  const present = new Set<string>();
  for (const cookie of live) {
    const key = cookieKey(cookie);
    const record = ledger.get(key);
    present.add(key);
    if (!isAsRecorded(record, cookie))
      note(sighting(record, cookie, nowMs, made.has(cookie.storeId)), 'found', nowMs);
    else if (nowMs - record.lastSeenMs > lastSeenGrainMs)
      ledger.set(key, { ...record, lastSeenMs: nowMs });
  }
  for (const record of ledger.values()) {
    const { storeId = '' } = parseCookieKey(record.key) ?? {};
    if (!record.present || present.has(record.key) || !stores.includes(storeId)) continue;
    const goneMs = Math.min(record.expiry.expiresAtMs ?? nowMs, nowMs);
    note(removal(record, goneMs), 'removed', goneMs);
  }
  const records = remembered([...ledger.values()], present);
  return { history: { ...history, choices: choicesNow(history, stores, made), records }, noted };
}

/** The stores where the choice is recorded: all, where the policy names no cookie for it, for nothing comes before it. */
function choiceMade(
  { consentCookie, stores }: Observation,
  choices: readonly Cookie[],
): ReadonlySet<string> {
  return new Set(consentCookie ? choices.map(({ storeId }) => storeId) : stores);
}

/** As it is where that was read, and as it was last known elsewhere. */
function choicesNow(
  { choices }: History,
  stores: readonly string[],
  made: ReadonlySet<string>,
): Choice[] {
  return [
    ...choices.filter(({ storeId }) => !stores.includes(storeId)),
    ...stores.map((storeId) => ({ storeId, made: made.has(storeId) })),
  ];
}

/** By time, without repetitions; at the same time a removal comes before the setting it made room for. */
function inOrder(changes: readonly CookieChange[]): CookieChange[] {
  const sorted = [...changes].sort(compareChanges);
  return sorted.filter((change, index) => {
    const before = sorted[index - 1];
    return !before || compareChanges(before, change);
  });
}

/** By time; at the same time a removal comes before a setting. */
function compareChanges(a: CookieChange, b: CookieChange): number {
  return (
    byTime(a, b) ||
    Number(b.removed) - Number(a.removed) ||
    (a.cookie.expiresAtMs ?? 0) - (b.cookie.expiresAtMs ?? 0)
  );
}

/**
 * As many as there is room for: what is gone is forgotten first, then what was not seen now, the least recently seen
 * before others; and last what came last, for else too many cookies would take turns in being forgotten and found.
 */
function remembered(
  records: readonly CookieRecord[],
  seen: ReadonlySet<string>,
): readonly CookieRecord[] {
  if (records.length <= historyLimits.records) return records;
  const rank = ({ key, present, lastSeenMs }: CookieRecord) =>
    seen.has(key) ? Number.MAX_VALUE : present ? lastSeenMs : lastSeenMs - Number.MAX_SAFE_INTEGER;
  // Sorting keeps the order of equals: that in which they came.
  const kept = [...records].sort((a, b) => rank(b) - rank(a));
  return kept.slice(0, historyLimits.records);
}
