/** The phrases of a list with bars between them. */
export function phrases(list: string): readonly string[] {
  return list.split('|').map((phrase) => phrase.trim());
}

/** Finds any of the phrases in one pass over a text. */
export function anyOf(all: readonly string[]): RegExp {
  return new RegExp(all.map(escaped).join('|'));
}

function escaped(phrase: string): string {
  return phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
