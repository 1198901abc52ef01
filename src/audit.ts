import { recordsChoice } from './choice.ts';
import { type Cookie, cookieKey } from './cookie.ts';
import { isAsRecorded } from './cookie-record.ts';
import { isFirstParty } from './domain.ts';
import type { Finding, Rule, RuleContext } from './finding.ts';
import { type Gap, historyBegan } from './gap.ts';
import { type CookieRecord, type History, isNewThisVisit } from './history.ts';
import { isExpired, type Lifetime, lifetimeOf } from './lifetime.ts';
import { compileDeclarations, findDeclaration } from './match.ts';
import { belongsTo, type Page } from './page.ts';
import type { Declaration, InstalledPolicy } from './policy.ts';
import { comparePlaced } from './row-order.ts';
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
  const seen = new Set<Declaration>();
  const placed = live.map((cookie) => {
    const key = cookieKey(cookie);
    const record = records.get(key) ?? null;
    const match = findDeclaration(compiled, cookie, page.registrableDomain);
    if (match)
      for (const declaration of [match.declaration, ...match.equals]) seen.add(declaration);
    const firstParty = isFirstParty(cookie, page.registrableDomain);
    const lifetime = lifetimeOf(cookie, record, nowMs);
    const context = { cookie, match, page, installed, firstParty, lifetime, record, choiceMade };
    const isNew = record !== null && isNewThisVisit(record, history?.visits ?? null);
    const row = rowOf(
      key,
      context,
      rules.flatMap((rule) => rule(context) ?? []),
      isNew,
    );
    return { row, order: match?.order ?? -1 };
  });
  const rows = placed.sort(comparePlaced).map(({ row }) => row);

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
  { cookie, match, firstParty, lifetime, record }: RuleContext,
  findings: readonly Finding[],
  isNew: boolean,
): Row {
  const deviates = findings.some((finding) => finding.level === 'deviation');
  const status = match ? (deviates ? 'deviates' : 'declared') : 'undeclared';
  const declaration = match?.declaration ?? null;
  return { key, cookie, status, declaration, findings, firstParty, lifetime, record, isNew };
}

/**
 * Of what was there before anybody looked only the rest of its lifetime is known. A cookie whose record is not
 * there or no longer fits has just been set, and the worker is about to look: that is no gap.
 */
function historyGaps(rows: readonly Row[], history: History | null): Gap[] {
  const found = rows.some(
    ({ cookie, record, lifetime }) =>
      isAsRecorded(record ?? undefined, cookie) && lifetime.kind === 'at-least' && !lifetime.capped,
  );
  return history && found ? [historyBegan(history.startedMs)] : [];
}

/** A difference that was seen stands, whatever else was not; "matches" needs everything to have been visible. */
function verdictOf(counts: Counts, gaps: readonly Gap[]): Report['verdict'] {
  if (counts.undeclared + counts.deviates > 0) return 'differs';
  return gaps.some((gap) => gap.hidesOwnCookies) ? 'cannot-tell' : 'matches';
}
