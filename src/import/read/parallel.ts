import { readDuration } from '../duration.ts';
import { fold } from '../fold.ts';
import type { Cell } from './entry.ts';

const DURATION_SEPARATOR = /\n|;|\s\/\s|,(?!\d)|\s(?:and|et|y|und|e)\s/;
const NO_LENGTH =
  /persist|permanen|few seconds|never|indefinit|unbegrenzt|bestandig|^-$|illimit|ilimit|dauerhaft/;

/**
 * Several names in one cell have the same other values, unless another cell lists values in the same order:
 * then each name gets its own. Lengths may be listed with commas, texts only line by line. Null for the same.
 */
export function cellsForNames(
  cell: Cell | undefined,
  count: number,
  isDuration: boolean,
): readonly Cell[] | null {
  if (!cell || count < 2) return null;
  const lines = cell.text.split('\n');
  const pieces = lines.length === count || !isDuration ? lines : durationsOf(cell.text);
  return pieces?.length === count ? pieces.map((text) => ({ ...cell, text: text.trim() })) : null;
}

/** Says how long without a length, "persistent": still a value. */
export function saysNoLength(text: string): boolean {
  return NO_LENGTH.test(fold(text));
}

function durationsOf(text: string): readonly string[] | null {
  const pieces = text.split(DURATION_SEPARATOR).filter((piece) => piece.trim() !== '');
  const all = pieces.every((piece) => readDuration(piece) !== null || saysNoLength(piece));
  return all ? pieces : null;
}
