import { recordsChoice } from './choice.ts';
import { type Cookie, cookieKey } from './cookie.ts';
import { isFirstParty } from './domain.ts';
import type { Finding, Rule, RuleContext } from './finding.ts';
import { type Gap, historyBegan } from './gap.ts';
import { type CookieRecord, type History, isNewThisVisit } from './history.ts';
import { isExpired, type Lifetime, lifetimeOf } from './lifetime.ts';
import { lookalikes } from './lookalike.ts';
import { compileDeclarations, findDeclaration } from './match.ts';
import { belongsTo, type Page } from './page.ts';
import type { Declaration, InstalledPolicy } from './policy.ts';
import type { Status } from './status.ts';

/** One live cookie beside its declaration. */
export interface Row {
  readonly key: string;
  readonly cookie: Cookie;
  readonly status: Status;
  readonly declaration: Declaration | null;
  readonly findings: readonly Finding[];
  readonly firstParty: boolean;
  readonly lifetime: Lifetime;
  readonly record: CookieRecord | null;
  /** First seen during this visit, which is not the first. */
  readonly isNew: boolean;
}

export type Counts = Readonly<Record<Status | 'notSeen', number>>;

/** The live cookies of a page against its policy, and what could not be seen. */
export interface Report {
  readonly page: Page;
  readonly installed: InstalledPolicy;
  /** Undeclared ones first, then those that deviate, then in the order of the document. */
  readonly rows: readonly Row[];
  readonly notSeen: readonly Declaration[];
  readonly counts: Counts;
  readonly gaps: readonly Gap[];
  readonly verdict: 'matches' | 'differs' | 'cannot-tell';
  readonly history: History | null;
}

export interface AuditInput {
  readonly cookies: readonly Cookie[];
  readonly installed: InstalledPolicy;
  readonly page: Page;
  readonly gaps: readonly Gap[];
  /** What is remembered of the policy's cookies; `null` in private windows and before the first note. */
  readonly history: History | null;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** `allRules`; or `decidingRules`, where only statuses, counts and the verdict are wanted: they are the same. */
  readonly rules: readonly Rule[];
}

/** Compares: the one decision of this product, made here for the popup and for the badge alike. */
export function audit({
  cookies,
  installed,
  page,
  gaps,
  history,
  nowMs,
  rules,
}: AuditInput): Report {
  const { declarations, consentCookie } = installed.policy;
  const compiled = compileDeclarations(declarations);
  const records = new Map(history?.records.map((record) => [record.key, record]));
  const live = cookies.filter((cookie) => belongsTo(page, cookie) && !isExpired(cookie, nowMs));
  const choiceMade = live.some((cookie) => recordsChoice(cookie, consentCookie));
  const isDeclaredName = (name: string) => compiled.exact.has(name);
  const shared = {
    isDeclaredName,
    page,
    installed,
    choiceMade,
    lookalikeOf: lookalikes(declarations),
  };
  const seen = new Set<Declaration>();
  const rows = live.map((cookie) => {
    const key = cookieKey(cookie);
    const match = findDeclaration(compiled, cookie, page.registrableDomain);
    if (match)
      for (const declaration of [match.declaration, ...match.equals]) seen.add(declaration);
    const record = records.get(key) ?? null;
    const firstParty = isFirstParty(cookie, page.registrableDomain);
    const lifetime = lifetimeOf(cookie, record, nowMs);
    const context = { ...shared, cookie, match, firstParty, lifetime, record };
    const findings = rules.map((rule) => rule(context)).filter((finding) => finding !== null);
    return rowOf(
      key,
      context,
      findings,
      record !== null && isNewThisVisit(record, history?.visits ?? null),
    );
  });
  const order = new Map(declarations.map((declaration, index) => [declaration, index]));
  rows.sort((a, b) => compareRows(a, b, order));

  const notSeen = declarations.filter(
    (declaration) => !seen.has(declaration) && !declaration.conditional,
  );
  const counts = { undeclared: 0, deviates: 0, declared: 0, notSeen: notSeen.length };
  for (const row of rows) counts[row.status] += 1;
  const allGaps = [...gaps, ...historyGaps(rows, history)];
  return {
    page,
    installed,
    rows,
    notSeen,
    counts,
    gaps: allGaps,
    verdict: verdictOf(counts, gaps),
    history,
  };
}

function rowOf(
  key: string,
  context: RuleContext,
  findings: readonly Finding[],
  isNew: boolean,
): Row {
  const { cookie, match, firstParty, lifetime, record } = context;
  const deviates = findings.some((finding) => finding.level === 'deviation');
  const status = match ? (deviates ? 'deviates' : 'declared') : 'undeclared';
  const declaration = match?.declaration ?? null;
  return { key, cookie, status, declaration, findings, firstParty, lifetime, record, isNew };
}

/** What was there before the history began has lifetimes of which only the rest is known. */
function historyGaps(rows: readonly Row[], history: History | null): Gap[] {
  // A cookie without a record has just been set, and the worker has not looked yet.
  const unseen = rows.some(
    ({ record, lifetime }) => record && lifetime.kind === 'at-least' && !lifetime.capped,
  );
  return history && unseen ? [historyBegan(history.startedMs)] : [];
}

/** A difference that was seen stands, whatever else was not; "matches" needs everything to have been visible. */
function verdictOf(counts: Counts, gaps: readonly Gap[]): Report['verdict'] {
  if (counts.undeclared + counts.deviates > 0) return 'differs';
  return gaps.some((gap) => gap.hidesOwnCookies) ? 'cannot-tell' : 'matches';
}

const statusOrder: Readonly<Record<Status, number>> = { undeclared: 0, deviates: 1, declared: 2 };

function compareRows(a: Row, b: Row, order: ReadonlyMap<Declaration, number>): number {
  const place = (row: Row) => (row.declaration && order.get(row.declaration)) ?? -1;
  return (
    statusOrder[a.status] - statusOrder[b.status] ||
    place(a) - place(b) ||
    compareText(a.cookie.name, b.cookie.name) ||
    compareText(a.key, b.key)
  );
}

/** By code units: the same order everywhere, whatever the locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
