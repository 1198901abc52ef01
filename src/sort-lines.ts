import type { Report } from './audit.ts';
import { type ColumnId, columns } from './columns.ts';
import type { Line } from './line.ts';
import type { Words } from './words.ts';

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/**
 * The lines in the wanted order; equal ones stay in the report's, and those with nothing in the column come last,
 * whichever way it is sorted.
 */
export function sortLines(
  lines: readonly Line[],
  { column: id, descending }: Sorting,
  { report, words }: { readonly report: Report; readonly words: Words },
): readonly Line[] {
  const column = columns.find((each) => each.id === id);
  if (!column) return lines;
  const { order, text } = column;
  const collator = new Intl.Collator(words.text('intlLocale'), { numeric: true });
  const keyed = lines.map((line) => {
    const figure = order?.(line) ?? 0;
    const word = order ? '' : text(line, report, words);
    return {
      line,
      figure,
      word,
      missing: order ? figure === Number.POSITIVE_INFINITY : word === '',
    };
  });
  const direction = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.missing || b.missing) return Number(a.missing) - Number(b.missing);
    return direction * (a.figure - b.figure || collator.compare(a.word, b.word));
  });
  return keyed.map(({ line }) => line);
}
