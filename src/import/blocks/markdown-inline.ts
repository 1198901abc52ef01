import { tidyLines } from '../fold.ts';
import type { Place } from '../imported.ts';
import type { Mark, Rich } from './block.ts';
import { isKnownTag } from './html-tree.ts';

/**
 * Takes the markup out of a line of Markdown. Only as much as names need: unlike CommonMark, an underscore never
 * is emphasis inside a word or around one (`_ga_*` is a name), nor is a star that follows one.
 */

/** Escaped characters wait in the private use area, so that no later step takes them for markup. */
const ESCAPE_BASE = 0xe100;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const PARKED = /[\ue121-\ue17e]/g;

const LINE_BREAK = /<br\s*\/?>/gi;
const COMMENT = /<!--.{0,2000}?-->/g;
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?:\s[^<>]{0,500})?\/?>/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>/g;
const LINK =
  /!?\[([^[\]]{0,300})\](?:\([^()\s]{0,500}(?:\([^()]{0,100}\)[^()\s]{0,100})?(?:\s"[^"]{0,200}")?\)|\[[^[\]]{0,100}\])/g;
const FOOTNOTE = /\[\^[^\]]{1,20}\]/g;

/** The marked spans: code, bold, italics. What they hold may itself be marked, which does not matter here. */
const CODE = /(`{1,3})([^`]{1,300})\1/g;
const BOLD = /\*\*(?=[^\s*])([^*\n]{0,300}[^\s*])\*\*|__(?=\S)([^\n_]{1,100} [^\n_]{1,200})__/g;
const ITALIC =
  /(?<![\w*])\*(?=[\w`"“„«])([^*\n]{1,300}?[^\s*])\*(?![\w*])|(?<!\w)_(?=\S)([^\n_]{1,100} [^\n_]{1,200})_(?!\w)/g;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
  ['&shy;', ''],
]);

/** The text of a line without its markup; `<br>` becomes a line break. */
export function inlineText(source: string): string {
  return inlineRich(source, { kind: 'document' }).text;
}

/** A longer line was not written by hand, and its markup is not looked for. */
const LONGEST_LINE = 10_000;
/** Stars and underscores mark what stands between two of them: `_ga` holds no markup. */
const MARKUP = /[\\`<[&]|([*_]).*\1/s;

export function inlineRich(source: string, where: Place): Rich {
  if (source.length > LONGEST_LINE || !MARKUP.test(source))
    return { text: tidyLines(source), marks: [], where };
  const code: string[] = [];
  const parked = source
    .replace(
      CODE,
      (_, _ticks, content: string) => `\ue010${code.push(tidyLines(content)) - 1}\ue011`,
    )
    .replace(ESCAPED, (_, character: string) =>
      String.fromCharCode(ESCAPE_BASE + character.charCodeAt(0)),
    );
  const plain = parked
    .replace(COMMENT, '')
    .replace(LINE_BREAK, '\n')
    .replace(AUTOLINK, '$1')
    .replace(TAG, (tag, name: string) => (isKnownTag(name.toLowerCase()) ? '' : tag))
    .replace(FOOTNOTE, '')
    .replace(LINK, '$1')
    .replace(BOLD, '\ue012$1$2\ue013')
    .replace(ITALIC, '\ue012$1$2\ue013')
    .replace(/&#?\w{2,4};/g, (entity) => ENTITIES.get(entity) ?? entity)
    .replace(PARKED, (character) => String.fromCharCode(character.charCodeAt(0) - ESCAPE_BASE));
  return withMarks(tidyLines(plain), code, where);
}

/** Replaces the signs that stand for marks by the marks. */
function withMarks(text: string, code: readonly string[], where: Place): Rich {
  const marks: Mark[] = [];
  const strong: number[] = [];
  let plain = '';
  for (const piece of text.split(/(\ue010\d+\ue011|[\ue012\ue013])/)) {
    if (piece === '\ue012') {
      strong.push(plain.length);
    } else if (piece === '\ue013') {
      marks.push({ start: strong.pop() ?? plain.length, end: plain.length, kind: 'strong' });
    } else if (piece.startsWith('\ue010')) {
      const start = plain.length;
      plain += code[Number(piece.slice(1, -1))] ?? '';
      marks.push({ start, end: plain.length, kind: 'code' });
    } else {
      plain += piece;
    }
  }
  return { text: plain, marks, where };
}
