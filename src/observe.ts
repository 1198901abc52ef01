import { choiceAt, recordsChoice } from './choice.ts';
import { type Cookie, cookieKey, parseCookieKey } from './cookie.ts';
import type { CookieChange } from './cookie-change.ts';
import { isAsRecorded, removal, setting, sighting } from './cookie-record.ts';
import { type Change, type CookieRecord, type History, historyLimits } from './history.ts';
import { isExpired } from './lifetime.ts';

export interface Observation {
  /** What was reported since the last observation: may be out of order, repeated or incomplete. */
  readonly changes: readonly CookieChange[];
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
  const changes = inOrder(observation.changes);
  const live = observation.jar.filter((cookie) => !isExpired(cookie, nowMs));
  const isChoice = (cookie: Cookie) => recordsChoice(cookie, consentCookie);
  const made = choiceMade(observation, live.filter(isChoice));
  const reports = changes.filter(({ cookie }) => isChoice(cookie));
  const sources = { choices: history.choices, reports, stores, made };

  const ledger = new Map(history.records.map((record) => [record.key, record]));
  const noted: NotedChange[] = [];
  const note = (record: CookieRecord, kind: Change['kind'], atMs: number) => {
    ledger.set(record.key, record);
    noted.push({ atMs, key: record.key, kind });
  };
  for (const { cookie, removed, atMs } of changes) {
    const record = ledger.get(cookieKey(cookie));
    if (removed) {
      // What a look has found gone already is not gone twice.
      if (record?.present) note(removal(record, atMs), 'removed', atMs);
    } else {
      const chosen = choiceAt(sources, cookie.storeId, atMs);
      note(setting(record, cookie, atMs, chosen === null ? null : !chosen), 'set', atMs);
    }
  }

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
    if (!record.present || present.has(record.key) || !isIn(stores, record.key)) continue;
    const goneMs = Math.min(record.expiry.expiresAtMs ?? nowMs, nowMs);
    note(removal(record, goneMs), 'removed', goneMs);
  }
  const choices = [
    ...history.choices.filter(({ storeId }) => !stores.includes(storeId)),
    ...stores.map((storeId) => ({ storeId, made: made.has(storeId) })),
  ];
  return { history: { ...history, choices, records: remembered([...ledger.values()]) }, noted };
}

/** The stores where the choice is recorded: all, where the policy names no cookie for it, for nothing comes before it. */
function choiceMade(
  { consentCookie, stores }: Observation,
  choices: readonly Cookie[],
): ReadonlySet<string> {
  return new Set(consentCookie ? choices.map(({ storeId }) => storeId) : stores);
}

/** By time, without repetitions; at the same time a removal comes before the setting it made room for. */
function inOrder(changes: readonly CookieChange[]): CookieChange[] {
  const unique = new Map<string, CookieChange>();
  for (const change of changes) {
    const { atMs, removed, cookie } = change;
    unique.set(`${atMs} ${removed} ${cookie.expiresAtMs} ${cookieKey(cookie)}`, change);
  }
  return [...unique.entries()]
    .sort(
      ([a, x], [b, y]) =>
        x.atMs - y.atMs || Number(y.removed) - Number(x.removed) || (a < b ? -1 : 1),
    )
    .map(([, change]) => change);
}

/** As many as there is room for: what is gone is forgotten first, then the least recently seen. */
function remembered(records: readonly CookieRecord[]): readonly CookieRecord[] {
  if (records.length <= historyLimits.records) return records;
  const byLastSeen = [...records].sort(
    (a, b) => Number(b.present) - Number(a.present) || b.lastSeenMs - a.lastSeenMs,
  );
  return byLastSeen.slice(0, historyLimits.records);
}

function isIn(stores: readonly string[], key: string): boolean {
  const identity = parseCookieKey(key);
  return identity !== null && stores.includes(identity.storeId);
}
