import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import type { Block, Line } from '../../../src/import/blocks/block.ts';
import { blocksFromText } from '../../../src/import/blocks/blocks-from-text.ts';
import {
  brandBehindTitle,
  brandOfLabel,
  companyAt,
  companyBehindTitle,
  groupTitleAt,
} from '../../../src/import/read/group-title.ts';

const where = { kind: 'line', number: 1 } as const;
const plain = (text: string) => ({ text, marks: [], where });

/** Lines of a pasted text, one below the other. */
function linesOf(...texts: readonly string[]): readonly Block[] {
  return texts.map((text) => ({ kind: 'line', rich: plain(text), listDepth: 0, afterGap: false }));
}

function lineOf(markdown: string): Line {
  const [block] = blocksFromText(markdown, parseHtml);
  if (block?.kind !== 'line') throw new Error(`no line: ${markdown}`);
  return block;
}

/** A text that ends so, of so many characters. */
const long = (length: number, end: string) => `About ${end}`.padStart(length, 'All of it. ');

describe('the title of a group of cookies', () => {
  test.each<[string, readonly string[], string, string | null, number]>([
    ['a class and a number', ['Statistics 12', '_ga'], 'Statistics', 'statistics', 1],
    ['a class above a number', ['Statistics', '12', '_ga'], 'Statistics', 'statistics', 2],
    [
      'a class of 80 characters',
      [long(80, 'statistics'), '12'],
      long(80, 'statistics'),
      'statistics',
      2,
    ],
    ['a provider above a number', ['Google Analytics', '(3)', '_ga'], 'Google Analytics', null, 2],
    ['a provider of one letter', ['X', '3'], 'X', null, 2],
    [
      'a provider that has "cookie" in its name',
      ['Borlabs Cookie', '1'],
      'Borlabs Cookie',
      null,
      2,
    ],
    ['a host', ['163.com', '3'], '163.com', null, 2],
    ['a brand by its capitals', ['SuperStats', '3'], 'SuperStats', null, 2],
    ['anybody with a link', ['Basket', '3', 'Privacy policy', '_ga'], 'Basket', null, 3],
    ['anybody and a number, with a link', ['Basket 3', 'Privacy policy', '_ga'], 'Basket', null, 2],
    ['a provider of one letter and a number', ['X 1', 'Impressum', '_ga'], 'X', null, 2],
    ['a provider and a number, with a link', ['Google 3', 'Impressum', '_ga'], 'Google', null, 2],
    [
      'a text of 59 characters for a link',
      ['Basket', '3', long(59, 'privacy policy')],
      'Basket',
      null,
      3,
    ],
  ])('%s', (_, lines, text, value, next) => {
    expect(groupTitleAt(linesOf(...lines), 0)).toEqual({ rich: plain(text), value, next });
  });

  test.each<[string, readonly string[]]>([
    ['nothing', []],
    ['numbers', ['Statistics', '12', '3']],
    ['a class without a number', ['Statistics', '_ga']],
    ['a class of 81 characters', [long(81, 'statistics'), '12']],
    ['a word above a number', ['Basket', '3']],
    ['a provider and a number', ['Google 3', '_ga']],
    ['a name', ['Google _ga', '3']],
    ['a link, but no number', ['Basket', 'Privacy policy']],
    ['a sentence for a link', ['Basket', '3', long(60, 'privacy policy')]],
  ])('is not %s', (_, lines) => expect(groupTitleAt(linesOf(...lines), 0)).toBeNull());

  test('is set in no type, whatever its line was', () => {
    const blocks = blocksFromText('**Statistics**\n12', parseHtml);
    expect(groupTitleAt(blocks, 0)?.rich).toEqual(plain('Statistics'));
  });
});

describe('the company behind a service', () => {
  test.each<[string, readonly string[], string, number]>([
    ['on the next line', ['Processing company', 'Acme Films', '_ga'], 'Acme Films', 2],
    ['on the next line, after a colon', ['Processing company:', 'Acme Films'], 'Acme Films', 2],
    ['on the same line', ['Processing company: Acme Films', '_ga'], 'Acme Films', 1],
    ['with a colon in its name', ['Processing company: Acme: Films'], 'Acme: Films', 1],
    [
      'in many words on the next line',
      ['Processing company', long(80, 'Acme')],
      long(80, 'Acme'),
      2,
    ],
    ['in many words', [`Processing company: ${long(60, 'Acme')}`], long(60, 'Acme'), 1],
  ])('%s', (_, lines, text, next) => {
    expect(companyAt(linesOf(...lines), 0)).toEqual({ rich: plain(text), value: null, next });
  });

  test.each<[string, readonly string[]]>([
    ['in nothing', []],
    ['below anything else', ['Our company', 'Acme Films']],
    ['below the last line', ['Processing company']],
    ['in too many words on the next line', ['Processing company', long(81, 'Acme')]],
    ['in too many words', [`Processing company: ${long(61, 'Acme')}`]],
  ])('is not %s', (_, lines) => expect(companyAt(linesOf(...lines), 0)).toBeNull());

  test('is set in no type, whatever its line was', () => {
    const blocks = blocksFromText('Processing company: **Acme Films**', parseHtml);
    expect(companyAt(blocks, 0)?.rich).toEqual(plain('Acme Films'));
  });
});

const videos = (length: number, whose: string) =>
  `${'Embedded videos'.padEnd(length - whose.length - 3, '-and-films')} (${whose})`;

describe('the brand behind a title', () => {
  test.each<[string, string]>([
    ['Embedded videos (Vimeo)', 'Vimeo'],
    ['Embedded videos (Vimeo):', 'Vimeo'],
    ['**Embedded videos** (Vimeo)', 'Vimeo'],
    [videos(80, 'Google Tag Manager'), 'Google Tag Manager'],
  ])('%s', (title, brand) => expect(brandBehindTitle(lineOf(title))).toEqual(plain(brand)));

  test.each([
    'Embedded videos',
    '- Embedded videos (Vimeo)',
    'Embedded videos (Vimeo Inc.)',
    'Embedded videos (of our own)',
    'see Embedded videos (Vimeo)',
    'Embedded videos (Vimeo) are shown',
    'Embedded _ga (Google)',
    videos(81, 'Google Tag Manager'),
  ])('none: %s', (title) => expect(brandBehindTitle(lineOf(title))).toBeNull());
});

describe('the company behind a title', () => {
  test.each<[string, string]>([
    ['Google Analytics 4 (Google Ireland Limited)', 'Google Ireland Limited'],
    ['**Our maps** (Acme GmbH):', 'Acme GmbH'],
  ])('%s', (title, company) => expect(companyBehindTitle(lineOf(title))).toEqual(plain(company)));

  test.each(['- Our maps (Acme GmbH)', 'Our maps (Vimeo)', 'Our maps', 'Our _map (Acme GmbH)'])(
    'none: %s',
    (title) => expect(companyBehindTitle(lineOf(title))).toBeNull(),
  );

  test('only below a gap', () => {
    const [, line] = blocksFromText('These are services:\nOur maps (Acme GmbH)', parseHtml);
    expect(line?.kind === 'line' && companyBehindTitle(line)).toBeNull();
  });
});

describe('whose cookies a label says that they are', () => {
  test.each<[string, string]>([
    ['These statistics cookies are set by Google Analytics:', 'Google Analytics'],
    ['Statistik-Cookies von Google Analytics', 'Google Analytics'],
    ['Cookies statistiques de Google Analytics :', 'Google Analytics'],
    ['**Statistics** by Matomo', 'Matomo'],
  ])('%s', (label, brand) => expect(brandOfLabel(lineOf(label).rich)).toEqual(plain(brand)));

  test.each(['Statistics cookies', 'Cookies set by us', 'Set by Matomo and others'])(
    'nobody: %s',
    (label) => expect(brandOfLabel(lineOf(label).rich)).toBeNull(),
  );
});
