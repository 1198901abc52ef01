import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import type { Block, Line } from '../../../src/import/blocks/block.ts';
import { blocksFromText } from '../../../src/import/blocks/blocks-from-text.ts';
import {
  classOfParentItem,
  holdsName,
  isTitleLine,
  labelOf,
  providerOfParentItem,
} from '../../../src/import/read/labels.ts';
import {
  emptyOutline,
  type Outline,
  underHeading,
  underLabel,
  underOthers,
} from '../../../src/import/read/outline.ts';

const where = { kind: 'line', number: 1 } as const;
const plain = (text: string) => ({ text, marks: [], where });
/** A text that begins so, of so many characters. */
const long = (length: number, begin: string) => begin.padEnd(length, '-and-so-on');

/** The first line of a document in Markdown, and what stands below it. */
function linesOf(markdown: string): readonly [Line, Block | undefined] {
  const [line, below] = blocksFromText(markdown, parseHtml);
  if (line?.kind !== 'line') throw new Error(`no line: ${markdown}`);
  return [line, below];
}

describe('the class that a line gives to what follows', () => {
  function classUnder(outline: Outline, text: string) {
    return labelOf(linesOf(text)[0])?.(outline).label?.value ?? null;
  }

  test.each<[string, string]>([
    ['Statistics cookies', 'statistics'],
    ['**Statistics cookies.**', 'statistics'],
    ['- **Statistics cookies**', 'statistics'],
    ['**Statistics cookies:** they count visits.', 'statistics'],
    [long(80, 'Statistics'), 'statistics'],
    [`**${long(80, 'Statistics')}**`, 'statistics'],
    [`**${long(80, 'Statistics')}**: they count.`, 'statistics'],
  ])('%s', (text, value) => expect(classUnder(emptyOutline, text)).toBe(value));

  test.each([
    'They count visits.',
    'They are **statistics cookies** for us, which count visits.',
    '`Statistics` is the theme that we use.',
    '- Statistics cookies',
    'Statistics cookies _ga',
    '**Statistics cookies _ga** count visits.',
    `**${long(81, 'Statistics')}**`,
    `**${long(81, 'Statistics')}**: they count.`,
  ])('none: %s', (text) => expect(labelOf(linesOf(text)[0])).toBeNull());

  test('ends where a line speaks of others', () => {
    const outline = underLabel(emptyOutline, 'statistics', plain('Statistics'));
    expect(labelOf(linesOf('Other cookies')[0])?.(outline)).toEqual(underOthers(outline));
  });

  test('says of the others only that they are not classified', () => {
    const text = 'They have not been classified into a category as yet.';
    expect(classUnder(underOthers(emptyOutline), text)).toBe('unclassified');
    expect(classUnder(emptyOutline, text)).toBeNull();
    const longest = text.padEnd(400, '!');
    expect(classUnder(underOthers(emptyOutline), longest)).toBe('unclassified');
    expect(classUnder(underOthers(emptyOutline), `${longest}!`)).toBeNull();
    expect(labelOf(linesOf('They have not been classified: _ga.')[0])).toBeNull();
    expect(labelOf(linesOf('They count visits. '.repeat(22))[0])).toBeNull();
  });
});

describe('a line like a title', () => {
  test.each([
    'Our cookies',
    'Videos',
    'Votre choix',
    'Our cookies, and what they do',
    'Videos\n\nWe show some.',
    'Videos\n\n| Cookie | Duration |\n|---|---|\n| _ga | 1 year |',
    long(80, 'Cookies'),
  ])('%s', (text) => expect(isTitleLine(...linesOf(text))).toBe(true));

  test.each([
    'Our cookies.',
    'Videos\nWe show some.',
    '- Our cookies',
    'our shop',
    'our Videos',
    'Videos 2024',
    'Videos of our shop',
    'Provider',
    'Statistics',
    'Our cookie _ga',
    'Cookies by Hotjar',
    long(81, 'Cookies'),
  ])('is not: %s', (text) => expect(isTitleLine(...linesOf(text))).toBe(false));

  test('is not below another line', () => {
    const [, line] = blocksFromText('We show some.\nVideos', parseHtml);
    expect(line).toMatchObject({ kind: 'line', rich: { text: 'Videos' } });
    expect(isTitleLine(line as Line, undefined)).toBe(false);
  });
});

describe('an entry of a list', () => {
  test.each<[string, string]>([
    ['names a class', '- Statistics\n  - _ga'],
    ['names a class in 80 characters', `- ${long(80, 'Statistics')}\n  - _ga`],
  ])('%s', (_, text) => expect(classOfParentItem(...linesOf(text))).toBe('statistics'));

  test.each<[string, string]>([
    ['beside which others stand', '- Statistics\n- _ga'],
    ['below which nothing stands', '- Statistics'],
    ['that is none', 'Statistics\n- _ga'],
    ['with a name', '- Statistics _gid\n  - _ga'],
    ['without a class', '- Basket\n  - _ga'],
    ['of 81 characters', `- ${long(81, 'Statistics')}\n  - _ga`],
  ])('names no class: one %s', (_, text) => expect(classOfParentItem(...linesOf(text))).toBeNull());
});

describe('an entry of a list of one class', () => {
  const classed = underLabel(emptyOutline, 'statistics', plain('Statistics'));
  const ofNoClass = underHeading(emptyOutline, 1, plain('Cookies'));
  const headed = underHeading(ofNoClass, 2, plain('Statistics'));
  /** The provider that the first entry names to what stands below it. */
  const providerIn = (text: string, outline: Outline) =>
    providerOfParentItem(...linesOf(text), outline)?.text ?? null;

  test.each<[string, string]>([
    ['names a brand', 'hotjar'],
    ['names an authority', 'Provincia di Esempio'],
    ['names a company with a stop in its name', 'Acme Inc. Ireland'],
    ['names a company in 80 characters', long(80, 'Acme Inc and')],
  ])('%s', (_, text) => {
    const list = `- ${text}\n  - _ga`;
    expect(providerIn(list, classed)).toBe(text);
    expect(providerIn(list, headed)).toBe(text);
    expect(providerIn(list, ofNoClass)).toBeNull();
    expect(providerIn(list, emptyOutline)).toBeNull();
  });

  test.each<[string, string]>([
    ['that others stand beside', '- Hotjar\n- _ga'],
    ['that is none', 'Hotjar\n- _ga'],
    ['of everyday words', '- our partners\n  - _ga'],
    ['that ends in a colon', '- Hotjar:\n  - _ga'],
    ['with a name', '- Hotjar _hj\n  - _ga'],
    ['of 81 characters', `- ${long(81, 'Acme')}\n  - _ga`],
  ])('names nobody: one %s', (_, text) => expect(providerIn(text, classed)).toBeNull());
});

test.each<[string, boolean]>([
  ['Session _ga', true],
  ['(_ga, _gid)', true],
  ['Session<ID>', true],
  ['basket-1', false],
  ['Our session', false],
  ['', false],
])('a name beyond doubt stands in %j: %j', (text, holds) => expect(holdsName(text)).toBe(holds));
