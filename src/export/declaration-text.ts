import type { Row } from '../audit.ts';
import { type DeclarationDraft, draftDeclaration } from '../declaration-draft.ts';
import { sourceLine } from '../source-line.ts';
import type { Words } from '../words.ts';
import { code, plain, table, tableRow } from './markdown-text.ts';
import { html, type Markup } from './markup.ts';

/** What a draft can be copied as: an entry in the policy format, or a row of the published table. */
export const draftFormats = [
  { id: 'json', label: 'draftJson' },
  { id: 'markdown', label: 'draftMarkdown' },
  { id: 'html', label: 'draftHtml' },
] as const;

export type DraftFormat = (typeof draftFormats)[number]['id'];

/** The columns of the tables that cookie policies are published with. */
const columns = [
  'draftColumnProvider',
  'draftColumnFunction',
  'draftColumnNames',
  'draftColumnPurposes',
] as const;

/** A draft for one cookie: one entry, or one row. */
export function draftText(format: DraftFormat, row: Row, words: Words): string {
  const draft = draftDeclaration(row);
  switch (format) {
    case 'json':
      return `${JSON.stringify(draft, null, 2)}\n`;
    case 'markdown':
      return `${tableRow(markdownCells(draft, row, words))}\n`;
    case 'html':
      return `${htmlRow(draft, row, words).html}\n`;
    default:
      return format satisfies never;
  }
}

/** Drafts for several cookies: a list of entries, or a whole table. */
export function draftsText(format: DraftFormat, rows: readonly Row[], words: Words): string {
  const drafts = rows.map((row) => [draftDeclaration(row), row] as const);
  const head = columns.map((key) => words.text(key));
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        drafts.map(([draft]) => draft),
        null,
        2,
      )}\n`;
    case 'markdown': {
      const lines = drafts.map(([draft, row]) => markdownCells(draft, row, words));
      return `${table(head.map(plain), lines)}\n`;
    }
    case 'html':
      return `${
        html`<table>
<thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>
${drafts.map(([draft, row]) => html`${htmlRow(draft, row, words)}\n`)}</tbody>
</table>`.html
      }\n`;
    default:
      return format satisfies never;
  }
}

/** One cell of a row; `blank` where only the owner knows what belongs there. */
interface Cell {
  readonly text: string;
  readonly kind: 'said' | 'blank' | 'name';
}

/** The cells of a row in the order of the columns. */
function cellsOf(draft: DeclarationDraft, words: Words): Cell[] {
  const where = sourceLine({ ...draft, provider: null });
  const texts = [draft.provider, where, draft.name, draft.purpose];
  return columns.map((column, index) => {
    if (column === 'draftColumnNames') return { kind: 'name', text: words.name(draft.name ?? '') };
    const text = texts[index];
    return text
      ? { kind: 'said', text }
      : { kind: 'blank', text: words.text('draftBlank', words.text(column)) };
  });
}

/** What was seen of the cookie and a table of four columns has no place for: it stands behind the name. */
function observed({ cookie, firstParty, lifetime }: Row, words: Words): string {
  const party = words.text(firstParty ? 'firstParty' : 'thirdParty');
  return `(${[cookie.domain, words.shortLifetime(lifetime), party].join(', ')})`;
}

function markdownCells(draft: DeclarationDraft, row: Row, words: Words): string[] {
  return cellsOf(draft, words).map(({ kind, text }) =>
    kind === 'name' ? `${code(text)} ${plain(observed(row, words))}` : plain(text),
  );
}

function htmlRow(draft: DeclarationDraft, row: Row, words: Words): Markup {
  const cells = cellsOf(draft, words).map(({ kind, text }) => {
    if (kind === 'name') return html`<td><code>${text}</code> ${observed(row, words)}</td>`;
    return kind === 'blank' ? html`<td><mark>${text}</mark></td>` : html`<td>${text}</td>`;
  });
  return html`<tr>${cells}</tr>`;
}
