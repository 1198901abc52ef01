/** What a word of the text filter is looked for in. */
export type QueryField = 'any' | 'name' | 'domain';

/** One word of the text filter, in lower case. */
export interface QueryTerm {
  readonly field: QueryField;
  readonly text: string;
  /** Written with a `-` before it: must not be found. */
  readonly excluded: boolean;
}

/**
 * Takes a text filter apart at white space: `ga -analytics name:_g domain:.example.com`. A field that is not
 * known is part of the word, for cookies have colons in their names too; a lone `-` is still being typed.
 */
export function parseQuery(query: string): QueryTerm[] {
  const terms = query.toLowerCase().split(/\s/).map(termOf);
  return terms.filter(({ text }) => text !== '');
}

function termOf(word: string): QueryTerm {
  const excluded = word.startsWith('-');
  const rest = excluded ? word.slice(1) : word;
  for (const field of ['name', 'domain'] as const) {
    if (rest.startsWith(`${field}:`))
      return { field, text: rest.slice(field.length + 1), excluded };
  }
  return { field: 'any', text: rest, excluded };
}

/** Whether texts, each under its field, have all that the terms ask for and nothing that they exclude. */
export function fits(
  terms: readonly QueryTerm[],
  texts: Readonly<Record<QueryField, string>>,
): boolean {
  return terms.every(
    ({ field, text, excluded }) => texts[field].toLowerCase().includes(text) !== excluded,
  );
}
