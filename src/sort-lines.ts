import type { Report } from './audit.ts';
import { type ColumnId, columns } from './columns.ts';
import type { Line } from './line.ts';
import type { Words } from './words.ts';

export interface Sorting {
  readonly column: ColumnId;
  readonly descending: boolean;
}

/** The lines in the wanted order; equal ones stay in the report's. */
export function sortLines(
  lines: readonly Line[],
  { column: id, descending }: Sorting,
  { report, words }: { readonly report: Report; readonly words: Words },
): readonly Line[] {
  const column = columns.find((each) => each.id === id);
  if (!column) return lines;
  const { order, text } = column;
  const collator = new Intl.Collator(words.text('intlLocale'), { numeric: true });
  const keyed = lines.map((line) => ({
    line,
    figure: order?.(line) ?? 0,
    text: order ? '' : text(line, report, words),
  }));
  keyed.sort(
    (a, b) => (a.figure === b.figure ? 0 : a.figure - b.figure) || collator.compare(a.text, b.text),
  );
  const sorted = keyed.map(({ line }) => line);
  return descending ? sorted.reverse() : sorted;
}
