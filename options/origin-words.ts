import type { ImportError } from '../src/import/import-error.ts';
import { importLimits } from '../src/import/import-limits.ts';
import type { Ignored, Place } from '../src/import/imported.ts';
import type { Words } from '../src/words.ts';

/** Where in a document something was read, in the reader's language. */
export function placeWords(words: Words, place: Place): string {
  if (place.kind === 'path') return place.path;
  if (place.kind === 'heading') return words.text('placeHeading');
  const { row } = place;
  if (place.kind === 'document')
    return row === undefined ? words.text('placeDocument') : words.text('placeRow', String(row));
  const at = String(place.number);
  if (place.kind === 'paragraph') return words.text('placeParagraph', at);
  if (place.kind === 'table')
    return row === undefined
      ? words.text('placeTable', at)
      : words.text('placeTableRow', at, String(row));
  return row === undefined
    ? words.text('placeLine', at)
    : words.text('placeLineRow', at, String(row));
}

/** Why a document could not be read, in the reader's language. */
export function failureWords(words: Words, { said, where }: ImportError): string {
  const text = words.message(said);
  return where ? `${text} (${placeWords(words, where)})` : text;
}

/** Why something that looked like a declaration was left out. */
export function ignoredWords(words: Words, { why, problem }: Ignored): string {
  switch (why) {
    case 'no-name':
      return words.text('ignoredNoName');
    case 'no-cookie':
      return words.text('ignoredNoCookie');
    case 'name-too-long':
      return words.text('ignoredNameTooLong', String(importLimits.nameCharacters));
    case 'too-many-wildcards':
      return words.text('ignoredTooManyWildcards', String(importLimits.wildcardsPerName));
    case 'said-otherwise':
      return words.text('ignoredSaidOtherwise');
    default:
      return problem ? words.message(problem) : '';
  }
}
