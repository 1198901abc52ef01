/** A piece of HTML: what stands in it was escaped when it was put together. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | readonly Markup[] | null | false;

/**
 * HTML in which every text is escaped, whoever wrote it: ``html`<td>${name}</td>` ``. Works in element content
 * and in double-quoted attributes; there is no way to put an unescaped text in.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.reduce((sum, next, index) => sum + written(parts[index - 1] ?? '') + next);
  return { html: text };
}

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}
