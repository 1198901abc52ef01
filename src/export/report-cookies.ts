import type { Fact } from '../facts.ts';
import { sourceLine } from '../source-line.ts';
import { html, type Markup } from './markup.ts';
import type { DocumentFinding, DocumentRow, ReportDocument } from './report-document.ts';
import { icon } from './report-plot.ts';

/** One cookie: what was found, then everything that is known of it. */
export function cookieSection(entry: DocumentRow, document: ReportDocument): Markup {
  const { row, name, status, category, findings } = entry;
  const tag = typeof category === 'string' ? status : category.text;
  return html`<article class="cookie ${row.status}">
<div class="head ${row.status}">${icon(row.status)}<h3><bdi>${name}</bdi></h3><span class="tag">${status}</span>${tag !== status && html`<span class="tag" lang="${document.quoted}">${tag}</span>`}</div>
${findings.map(findingBlock)}
${comparison(entry, document)}
</article>
`;
}

function findingBlock({ level, reason }: DocumentFinding): Markup {
  return html`<p class="finding ${level}">${reason}</p>
`;
}

/** What is declared beside what was observed of it, then what can only be observed. */
function comparison({ facts }: DocumentRow, { words, quoted }: ReportDocument): Markup {
  const compared = facts.filter(({ declared }) => declared !== undefined);
  const others = facts.filter(({ declared }) => declared === undefined);
  const head = html`<thead><tr><td></td><th scope="col">${words.text('columnDeclared')}</th><th scope="col">${words.text('columnObserved')}</th></tr></thead>
`;
  const line = ({ label, declared = '', observed = '' }: Fact) =>
    html`<tr><th scope="row">${words.text(label)}</th><td lang="${quoted}">${declared}</td><td>${observed}</td></tr>
`;
  const table = html`<table>${head}<tbody>
${compared.map(line)}</tbody></table>
`;
  return html`${compared.length > 0 && table}<dl class="facts two">
${others.map(({ label, observed = '' }) => html`<div><dt>${words.text(label)}</dt><dd>${observed}</dd></div>\n`)}</dl>`;
}

/** What is declared and was not seen: no fault, it may need a login, a choice or another page. */
export function notSeenSection({ notSeen, words, quoted }: ReportDocument): Markup | null {
  if (notSeen.length === 0) return null;
  const head = (['factName', 'factProvider', 'factPurpose'] as const).map(
    (key) => html`<th scope="col">${words.text(key)}</th>`,
  );
  const rows = notSeen.map(
    (declaration) =>
      html`<tr><td class="name"><bdi>${words.name(declaration.name)}</bdi></td><td lang="${quoted}">${sourceLine(declaration)}</td><td lang="${quoted}">${declaration.purpose ?? ''}</td></tr>
`,
  );
  return html`<section><h2>${words.text('groupNotSeen')}</h2>
<table class="list"><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></section>`;
}
