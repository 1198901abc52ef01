import { sourceLine } from '../source-line.ts';
import type { Words } from '../words.ts';
import { shares } from './document-facts.ts';
import { bare, type LabelledText } from './labelled-text.ts';
import { code, link, plain, table } from './markdown-text.ts';
import {
  type DocumentGroup,
  type DocumentRow,
  type ReportDocument,
  reportDocument,
} from './report-document.ts';
import type { ExportRequest } from './request.ts';

/** The report as Markdown, for an issue or a wiki. */
export function reportMarkdown(request: ExportRequest, words: Words): string {
  const document = reportDocument(request, words);
  const { text } = document.words;
  const blocks = [
    `# ${plain(document.title)}`,
    `**${plain(document.verdict)}**`,
    counts(document),
    list(document.evidence, document.words),
    `## ${text('reportPolicy')}`,
    list(document.policy, document.words),
    ...(document.gaps.length > 0
      ? [`## ${text('reportGaps')}`, list(document.gaps, document.words)]
      : []),
    ...document.groups.flatMap((group) => groupBlocks(group, document.words)),
    ...notSeenBlocks(document),
    ...(document.checks.length > 0
      ? [`## ${text('verify')}`, list(document.checks, document.words)]
      : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function counts({ report, words }: ReportDocument): string {
  return shares({ report }, words)
    .map(({ label, count }) => words.text('labelled', label, String(count)))
    .join(' · ');
}

function list(items: readonly LabelledText[], words: Words): string {
  const said = ({ text, href }: LabelledText) => (href ? link(href) : plain(bare(text)));
  return items
    .map((item) => `- ${words.text('labelled', `**${plain(item.label)}**`, said(item))}`)
    .join('\n');
}

function groupBlocks({ heading, rows }: DocumentGroup, { text }: Words): string[] {
  const head = [
    'factName',
    'columnDomain',
    'factPurpose',
    'reportLifetime',
    'reportRetention',
    'tableFinding',
  ] as const;
  const cells = ({ row, name, lifetime, facts, findings }: DocumentRow) => [
    cookieName(row.cookie.decodedName, name),
    code(row.cookie.domain),
    plain(row.declaration?.purpose ?? ''),
    plain(lifetime),
    plain(facts.find(({ label }) => label === 'factRetention')?.declared ?? ''),
    findings.map(({ reason }) => plain(reason)).join('<br>'),
  ];
  const titles = head.map((key) => plain(text(key)));
  return [`## ${plain(bare(heading))}`, table(titles, rows.map(cells))];
}

/** To the letter; what stands for the missing name of a nameless cookie is no name. */
function cookieName(name: string, inWords: string): string {
  return name === '' ? plain(inWords) : code(inWords);
}

function notSeenBlocks({ notSeen, words: { text, name } }: ReportDocument): string[] {
  if (notSeen.length === 0) return [];
  const head = (['factName', 'factProvider', 'factPurpose'] as const).map((key) =>
    plain(text(key)),
  );
  const rows = notSeen.map((declaration) => [
    code(name(declaration.name)),
    plain(sourceLine(declaration)),
    plain(declaration.purpose ?? ''),
  ]);
  return [`## ${plain(text('groupNotSeen'))}`, table(head, rows)];
}
