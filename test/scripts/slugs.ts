import { lexer, type Token } from 'marked';

/** What GitHub takes out of a heading: all but letters, marks, figures, `_`, `-` and blanks. */
const lost = /[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu;

/** The anchors of a Markdown document's headings, as GitHub makes them: a heading's second namesake ends in `-1`. */
export function slugsOf(markdown: string): readonly string[] {
  const met = new Map<string, number>();
  return lexer(markdown)
    .filter((token) => token.type === 'heading')
    .map((heading) => {
      const slug = shown(heading).toLowerCase().replace(lost, '').replaceAll(' ', '-');
      const before = met.get(slug) ?? 0;
      met.set(slug, before + 1);
      return before === 0 ? slug : `${slug}-${before}`;
    });
}

/** The text that a reader sees: without the marks of code, emphasis and links. */
function shown(token: Token): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(shown).join('');
  return 'text' in token ? token.text : '';
}
