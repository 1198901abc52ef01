import * as v from 'valibot';
import type { FindingId } from '../finding.ts';
import { findingNames } from '../findings/verify.ts';
import { declarationSchema, policySchema } from '../policy-schema.ts';
import type { ExportedReport } from './exported-report.ts';

/** The definition of the exported JSON, which the published schema (`report.schema.json`) is made from. */

const time = v.pipe(v.string(), v.isoTimestamp());
const seconds = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const lifetime = v.variant('kind', [
  v.strictObject({ kind: v.literal('session') }),
  v.strictObject({
    kind: v.picklist(['granted', 'at-least']),
    seconds,
    /** The browsers' maximum: the site may have asked for more. */
    capped: v.boolean(),
  }),
]);

const detail = v.union([
  v.strictObject({ text: v.string() }),
  v.strictObject({ term: v.string() }),
  v.strictObject({ cookieName: v.string() }),
  v.strictObject({ seconds }),
  v.strictObject({ at: time }),
  v.strictObject({ lifetime }),
]);

const gap = v.strictObject({
  id: v.picklist([
    'other-sites',
    'partial-access',
    'partitioned-unread',
    'history-began',
    'private-window',
  ]),
  hidesOwnCookies: v.boolean(),
  details: v.array(detail),
});

const finding = v.strictObject({
  id: v.picklist(Object.keys(findingNames) as FindingId[]),
  level: v.picklist(['deviation', 'notice', 'info']),
  details: v.array(detail),
});

const history = v.strictObject({
  firstSeen: time,
  lastSeen: time,
  lastSet: v.nullable(time),
  lastRemoved: v.nullable(time),
  changes: count,
  renewals: count,
  longestSeconds: v.nullable(seconds),
  beforeChoice: v.nullable(v.boolean()),
  newThisVisit: v.boolean(),
});

const cookie = v.strictObject({
  name: v.string(),
  decodedName: v.string(),
  domain: v.string(),
  hostOnly: v.boolean(),
  path: v.string(),
  secure: v.boolean(),
  httpOnly: v.boolean(),
  sameSite: v.picklist(['no_restriction', 'lax', 'strict', 'unspecified']),
  storeId: v.string(),
  firstPartyDomain: v.string(),
  partitionKey: v.nullable(
    v.strictObject({
      topLevelSite: v.string(),
      hasCrossSiteAncestor: v.nullable(v.boolean()),
    }),
  ),
  expiresAt: v.nullable(time),
  status: v.picklist(['undeclared', 'deviates', 'declared']),
  party: v.picklist(['first', 'third']),
  lifetime,
  declaration: v.nullable(declarationSchema),
  findings: v.array(finding),
  history: v.nullable(history),
});

export const reportSchema = v.strictObject({
  formatVersion: v.literal(1),
  exportedAt: time,
  browser: v.strictObject({ name: v.string(), version: v.string() }),
  extensionVersion: v.string(),
  page: v.strictObject({
    scheme: v.picklist(['http', 'https']),
    host: v.string(),
    registrableDomain: v.string(),
    path: v.string(),
  }),
  filter: v.record(v.string(), v.string()),
  verdict: v.picklist(['matches', 'differs', 'cannot-tell']),
  counts: v.strictObject({ undeclared: count, deviates: count, declared: count, notSeen: count }),
  gaps: v.array(gap),
  watchedSince: v.nullable(time),
  policy: v.strictObject({
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    document: policySchema,
  }),
  cookies: v.array(cookie),
  notSeen: v.array(declarationSchema),
}) satisfies v.GenericSchema<unknown, ExportedReport>;
