import { shorten } from './fold.ts';
import type { Place } from './imported.ts';

const LONGEST_PATH = 120;

/** A row of a table, counted from 1 with its headers. Of data, whose keys are the headers, an item of the list. */
export function rowOf(table: Place, row: number): Place {
  if (table.kind === 'heading') return table;
  return table.kind === 'path' ? pathPlace(`${table.path}[${row - 2}]`) : { ...table, row };
}

/** A place in data, shortened as the keys are the document's own. */
export function pathPlace(path: string): Place {
  return { kind: 'path', path: shorten(path, LONGEST_PATH) };
}

/** English, for developers: `table 2, row 3`. The extension has its own words (`options/origin-words.ts`). */
export function placeText(place: Place): string {
  if (place.kind === 'path') return place.path;
  const start = 'number' in place ? `${place.kind} ${place.number}` : place.kind;
  return 'row' in place ? `${start}, row ${place.row}` : start;
}
