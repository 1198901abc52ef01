import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { blocksFromText } from '../../../src/import/blocks/blocks-from-text.ts';
import { shown } from './shown-blocks.ts';

const blocksOf = (text: string) => shown(blocksFromText(text, parseHtml));

/** Sixty characters: a shorter line was not wrapped. */
const SIXTY = 'This sentence was so long that a mail program has wrapped it';
/** A longer one is no title. */
const LONGEST_TITLE = `${'Cookies that we use '.repeat(6).trim()}.`;

describe('a heading', () => {
  test.each<[string, string, string[]]>([
    ['keeps the sign that belongs to its words', '# Cookies of C#', ['# Cookies of C#']],
    ['keeps the number of a cookie', '## Cookie #1', ['## Cookie #1']],
    ['keeps a number among its words', '## Cookie # 1 of 2', ['## Cookie # 1 of 2']],
    ['loses the one sign behind it', '# Cookies #', ['# Cookies']],
    ['may be long above its line', `  ${LONGEST_TITLE}\n---`, [`## ${LONGEST_TITLE}`]],
    ['is no paragraph above a rule', `${LONGEST_TITLE}.\n---`, [`¶ ${LONGEST_TITLE}.`]],
    ['is nothing between paragraphs', 'One.\n\n---\nTwo.', ['¶ One.', '| Two.']],
  ])('%s', (_, text, blocks) => expect(blocksOf(text)).toEqual(blocks));
});

describe('a line goes on in the next', () => {
  test.each<[string, string, string]>([
    ['when it is long', `${SIXTY}\nhere.`, `¶ ${SIXTY} here.`],
    ['though another sentence ends in it', `We do. ${SIXTY}\nhere.`, `¶ We do. ${SIXTY} here.`],
    ['of an entry, after a colon', '- _ga counts\n  such as: pages', '- _ga counts such as: pages'],
    [
      'of an entry, with the title of a link',
      '- Read [what Google says](https://policies.google.com/\n   "Privacy") of it.',
      '- Read what Google says of it.',
    ],
  ])('%s', (_, text, block) => expect(blocksOf(text)).toEqual([block]));
});

describe('a line ends', () => {
  test.each<[string, string, string[]]>([
    [
      'when it is short',
      `${SIXTY.replace('was', 'is')}\nhere.`,
      ['¶ This sentence is so long that a mail program has wrapped it', '| here.'],
    ],
    ['with its sentence, and spaces', `${SIXTY}.  \nhere.`, [`¶ ${SIXTY}.`, '| here.']],
    ['with its sentence, and a quotation', `“${SIXTY}.”\nhere.`, [`¶ “${SIXTY}.”`, '| here.']],
    [
      'before one that is not indented',
      '- _ga counts\nWe use it.  You may refuse.',
      ['- _ga counts', '| We use it. You may refuse.'],
    ],
    [
      'before a field that is not indented',
      `- ${SIXTY}\nduration: 2 years`,
      [`- ${SIXTY}`, '| duration: 2 years'],
    ],
    [
      'before a field with its values in a column',
      '- name:      _ga\n  duration:  2 years',
      ['- name: _ga', '| duration: 2 years'],
    ],
  ])('%s', (_, text, blocks) => expect(blocksOf(text)).toEqual(blocks));
});

test('a definition needs a term', () => expect(blocksOf(': counts')).toEqual(['¶ : counts']));

test('a cell of an HTML table may have several lines', () =>
  expect(blocksOf('<table><tr><td>Counts\nvisits\n</table>')).toEqual(['| Counts visits']));
