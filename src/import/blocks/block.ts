import type { Place } from '../imported.ts';

/**
 * What every document is turned into first, whatever its format: headings, lines, definitions and tables, in the
 * document's order. Understanding (see `../read`) works on these only.
 */

/** Text with the places that were set in code or bold type; names are mostly written so. */
export interface Rich {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where it stands. */
  readonly where: Place;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'code' | 'strong';
}

export type Block = Heading | Line | Definition | Table;

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6; 7 is a caption or a summary. */
  readonly level: number;
  readonly rich: Rich;
}

/** A paragraph, an entry of a list, or one line of a pasted text. */
export interface Line {
  readonly kind: 'line';
  readonly rich: Rich;
  /** 0 outside lists, else how deep. */
  readonly listDepth: number;
  /** Whether a blank line, or the edge of another block, stands before it. */
  readonly afterGap: boolean;
}

export interface Definition {
  readonly kind: 'definition';
  readonly terms: readonly Rich[];
  readonly rich: Rich;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  readonly where: Place;
}

export type TableRow = readonly TableCell[];

export interface TableCell {
  /** Lines of the cell are kept apart by line breaks. */
  readonly text: string;
  readonly header: boolean;
  /** The same for every place that one cell fills by its row and column spans. */
  readonly source: number;
}

/** A table of plain texts, as CSV, Markdown and pasted tables give it. */
export function plainTable(
  rows: readonly (readonly string[])[],
  where: Place,
  headers: number,
): Table {
  let source = 0;
  const cells = rows.map((row, index) =>
    row.map((text) => ({ text, header: index < headers, source: source++ })),
  );
  return { kind: 'table', rows: cells, where };
}

/** Whether the whole text is set in code or bold type. */
export function isWhollyMarked({ text, marks }: Rich): boolean {
  let start = text.length;
  // They are in the order of their ends, so that from behind an outer one comes before those in it.
  const closed = marks.toReversed().every((mark) => {
    const gap = text.slice(mark.end, start);
    start = Math.min(start, mark.start);
    return saysNothing(gap);
  });
  return marks.length > 0 && closed && saysNothing(text.slice(0, start));
}

function saysNothing(text: string): boolean {
  return !/[^\s:]/.test(text);
}

/** Several lines as one text, with line breaks between them. */
export function joinLines(lines: readonly Rich[]): Rich {
  return lines.reduce((all, line) => ({
    text: `${all.text}\n${line.text}`,
    marks: [
      ...all.marks,
      ...line.marks.map(({ start, end, kind }) => ({
        start: start + all.text.length + 1,
        end: end + all.text.length + 1,
        kind,
      })),
    ],
    where: all.where,
  }));
}
