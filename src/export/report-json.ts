import type { Row } from '../audit.ts';
import type { CookieRecord } from '../history.ts';
import type { Lifetime } from '../lifetime.ts';
import type { MessagePart } from '../message.ts';
import type {
  Detail,
  ExportedCookie,
  ExportedHistory,
  ExportedLifetime,
  ExportedReport,
} from './exported-report.ts';
import { filterTerms } from './filter-terms.ts';
import type { ExportRequest } from './request.ts';

/** The report as JSON, for programs. */
export function reportJson(request: ExportRequest): string {
  return `${JSON.stringify(exportedReport(request), null, 2)}\n`;
}

/** The same before it becomes text. */
export function exportedReport(request: ExportRequest): ExportedReport {
  const { report, selection, environment, policy, policySha256 } = request;
  const { scheme, host, registrableDomain, path } = report.page;
  const { history } = report;
  return {
    formatVersion: 1,
    exportedAt: utc(request.atMs),
    browser: environment.browser,
    extensionVersion: environment.extensionVersion,
    page: { scheme, host, registrableDomain, path },
    filter: Object.fromEntries(
      filterTerms(request.filter).map(({ field, wanted }) => [field, wanted]),
    ),
    verdict: report.verdict,
    counts: report.counts,
    gaps: report.gaps.map(({ id, hidesOwnCookies, parts }) => ({
      id,
      hidesOwnCookies,
      details: parts.map(detail),
    })),
    watchedSince: history && utc(history.startedMs),
    policy: { sha256: policySha256, document: policy },
    cookies: selection.rows.map(exportedCookie),
    notSeen: selection.notSeen,
  };
}

/** Attribute by attribute, so that nothing gets in which is not named here. */
function exportedCookie(row: Row): ExportedCookie {
  const { cookie, findings, record } = row;
  return {
    name: cookie.name,
    decodedName: cookie.decodedName,
    domain: cookie.domain,
    hostOnly: cookie.hostOnly,
    path: cookie.path,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite,
    storeId: cookie.storeId,
    firstPartyDomain: cookie.firstPartyDomain,
    partitionKey: cookie.partitionKey,
    expiresAt: utcOrNull(cookie.expiresAtMs),
    status: row.status,
    party: row.firstParty ? 'first' : 'third',
    lifetime: exportedLifetime(row.lifetime),
    declaration: row.declaration,
    findings: findings.map(({ id, level, reason: { parts = [] } }) => ({
      id,
      level,
      details: parts.map(detail),
    })),
    history: record && exportedHistory(record, row.isNew),
  };
}

function exportedHistory(record: CookieRecord, newThisVisit: boolean): ExportedHistory {
  const { changes, renewals, beforeChoice, longestMs } = record;
  return {
    firstSeen: utc(record.firstSeenMs),
    lastSeen: utc(record.lastSeenMs),
    lastSet: utcOrNull(record.lastSetMs),
    lastRemoved: utcOrNull(record.lastRemovedMs),
    changes,
    renewals,
    longestSeconds: longestMs === null ? null : seconds(longestMs),
    beforeChoice,
    newThisVisit,
  };
}

function exportedLifetime(lifetime: Lifetime): ExportedLifetime {
  if (lifetime.kind === 'session') return { kind: 'session' };
  const { kind, ms, capped } = lifetime;
  return { kind, seconds: seconds(ms), capped };
}

function detail(part: MessagePart): Detail {
  if (typeof part === 'string') return { text: part };
  if ('durationMs' in part) return { seconds: seconds(part.durationMs) };
  if ('lifetime' in part) return { lifetime: exportedLifetime(part.lifetime) };
  if ('atMs' in part) return { at: utc(part.atMs) };
  return 'key' in part ? { term: part.key } : { cookieName: part.cookieName };
}

const seconds = (ms: number) => Math.round(ms / 1_000);
const utc = (ms: number) => new Date(ms).toISOString();
const utcOrNull = (ms: number | null) => (ms === null ? null : utc(ms));
