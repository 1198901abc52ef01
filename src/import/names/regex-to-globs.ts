/**
 * Consent tools describe names by regular expressions. They are never run: each is read here into the globs
 * that mean the same, with `*` for any run of characters. `/^_ga/` is `_ga*`; alternatives give several globs.
 */

const MOST_GLOBS = 32;
const MOST_CHARACTERS = 512;

/** Reads `/…/flags`; null when the text is not written so. */
export function globsOfRegexLiteral(text: string): readonly string[] | null {
  const end = text.lastIndexOf('/');
  if (!text.startsWith('/') || end < 2 || !/^[a-z]*$/.test(text.slice(end + 1))) return null;
  return globsOfRegex(text.slice(1, end));
}

/** The globs of a pattern; an empty list when it has too many, or says nothing about the name. */
export function globsOfRegex(pattern: string): readonly string[] {
  if (pattern.length > MOST_CHARACTERS) return [];
  const reader: Reader = { pattern, at: 0 };
  const globs = readAlternatives(reader).map((glob) => withOpenEnds(glob).replace(/\*+/g, '*'));
  const named = globs.filter((glob) => /[^*]/.test(glob));
  return named.length === globs.length && named.length <= MOST_GLOBS ? [...new Set(named)] : [];
}

interface Reader {
  readonly pattern: string;
  at: number;
}

const START = '\ue000';
const END = '\ue001';

function withOpenEnds(glob: string): string {
  const start = glob.startsWith(START) ? '' : '*';
  const end = glob.endsWith(END) ? '' : '*';
  return start + glob.replaceAll(START, '').replaceAll(END, '') + end;
}

/** `a|b`, up to the closing parenthesis of a group or the end. */
function readAlternatives(reader: Reader): string[] {
  let all: string[] = [];
  let current = [''];
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ')') {
    if (reader.pattern[reader.at] === '|') {
      reader.at += 1;
      all = all.concat(current);
      current = [''];
    } else {
      const piece = withQuantifier(reader, readAtom(reader));
      current = current
        .flatMap((head) => piece.map((tail) => head + tail))
        .slice(0, MOST_GLOBS + 1);
    }
  }
  return all.concat(current).slice(0, MOST_GLOBS + 1);
}

function readAtom(reader: Reader): string[] {
  const character = reader.pattern[reader.at] ?? '';
  reader.at += 1;
  switch (character) {
    case '^':
      return [START];
    case '$':
      return [END];
    case '.':
      return ['*'];
    case '(':
      return readGroup(reader);
    case '[':
      return readClass(reader);
    case '\\':
      return readEscape(reader);
    default:
      return [character];
  }
}

function readGroup(reader: Reader): string[] {
  const prefix = /^\?(?::|<[^=!>]{0,40}>|=|!|<=|<!)/.exec(
    reader.pattern.slice(reader.at, reader.at + 44),
  );
  if (prefix) reader.at += prefix[0].length;
  const inner = readAlternatives(reader);
  reader.at += 1;
  return prefix && /[=!]$/.test(prefix[0]) ? [''] : inner;
}

/** A class of one character, `[.]`, is that character; any other is a placeholder. */
function readClass(reader: Reader): string[] {
  const start = reader.at;
  let end = start;
  while (end < reader.pattern.length && (reader.pattern[end] !== ']' || end === start))
    end += reader.pattern[end] === '\\' ? 2 : 1;
  reader.at = end + 1;
  const content = reader.pattern.slice(start, end);
  return [content.length === 1 ? content : '*'];
}

function readEscape(reader: Reader): string[] {
  const character = reader.pattern[reader.at] ?? '';
  reader.at += 1;
  if (/[dws]/i.test(character)) return ['*'];
  return /[bB]/.test(character) ? [''] : [character];
}

/** `?` makes it optional; `*`, `+` and `{n}` repeat it, which only a placeholder can say. */
function withQuantifier(reader: Reader, atom: string[]): string[] {
  const quantifier = /^(?:[*+?]|\{\d{0,4},?\d{0,4}\})\??/.exec(
    reader.pattern.slice(reader.at, reader.at + 14),
  );
  if (!quantifier) return atom;
  reader.at += quantifier[0].length;
  const optional = quantifier[0].startsWith('?');
  if (optional) return atom.includes('*') ? atom : [...atom, ''];
  const once = quantifier[0].startsWith('+') && atom.every((glob) => glob.length > 0);
  return once && !atom.includes('*') ? atom.map((glob) => `${glob}*`) : ['*'];
}
