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
const MOST_HEADERS = 6;
/** No length, and no class, takes more words. */
const MOST_WORDS = 10;
/** Only one column may hold free text, or it could not be told where it ends. */
const TEXTS: ReadonlySet<Role> = new Set(['purpose', 'function', 'provider', 'domain', 'sample']);
const OTHERS: ReadonlySet<Role> = new Set(['duration', 'category', 'type', 'party']);

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
  for (; next < lines.length; next += 1) {
    const row = rowOf(lines[next], roles);
    if (!row) break;
    rows.push(row);
  }
  if (rows.length === 0) return null;
  const table = plainTable(
    [headers.map(({ text }) => text), ...rows],
    { kind: 'line', number: lines[start]?.number ?? 0 },
    1,
  );
  return { table, next };
}

function headersOf(line: SourceLine | undefined) {
  if (!line || line.text.length > 100) return null;
  const headers = headersIn(line.text);
  if (!headers || headers.length < 3 || headers.length > MOST_HEADERS) return null;
  const roles = headers.map(({ role }) => role);
  const known = roles.slice(1).every((role) => TEXTS.has(role) || OTHERS.has(role));
  const texts = roles.filter((role) => TEXTS.has(role)).length;
  const different = new Set(roles).size === roles.length;
  return roles[0] === 'name' && roles.includes('duration') && known && texts <= 1 && different
    ? headers
    : null;
}

/** Columns before the text are taken from the front of the line, those behind it from its end. */
function rowOf(line: SourceLine | undefined, roles: readonly Role[]): string[] | null {
  if (!line || line.blank || line.text.length > LONGEST_ROW) return null;
  const words = line.text.trim().split(/\s+/);
  const names = namesAt(words);
  if (names === 0) return null;
  const cells = new Map<Role, string>([['name', words.splice(0, names).join(' ')]]);
  const text = roles.findIndex((role) => TEXTS.has(role));
  const before = roles.slice(1, text < 0 ? roles.length : text);
  const behind = text < 0 ? [] : roles.slice(text + 1).reverse();
  for (const role of before) cells.set(role, words.splice(0, wordsFor(role, words)).join(' '));
  for (const role of behind) {
    const count = wordsFor(role, [...words].reverse(), true);
    cells.set(role, words.splice(words.length - count, count).join(' '));
  }
  if (text >= 0) cells.set(roles[text] as Role, words.join(' '));
  return cells.get('duration') ? roles.map((role) => cells.get(role) ?? '') : null;
}

/** How many words the names take that the line opens with: one, or more with commas between. */
function namesAt(words: readonly string[]): number {
  let count = 0;
  do {
    const reading = readName(withWildcards((words[count] ?? '').replace(/[,;]$/, '')));
    if (!reading.ok || (nameShape(reading.name) === 0 && !isPlain(reading.name))) return 0;
    count += 1;
  } while (/[,;]$/.test(words[count - 1] ?? '') && count < MOST_WORDS);
  return count;
}

/** In small letters it may be a name, for the line must end with a length. */
function isPlain(name: string): boolean {
  return /^[a-z][a-z\d]*$/.test(name);
}

/** The fewest words that say it, and for a length as many more as make it longer ("1 year 1 month"). */
function wordsFor(role: Role, words: readonly string[], backwards = false): number {
  const textOf = (count: number) => {
    const taken = words.slice(0, count);
    return (backwards ? taken.reverse() : taken).join(' ');
  };
  const most = Math.min(MOST_WORDS, words.length);
  if (role !== 'duration')
    return readCategory(textOf(2)) !== null && readCategory(textOf(1)) === null ? 2 : 1;
  let best = 0;
  for (let count = 1; count <= most; count += 1) {
    const length = readDuration(textOf(count));
    if (length === null) continue;
    if (best === 0 || length > (readDuration(textOf(best)) ?? 0)) best = count;
    else if (count > best + 2) break;
  }
  if (best === 0 && /^(?:persist|perman|never|-$|–$)/i.test(textOf(1))) return 1;
  return best;
}
