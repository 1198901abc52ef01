import { fold } from '../fold.ts';
import { importLimits } from '../import-limits.ts';
import { storageBesideName } from '../words/prose-words.ts';

/** A cell of names without those that it says are kept elsewhere. */
export interface CookiesOfCell {
  readonly text: string;
  /** Whether it names something that is no cookie. */
  readonly others: boolean;
}

/** "localStorage: theme, layout": a label speaks for the rest of its line. */
const LABEL = /^[^:]*:/;

/**
 * Takes what is kept in local storage and the like out of a cell of names: "_ga, theme (localStorage)". A name that is
 * kept as a cookie too stays, and so does a cell with nothing but the word, which may be a name itself.
 */
export function cookiesOfCell(cell: string): CookiesOfCell {
  const text = cell.slice(0, importLimits.cellCharacters);
  if (!isElsewhere(text)) return { text: cell, others: false };
  const lines = text.split('\n').map(cookiesOfLine);
  const left = lines.filter((line) => line !== '').join('\n');
  return { text: left, others: true };
}

function cookiesOfLine(line: string): string {
  const [label = ''] = LABEL.exec(line) ?? [];
  if (label !== '' && line !== label && saysElsewhere(fold(label))) return '';
  return line
    .split(/(?<=[,;|])/)
    .filter((piece) => !isElsewhere(piece))
    .join('');
}

function isElsewhere(piece: string): boolean {
  const folded = fold(piece);
  return saysElsewhere(folded) && /[a-z\d]/.test(folded.replace(storageBesideName, ''));
}

function saysElsewhere(folded: string): boolean {
  return storageBesideName.test(folded) && !/cookie/.test(folded);
}
