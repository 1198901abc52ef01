import type { Declaration } from '../policy.ts';
import type { ExportedCookie, ExportedReport } from './exported-report.ts';
import { exportedReport } from './report-json.ts';
import type { ExportRequest } from './request.ts';

type Cell = string | number | boolean | null | undefined;

/** One line of the table: a live cookie, or a declaration that none was seen for. */
interface Line {
  readonly cookie: ExportedCookie | null;
  readonly declaration: Declaration | null;
}

type Columns<T> = Readonly<Record<string, (of: T) => Cell>>;

const lineColumns: Columns<Line> = {
  status: ({ cookie }) => cookie?.status ?? 'not-seen',
  name: ({ cookie, declaration }) => cookie?.decodedName ?? declaration?.name,
  domain: ({ cookie, declaration }) => cookie?.domain ?? declaration?.domains?.join(' '),
  path: ({ cookie }) => cookie?.path,
  declaredAs: ({ declaration }) => declaration?.name,
  category: ({ declaration }) => declaration?.category,
  provider: ({ declaration }) => declaration?.provider,
  function: ({ declaration }) => declaration?.function,
  location: ({ declaration }) => declaration?.location,
  purpose: ({ declaration }) => declaration?.purpose,
  declaredRetention: ({ declaration }) => declaration?.retentionText,
  declaredSeconds: ({ declaration }) => declaration?.maxAgeSeconds,
  findings: ({ cookie }) => cookie && [...new Set(cookie.findings.map(({ id }) => id))].join(' '),
  party: ({ cookie }) => cookie?.party,
  expiresAt: ({ cookie }) => cookie?.expiresAt,
  lifetimeKind: ({ cookie }) => cookie?.lifetime.kind,
  lifetimeSeconds: ({ cookie }) => lifetimeOf(cookie)?.seconds,
  lifetimeIsMaximum: ({ cookie }) => lifetimeOf(cookie)?.capped,
  sameSite: ({ cookie }) => cookie?.sameSite,
  httpOnly: ({ cookie }) => cookie?.httpOnly,
  secure: ({ cookie }) => cookie?.secure,
  hostOnly: ({ cookie }) => cookie?.hostOnly,
  partitionSite: ({ cookie }) => cookie?.partitionKey?.topLevelSite,
  partitionAncestor: ({ cookie }) => cookie?.partitionKey?.hasCrossSiteAncestor,
  firstPartyDomain: ({ cookie }) => cookie?.firstPartyDomain,
  storeId: ({ cookie }) => cookie?.storeId,
  firstSeen: ({ cookie }) => cookie?.history?.firstSeen,
  lastSet: ({ cookie }) => cookie?.history?.lastSet,
  longestSeconds: ({ cookie }) => cookie?.history?.longestSeconds,
  changes: ({ cookie }) => cookie?.history?.changes,
};

/** The same in every line, so that a line that is cut out of the table still says where it is from. */
const reportColumns: Columns<ExportedReport> = {
  pageHost: ({ page }) => page.host,
  pagePath: ({ page }) => page.path,
  verdict: ({ verdict }) => verdict,
  notInspected: ({ gaps }) => gaps.map(({ id }) => id).join(' '),
  filter: ({ filter }) =>
    Object.entries(filter)
      .map(([field, wanted]) => `${field}: ${wanted}`)
      .join('; '),
  exportedAt: ({ exportedAt }) => exportedAt,
  browser: ({ browser }) => `${browser.name} ${browser.version}`,
  extensionVersion: ({ extensionVersion }) => extensionVersion,
  policyTitle: ({ policy }) => policy.document.title,
  policyPublisher: ({ policy }) => policy.document.publisher,
  policySource: ({ policy }) => policy.document.source.url,
  policyRetrieved: ({ policy }) => policy.document.source.retrieved,
  policySha256: ({ policy }) => policy.sha256,
};

/** The report as a table of texts, the names of its columns first. What is not known is empty. */
export function csvRows(request: ExportRequest): string[][] {
  const report = exportedReport(request);
  const lines: Line[] = [
    ...report.cookies.map((cookie) => ({ cookie, declaration: cookie.declaration })),
    ...report.notSeen.map((declaration) => ({ cookie: null, declaration })),
  ];
  const shared = cells(reportColumns, report);
  return [
    [...Object.keys(lineColumns), ...Object.keys(reportColumns)],
    ...lines.map((line) => [...cells(lineColumns, line), ...shared]),
  ];
}

function cells<T>(columns: Columns<T>, of: T): string[] {
  return Object.values(columns).map((cell) => String(cell(of) ?? ''));
}

function lifetimeOf(cookie: ExportedCookie | null) {
  return cookie && cookie.lifetime.kind !== 'session' ? cookie.lifetime : null;
}
