import { knownNames } from '../words/known-names.ts';
import { nameShape } from './read-name.ts';

/** How a span stands in the text. Code is written for machines; bold and quotes only stress; anything else must speak for itself. */
export type Manner = 'code' | 'strong' | 'quoted' | 'plain';

interface Span {
  readonly text: string;
  readonly how: Manner;
}

/** Whether a span may be a name by itself. Cheap test first: most words of a text are just words. */
export function maySpeakForItself({ text, how }: Span): boolean {
  if (how === 'code') return !/[\s/]/.test(text) || /^\/.*\/[a-z]*$/.test(text);
  if (how === 'plain') return /[_*#]|::|^[A-Z]{3,}/.test(text) && speaksAlone(text);
  return /[A-Za-z0-9]/.test(text) && !/\s/.test(text);
}

/** A plain word that is a name beyond doubt: with an underscore or a wildcard, or one like PHPSESSID. */
function speaksAlone(text: string): boolean {
  if (/^[*_#]*$/.test(text) || /:\/\/|@.*\./.test(text)) return false;
  return /[_*]|::/.test(text)
    ? nameShape(text) === 2
    : knownNames.has(text) || (/^[A-Z0-9-]{7,}$/.test(text) && nameShape(text) === 2);
}
