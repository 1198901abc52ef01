import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { blocksFromHtml } from '../../../src/import/blocks/blocks-from-html.ts';
import { shown } from './shown-blocks.ts';

describe('the lines of a page', () => {
  test.each<[string, string, string[]]>([
    [
      'hold what an element of its own says, not its name',
      '<p><cookie-list>Cookies</cookie-list></p>',
      ['¶ Cookies'],
    ],
    ['are none between two breaks', '<p>_ga<br><br>_gid</p>', ['¶ _ga', '| _gid']],
    [
      'begin anew behind a paragraph in a cell',
      '<table><tr><td><p>Google</p>Analytics</table>',
      ['| Google⏎Analytics'],
    ],
    [
      'keep what is bold in a definition of several',
      '<dl><dt>_ga<dd>Counts<dd>for <b>a year</b></dl>',
      ['_ga : Counts⏎for *a year*'],
    ],
  ])('%s', (_, html, lines) => expect(shown(blocksFromHtml(parseHtml(html)))).toEqual(lines));
});

describe('styles keep apart', () => {
  test.each<[string, string, string[]]>([
    [
      'a badge with space beside it',
      '<p><span style="padding-left: 1em">_ga</span><span>Analytics</span></p>',
      ['¶ _ga · Analytics'],
    ],
    [
      'no badge below a title that is a link',
      '<div><a href=x><h3>_ga</h3></a><span class=badge>Analytics</span></div>',
      ['### _ga', '¶ Analytics'],
    ],
    [
      'no badge below a paragraph',
      '<div><p>_ga</p><span class=badge>Analytics</span></div>',
      ['¶ _ga', '¶ Analytics'],
    ],
    ['no pieces of a name in code', '<p><code>_gat_</code><code>UA</code></p>', ['¶ `_gat_``UA`']],
    [
      'no name from the part that stands for others',
      '<p><code class=name>_gat_</code><i>ID</i></p>',
      ['¶ `_gat_*`ID*'],
    ],
  ])('%s', (_, html, lines) => expect(shown(blocksFromHtml(parseHtml(html)))).toEqual(lines));
});
