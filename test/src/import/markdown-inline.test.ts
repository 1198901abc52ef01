import { describe, expect, test } from 'vitest';
import { inlineRich, inlineText } from '../../../src/import/blocks/markdown-inline.ts';
import { shown } from './shown-blocks.ts';

/** Of 10,000 characters with a bold name behind it. */
const LONG = 'x'.repeat(9_992);

/** With code between backticks, and strong type between stars. */
function markedIn(source: string) {
  const rich = inlineRich(source, { kind: 'line', number: 1 });
  return shown([{ kind: 'heading', level: 1, rich }])[0]?.slice(2);
}

describe('the marks in a line of Markdown', () => {
  test.each<[string, string, string]>([
    ['italics', '*Necessary* cookies', '*Necessary* cookies'],
    ['italics between underscores', 'the _cookies we set_', 'the *cookies we set*'],
    ['bold type between underscores', 'the __cookies we set__', 'the *cookies we set*'],
    ['bold italics', '**_Necessary cookies_** only', '**Necessary cookies** only'],
    [
      'code, in a list of many',
      '`a` `b` `c` `d` `e` `f` `g` `h` `i` `j` `_ga`',
      '`a` `b` `c` `d` `e` `f` `g` `h` `i` `j` `_ga`',
    ],
  ])('%s', (_, source, marked) => expect(markedIn(source)).toBe(marked));
});

describe('the text of a line of Markdown', () => {
  test.each<[string, string, string]>([
    ['keeps an address', 'See <https://example.org/privacy>', 'See https://example.org/privacy'],
    [
      'keeps a name between signs that are written out',
      '_gat_&lt;id&gt; &amp; _ga',
      '_gat_<id> & _ga',
    ],
    ['keeps signs that are written out otherwise', 'Acme &copy; 2026', 'Acme &copy; 2026'],
    ['loses its markup when it is long', `${LONG} **_ga**`, `${LONG} _ga`],
    ['keeps its markup when nobody has written so much', `${LONG}x **_ga**`, `${LONG}x **_ga**`],
  ])('%s', (_, source, text) => expect(inlineText(source)).toBe(text));
});
