import type { Words } from '../words.ts';
import { shares } from './document-facts.ts';
import { bare, type LabelledText, type Text } from './labelled-text.ts';
import { html, type Markup } from './markup.ts';
import { cookieSection, notSeenSection } from './report-cookies.ts';
import { type ReportDocument, reportDocument } from './report-document.ts';
import { icon, plot } from './report-plot.ts';
import { reportStyle, reportStyleHash } from './report-style.ts';
import type { ExportRequest } from './request.ts';

/**
 * The report as one HTML file, to read and to print: it asks for nothing, and what is in it cannot do anything,
 * for its own content security policy admits its style sheet and nothing else.
 */
export function reportHtml(request: ExportRequest, words: Words): string {
  const document = reportDocument(request, words);
  const page = html`<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${reportStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.title}</title>
<style>${{ html: reportStyle }}</style>
</head>
<body>
${top(document)}
${policySection(document)}
${explained(document.words.text('reportGaps'), document.gaps)}
${document.groups.map(
  (group) =>
    html`<section><h2${langOf(group.heading)}>${bare(group.heading)}</h2>
${group.rows.map((row) => cookieSection(row, document))}</section>
`,
)}
${notSeenSection(document)}
${explained(document.words.text('verify'), document.checks)}
</body>
</html>
`;
  return page.html;
}

/** The answer, and what it is an answer to. */
function top(document: ReportDocument): Markup {
  const { report, words, title, verdict, shape, evidence } = document;
  const parts = shares({ report }, words);
  const label = words.list(parts.map(({ label: name, count }) => `${name} ${count}`));
  return html`<header>
<h1>${title}</h1>
<p class="verdict ${shape}">${icon(shape)} ${verdict}</p>
${plot(parts, words.text('proportions', label))}
${facts(evidence)}
</header>`;
}

function policySection({ policy, words }: ReportDocument): Markup {
  return html`<section><h2>${words.text('reportPolicy')}</h2>
${facts(policy)}</section>`;
}

/** Terms with their explanations, under a heading; nothing where there are none. */
function explained(heading: string, items: readonly LabelledText[]): Markup | null {
  if (items.length === 0) return null;
  return html`<section><h2>${heading}</h2>
<dl class="gaps">
${items.map(({ label, text }) => html`<dt>${label}</dt><dd>${bare(text)}</dd>\n`)}</dl></section>`;
}

function facts(items: readonly LabelledText[]): Markup {
  return html`<dl class="facts">
${items.map(({ label, text, href }) => html`<dt>${label}</dt><dd${langOf(text)}>${href?.startsWith('https://') ? html`<a href="${href}" rel="noopener noreferrer">${bare(text)}</a>` : bare(text)}</dd>\n`)}</dl>`;
}

function langOf(text: Text): Markup | null {
  return typeof text === 'string' ? null : html` lang="${text.language}"`;
}
