import type { Report, Row } from '../audit.ts';
import { type Fact, factsOf } from '../facts.ts';
import { findingNames, verifyKeys } from '../findings/verify.ts';
import { categoryOf, type Group, groupRows } from '../groups.ts';
import type { Declaration } from '../policy.ts';
import type { Selection } from '../select.ts';
import { statusKeys } from '../status.ts';
import { verdictLook } from '../verdict-look.ts';
import type { Words } from '../words.ts';
import { evidenceFacts, policyFacts } from './document-facts.ts';
import type { LabelledText, Text } from './labelled-text.ts';
import type { Shape } from './report-plot.ts';
import type { ExportRequest } from './request.ts';
import { utcWords } from './utc-words.ts';

export interface DocumentFinding {
  readonly level: string;
  readonly reason: string;
}

/** One cookie with all that is known of it. */
export interface DocumentRow {
  readonly row: Row;
  readonly name: string;
  readonly status: string;
  readonly category: Text;
  readonly lifetime: string;
  readonly facts: readonly Fact[];
  readonly findings: readonly DocumentFinding[];
}

export interface DocumentGroup {
  readonly heading: Text;
  readonly rows: readonly DocumentRow[];
}

/** What a reader is told, in their language and in its order: Markdown and HTML only differ in how they write it. */
export interface ReportDocument {
  readonly report: Report;
  readonly language: string;
  readonly quoted: string;
  readonly title: string;
  readonly verdict: string;
  /** The verdict's, as in the popup. */
  readonly shape: Shape;
  readonly evidence: readonly LabelledText[];
  readonly policy: readonly LabelledText[];
  readonly gaps: readonly LabelledText[];
  readonly groups: readonly DocumentGroup[];
  /** How each kind of finding can be checked without this extension, once. */
  readonly checks: readonly LabelledText[];
  readonly notSeen: readonly Declaration[];
  /** Those of the request, but with times in UTC. */
  readonly words: Words;
}

/** Puts a report into words. */
export function reportDocument(request: ExportRequest, readersWords: Words): ReportDocument {
  const words = utcWords(readersWords);
  const { report, selection, policy } = request;
  const [shape, verdictKey] = verdictLook(report);
  return {
    report,
    language: words.text('intlLocale'),
    quoted: policy.language,
    title: words.text('reportTitle', report.page.host),
    verdict: words.text(verdictKey),
    shape,
    evidence: evidenceFacts(request, words),
    policy: policyFacts(request, words),
    gaps: report.gaps.map(({ key, parts }) => ({
      label: words.text(key, ...parts),
      text: words.text(`${key}Why`, ...parts),
    })),
    groups: groupRows(report, selection.rows).map((group) => ({
      heading: heading(group, policy.language, words),
      rows: group.rows.map((row) => documentRow(report, row, words)),
    })),
    checks: checks(selection, words),
    notSeen: selection.notSeen,
    words,
  };
}

function heading({ heading: of }: Group, language: string, words: Words): Text {
  if (typeof of === 'string') return words.text(`${statusKeys[of]}Many`);
  return of.category ? { text: of.category.label, language } : words.text('groupUncategorised');
}

function checks({ rows }: Selection, words: Words): LabelledText[] {
  const texts = new Map<string, string>();
  for (const { cookie, findings } of rows) {
    for (const { id } of findings)
      texts.set(words.text(verifyKeys[id], cookie.domain), words.text(findingNames[id]));
  }
  return [...texts].map(([text, label]) => ({ label, text }));
}

function documentRow(report: Report, row: Row, words: Words): DocumentRow {
  const { cookie, declaration, findings, lifetime, status } = row;
  const category = categoryOf(report, declaration);
  return {
    row,
    name: words.name(cookie.decodedName),
    status: words.text(statusKeys[status]),
    category: category ? { text: category.label, language: report.installed.policy.language } : '',
    lifetime: words.shortLifetime(lifetime),
    facts: factsOf(report, row, words),
    findings: findings.map(({ level, reason }) => ({ level, reason: words.message(reason) })),
  };
}
