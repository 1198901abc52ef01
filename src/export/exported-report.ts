import type { Report } from '../audit.ts';
import type { Cookie } from '../cookie.ts';
import type { FindingId, FindingLevel } from '../finding.ts';
import type { GapId } from '../gap.ts';
import type { Page } from '../page.ts';
import type { Declaration, Policy } from '../policy.ts';
import type { Status } from '../status.ts';

/**
 * A report as data, for programs: identifiers instead of sentences, times in UTC (ISO 8601), lengths of time in
 * seconds. The published definition is in `report-schema.ts`.
 */
export interface ExportedReport {
  readonly formatVersion: 1;
  readonly exportedAt: string;
  readonly browser: { readonly name: string; readonly version: string };
  readonly extensionVersion: string;
  readonly page: Page;
  /** What of the report is in here; `{}` is everything. Fields are those of the popup's filter. */
  readonly filter: Readonly<Record<string, string>>;
  /** Of the whole page, whatever the filter. */
  readonly verdict: Report['verdict'];
  readonly counts: Report['counts'];
  readonly gaps: readonly ExportedGap[];
  /** Since when the site's cookies have been watched; `null` where nothing is remembered. */
  readonly watchedSince: string | null;
  readonly policy: ExportedPolicy;
  readonly cookies: readonly ExportedCookie[];
  readonly notSeen: readonly Declaration[];
}

export interface ExportedGap {
  readonly id: GapId;
  /** Whether cookies that belong to the page may have stayed hidden. */
  readonly hidesOwnCookies: boolean;
  readonly details: readonly Detail[];
}

export interface ExportedPolicy {
  /** Of the canonical JSON (RFC 8785) of the document. */
  readonly sha256: string;
  readonly document: Policy;
}

type Attributes = Omit<Cookie, 'expiresAtMs'>;

/** One live cookie: its attributes as the browser gives them, and never its value. */
export interface ExportedCookie extends Attributes {
  /** `null` for a session cookie. */
  readonly expiresAt: string | null;
  readonly status: Status;
  readonly party: 'first' | 'third';
  readonly lifetime: ExportedLifetime;
  readonly declaration: Declaration | null;
  readonly findings: readonly ExportedFinding[];
  readonly history: ExportedHistory | null;
}

export type ExportedLifetime =
  | { readonly kind: 'session' }
  | {
      readonly kind: 'granted' | 'at-least';
      readonly seconds: number;
      readonly capped: boolean;
    };

export interface ExportedFinding {
  readonly id: FindingId;
  readonly level: FindingLevel;
  readonly details: readonly Detail[];
}

/** What a finding or a gap is about, in the order of its sentence. */
export type Detail =
  | { readonly text: string }
  | { readonly term: string }
  | { readonly cookieName: string }
  | { readonly seconds: number }
  | { readonly at: string }
  | { readonly lifetime: ExportedLifetime };

export interface ExportedHistory {
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly lastSet: string | null;
  readonly lastRemoved: string | null;
  readonly changes: number;
  readonly renewals: number;
  readonly longestSeconds: number | null;
  readonly beforeChoice: boolean | null;
  readonly newThisVisit: boolean;
}
