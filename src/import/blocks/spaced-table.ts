import { readCategory } from '../category.ts';
import { readDuration } from '../duration.ts';
import { headersIn } from '../header.ts';
import { withWildcards } from '../names/placeholders.ts';
import { nameShape, readName } from '../names/read-name.ts';
import type { Role } from '../words/header-words.ts';
import { plainTable } from './block.ts';
import type { SourceLine } from './text-lines.ts';
import type { FoundTable } from './text-tables.ts';

const LONGEST_ROW = 1_000;
/** No length, and no class, takes more words. */
const MOST_WORDS = 10;
/** Only one column may hold free text, or it could not be told where it ends. */
const TEXTS: ReadonlySet<Role> = new Set(['purpose', 'function', 'provider', 'domain', 'sample']);
const OTHERS: ReadonlySet<Role> = new Set(['duration', 'category', 'type', 'party']);
const LISTED = /[,;]$/;
/** Of these the first word alone would tell the class. */
const CLASS_OF_TWO_WORDS =
  /^(?:strictly|technically|unbedingt|zwingend|technisch) (?:nece|erf|notw)/i;
const NO_LENGTH = /^(?:persist|perman|never|-$|–$)/i;

/**
 * A table whose columns are kept apart by single spaces, as some pages are copied: "_ga 2 years Counts visits". Only
 * below a line that is nothing but known headers, the name first, and as far as each line opens with a name.
 */
export function spacedTableAt(lines: readonly SourceLine[], start: number): FoundTable | null {
  const headers = headersOf(lines[start]);
  if (!headers) return null;
  const roles = headers.map(({ role }) => role);
  const rows: string[][] = [];
  let next = start + 1;
  for (let row = rowOf(lines[next], roles); row; row = rowOf(lines[next], roles)) {
    rows.push(row);
    next += 1;
  }
  if (rows.length === 0) return null;
  const table = plainTable(
    [headers.map(({ text }) => text), ...rows],
    { kind: 'line', number: lines[start]?.number ?? 0 },
    1,
  );
  return { table, next };
}

/** Whether there is a column of lengths, the rows tell. */
function headersOf(line: SourceLine | undefined) {
  if (!line || line.text.length > 100) return null;
  const headers = headersIn(line.text);
  if (!headers || headers.length < 3) return null;
  const roles = headers.map(({ role }) => role);
  const known = roles.slice(1).every((role) => TEXTS.has(role) || OTHERS.has(role));
  const texts = roles.filter((role) => TEXTS.has(role)).length;
  const different = new Set(roles).size === roles.length;
  return roles[0] === 'name' && known && texts <= 1 && different ? headers : null;
}

/** Columns before the text are taken from the front of the line, those behind it from its end. */
function rowOf(line: SourceLine | undefined, roles: readonly Role[]): string[] | null {
  if (!line || line.text.length > LONGEST_ROW) return null;
  const words = line.text.trim().split(/\s+/);
  const names = namesAt(words);
  if (names === 0) return null;
  const cells = new Map<Role, string>([['name', words.splice(0, names).join(' ')]]);
  const text = roles.findIndex((role) => TEXTS.has(role));
  const end = text < 0 ? roles.length : text;
  for (const role of roles.slice(1, end))
    cells.set(role, words.splice(0, wordsFor(role, words)).join(' '));
  for (const role of roles.slice(end + 1).reverse()) {
    const count = wordsFor(role, [...words].reverse(), true);
    cells.set(role, words.splice(words.length - count, count).join(' '));
  }
  return cells.get('duration') ? roles.map((role) => cells.get(role) ?? words.join(' ')) : null;
}

/** How many words the names take that the line opens with: one, or more with commas between. */
function namesAt(words: readonly string[]): number {
  const names = words.slice(0, words.findIndex((word) => !LISTED.test(word)) + 1);
  return names.every((word) => isName(word.replace(LISTED, ''))) ? names.length : 0;
}

/** In small letters it may be a name, for the line must end with a length. */
function isName(word: string): boolean {
  const reading = readName(withWildcards(word));
  return reading.ok && (nameShape(reading.name) > 0 || /^[a-z]+$/.test(reading.name));
}

/** How many words it takes: the fewest that say it, and for a length as many more as make it longer ("1 year 1 month"). */
function wordsFor(role: Role, words: readonly string[], backwards = false): number {
  const textOf = (count: number) => {
    const taken = words.slice(0, count);
    return (backwards ? taken.reverse() : taken).join(' ');
  };
  if (role !== 'duration') {
    if (CLASS_OF_TWO_WORDS.test(textOf(2))) return 2;
    return readCategory(textOf(2)) !== null && readCategory(textOf(1)) === null ? 2 : 1;
  }
  let best = 0;
  for (let count = 1; count <= MOST_WORDS; count += 1) {
    const length = readDuration(textOf(count));
    if (length === null) continue;
    if (best === 0 || length > (readDuration(textOf(best)) ?? 0)) best = count;
    else if (count > best + 2) break;
  }
  return best === 0 && NO_LENGTH.test(textOf(1)) ? 1 : best;
}
