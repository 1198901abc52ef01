import { limits } from './policy-schema.ts';

/** The identifier that is nearest to a text: what an identifier may not contain is left out of it. */
export function identifierOf(text: string): string {
  const allowed = text
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|-+$/g, '');
  return allowed.slice(0, limits.identifierCharacters) || 'policy';
}

/** The identifier that is wanted, with a figure where others have it. */
export function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let number = 2; taken.includes(id); number += 1) {
    const figure = `-${number}`;
    id = wanted.slice(0, limits.identifierCharacters - figure.length) + figure;
  }
  return id;
}
