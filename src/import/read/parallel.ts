import { readDuration } from '../duration.ts';
import { fold } from '../fold.ts';
import type { Cell } from './entry.ts';

const DURATION_SEPARATOR = /\n|;|\s\/\s|,(?!\d)|\s(?:and|et|y|und|e)\s/;
const NO_LENGTH =
  /persist|permanen|few seconds|never|indefinit|unbegrenzt|bestandig|^-$|illimit|ilimit|dauerhaft/;

/**
 * Several names in one cell have the same other values, unless another cell lists values in the same order:
 * then each name gets its own. Lengths may be listed with commas, texts only line by line.
 */
export function cellForName(cell: Cell, index: number, count: number, isDuration: boolean): Cell {
  if (count < 2) return cell;
  const lines = cell.text.split('\n');
  const pieces = lines.length === count ? lines : durationsOf(cell.text, isDuration);
  return pieces.length === count ? { ...cell, text: (pieces[index] ?? '').trim() } : cell;
}

/** Says how long without a length, "persistent": still a value. */
export function saysNoLength(text: string): boolean {
  return NO_LENGTH.test(fold(text));
}

function durationsOf(text: string, isDuration: boolean): readonly string[] {
  if (!isDuration) return [];
  const pieces = text.split(DURATION_SEPARATOR).filter((piece) => piece.trim() !== '');
  const all = pieces.every((piece) => readDuration(piece) !== null || saysNoLength(piece));
  return all ? pieces : [];
}
