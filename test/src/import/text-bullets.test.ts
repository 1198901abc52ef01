import { describe, expect, test } from 'vitest';
import { isAlone, isTabbedBullet } from '../../../src/import/blocks/text-bullets.ts';
import { sourceLines } from '../../../src/import/blocks/text-lines.ts';

describe('a tab stands behind a bullet', () => {
  test.each<[string, string]>([
    ['a sign', '•\tStatistics'],
    ['a sign that is indented', '  -\tStatistics'],
    ['a number', '12.\tStatistics'],
    ['a letter that a word processor draws as a sign', 'o\tStatistics'],
  ])('%s', (_, text) => expect(isTabbedBullet(text)).toBe(true));

  test.each<[string, string]>([
    ['but more cells follow', '1.\t_ga\t1 year'],
    ['but behind the first cell of a numbered row', '1. _ga\t1 year'],
    ['but what opens the line is a name', '_ga\t1 year'],
    ['but it is a space', '- Statistics'],
  ])('%s', (_, text) => expect(isTabbedBullet(text)).toBe(false));
});

/** The second of three lines. */
const isSecondAlone = (lines: readonly string[]) => isAlone(sourceLines(lines.join('\n')), 1);

describe('a title stands alone', () => {
  test.each<[string, readonly string[]]>([
    ['between blank lines', ['', '1. Cookies', '']],
    ['at the end', ['', '1. Cookies']],
    ['in 100 characters', ['', `1. ${'x'.repeat(97)}`, '']],
    ['with a question', ['', '1. What are cookies?', '']],
  ])('%s', (_, lines) => expect(isSecondAlone(lines)).toBe(true));

  test('at the beginning', () => expect(isAlone(sourceLines('1. Cookies\n\nx'), 0)).toBe(true));

  test.each<[string, readonly string[]]>([
    ['not below a line', ['x', '1. Cookies', '']],
    ['not above a line', ['', '1. Cookies', 'x']],
    ['not in more than 100 characters', ['', `1. ${'x'.repeat(98)}`, '']],
    ['not as a sentence', ['', '1. We use cookies.', '']],
    ['not as a sentence with spaces behind it', ['', '1. We use cookies.  ', '']],
    ['not as a part of a list', ['', '1. cookies,', '']],
  ])('%s', (_, lines) => expect(isSecondAlone(lines)).toBe(false));
});
