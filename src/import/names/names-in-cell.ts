import { importLimits } from '../import-limits.ts';
import { memo } from '../memo.ts';
import { mentionsIn } from './mentions.ts';
import { phrasesIn } from './part-phrases.ts';
import { withoutFootnotes, withWildcards } from './placeholders.ts';
import { type NameLimit, nameShape, readName } from './read-name.ts';
import { globsOfRegex, globsOfRegexLiteral } from './regex-to-globs.ts';

/** The names a cell holds, in its order, and the limits that others went over. */
export interface CellNames {
  /** How many pieces the cell falls into, names or not. */
  readonly pieces: number;
  readonly names: readonly string[];
  readonly limits: readonly NameLimit[];
}

const NONE: CellNames = { pieces: 0, names: [], limits: [] };
/** A cell may start with what it is about: "Cookie: _ga". */
const NOISE =
  /^(?:(?:the|les?|las?|los|die|der|das|il|i|os?|as?)\s+)?(?:http[- ])?cookies?(?:\s+names?)?\s*:?\s+|\s+cookies?$/gi;
const REMARK = /\s+\([^()]{0,300}\)|\s+\[[^[\]]{0,300}\]/g;
const SEPARATOR = /[\n,;|•]|\s\/\s|\s(?:and|or|et|ou|y|e|und|oder|sowie|&|\+)\s|\s[–—]\s/i;
const HAS_PHRASE = /with|par|por|con|mit|per|com|pr[ée]f/i;

/** Reads the cell, or the field, that names one cookie or several. */
export const namesInCell = memo((cell: string): CellNames => {
  const text = withoutFootnotes(cell.slice(0, importLimits.cellCharacters)).trim();
  const globs = globsOfRegexLiteral(text) ?? (text.startsWith('^') ? globsOfRegex(text) : null);
  if (globs) return collect([...globs]);
  const phrases = HAS_PHRASE.test(text) && /\s/.test(text) ? phrasesIn(text) : null;
  if (phrases && !phrases.none) {
    const parts = mentionsIn({ text, marks: [], where: { kind: 'document' } }, phrases);
    if (parts.some(({ part }) => part !== 'whole')) return collect(parts.map(({ name }) => name));
  }
  const whole = withWildcards(text.replace(REMARK, ''));
  const plain = whole.replace(NOISE, '');
  if (plain !== whole && nameShape(plain) === 0 && !/[\s,;/]/.test(plain)) return NONE;
  return collect(plain.split(SEPARATOR).flatMap(splitSlashes).flatMap(splitSpaces));
});

/** Whether a text could stand in a column of names: at least half of it is one, be it over a limit. */
export function holdsOnlyNames(text: string): boolean {
  if (text.length > 400 && /\s/.test(text)) return false;
  const { pieces, names, limits } = namesInCell(text);
  const found = names.length + limits.length;
  return found > 0 && found * 2 >= pieces;
}

/** `_ga/_gid` are two names; `crisp-client/session/*` is one, for a lone wildcard is none. */
function splitSlashes(text: string): readonly string[] {
  const pieces = text.split('/');
  if (pieces.length < 2 || pieces.length > 12) return [text];
  const names = pieces.map((piece) => readName(piece));
  return names.every((name) => name.ok) ? pieces : [text];
}

/** Only spaces stand between: names, if every word looks like one. */
function splitSpaces(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  if (words.length < 2) return [text];
  if (!words.every((word) => nameShape(word) > 0)) return [text];
  return words.length < 4 || words.some((word) => nameShape(word) === 2) ? words : [text];
}

function collect(texts: readonly string[]): CellNames {
  const names = new Set<string>();
  const limits = new Set<NameLimit>();
  const read = new Set<string>();
  for (const text of texts) {
    if (text.trim() === '') continue;
    read.add(text.trim());
    const reading = readName(text);
    if (reading.ok) names.add(reading.name);
    else if (reading.limit) limits.add(reading.limit);
    if (names.size > importLimits.declarations) break;
  }
  return { pieces: read.size, names: [...names], limits: [...limits] };
}
