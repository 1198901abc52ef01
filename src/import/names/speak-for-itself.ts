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
  if (how === 'plain') return isUnlikeWords(text) && nameShape(text) === 2;
  return /[A-Za-z0-9]/.test(text) && !/\s/.test(text);
}

/** With an underscore or a wildcard, or in capitals like PHPSESSID; no address. */
function isUnlikeWords(text: string): boolean {
  return /[_*]|::|^[A-Z]{3,}/.test(text) && !/:\/\/|@.*\./.test(text);
}
