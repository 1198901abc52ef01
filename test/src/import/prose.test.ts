import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import type { Mark } from '../../../src/import/blocks/block.ts';
import { declarationsOf } from '../../../src/import/read/declarations.ts';
import { noSection } from '../../../src/import/read/entry.ts';
import { entriesOfProse } from '../../../src/import/read/prose.ts';

const where = { kind: 'line', number: 1 } as const;
const aboutCookies = { ...noSection, aboutCookies: true };

/** What a text declares below a heading about cookies. */
function told(text: string, { section = aboutCookies, isItem = false, marks = [] as Mark[] } = {}) {
  return declarationsOf(entriesOfProse({ text, marks, where }, { section, isItem })).declarations;
}

const named = (...all: Parameters<typeof told>) => told(...all).map(({ name }) => name);

describe('how long', () => {
  test.each<[string, string, [name: string, length: string | null][]]>([
    [
      'is said of a list of names once',
      '_a_b, _c_d and _e_f: count visits (2 years).',
      [
        ['_a_b', '2 years'],
        ['_c_d', '2 years'],
        ['_e_f', '2 years'],
      ],
    ],
    [
      'is said of the name before it alone',
      '_a_b counts visits, while _c_d keeps a choice for 2 years.',
      [
        ['_a_b', null],
        ['_c_d', 'for 2 years'],
      ],
    ],
    [
      'is not said of a name that comes later, whatever "all" stands before',
      'All of them: _a_b counts visits for 2 years, while _c_d keeps a choice.',
      [
        ['_a_b', 'for 2 years'],
        ['_c_d', null],
      ],
    ],
    [
      'is said of "all" behind the last name',
      '_a_b counts visits, while _c_d keeps a choice. All of them last 2 years.',
      [
        ['_a_b', 'last 2 years'],
        ['_c_d', 'last 2 years'],
      ],
    ],
    [
      'is said before the first name',
      'For 13 months we keep _a_b, which counts visits, while _c_d keeps a choice.',
      [
        ['_a_b', 'For 13 months'],
        ['_c_d', 'For 13 months'],
      ],
    ],
    [
      'is said in the order of the names',
      '_a_b, _c_d: 2 years, 1 day',
      [
        ['_a_b', '2 years'],
        ['_c_d', '1 day'],
      ],
    ],
    [
      'is not said of one of "all" of which nothing more is said',
      '_a_b counts visits, while _c_d keeps a choice. All of them are ours.',
      [
        ['_a_b', null],
        ['_c_d', null],
      ],
    ],
  ])('%s', (_, text, lengths) => {
    expect(told(text).map(({ name, retentionText }) => [name, retentionText])).toEqual(lengths);
  });

  test('is not known of one that ends after "a few seconds", listed beside one of a year', () => {
    const lengths = told('_a_b, _c_d: a few seconds, 365 days').map(
      ({ retentionText, maxAgeSeconds }) => [retentionText, maxAgeSeconds],
    );
    expect(lengths).toEqual([
      ['a few seconds', null],
      ['365 days', 365 * 86_400],
    ]);
  });
});

describe('whose they are', () => {
  test.each<[string, string, (string | null)[]]>([
    [
      'before parentheses',
      'Google Analytics (_a_b, _c_d) counts visits.',
      ['Google Analytics', 'Google Analytics'],
    ],
    [
      'before each of several parentheses',
      'For films: YouTube (_a_b), for maps: Google Maps (_c_d).',
      ['YouTube', 'Google Maps'],
    ],
    ['not a word before them', 'For our films (_a_b).', [null]],
    [
      'not before other parentheses',
      'Google Analytics (see above) counts; _a_b keeps a choice.',
      [null],
    ],
    ['as a label', 'Google Analytics: _a_b and _c_d', ['Google Analytics', 'Google Analytics']],
    ['as a label before a quote', 'Google Analytics: "_a_b"', ['Google Analytics']],
    ['as a label close to a quote', 'Google Analytics:«_a_b»', ['Google Analytics']],
    [
      'as a label of all lengths behind it',
      'Matomo: _a_b (13 months), _c_d (30 minutes)',
      ['Matomo', 'Matomo'],
    ],
    [
      'not as a label of the next sentence',
      'Matomo: _a_b (13 months). The choice is in _c_d.',
      ['Matomo', null],
    ],
    ['not where a sentence follows', 'Matomo: not here. The choice is in _a_b.', [null]],
    ['not as a label of everyday words', 'For your choice: _a_b', [null]],
    [
      'not the end of a long sentence',
      'Visits are counted by those whom we pay for it, that is to say by Acme Ltd: _a_b',
      [null],
    ],
    [
      'as who sets the cookies',
      'Google Analytics sets the cookies _a_b and _c_d.',
      ['Google Analytics', 'Google Analytics'],
    ],
    [
      'as who sets them in a later sentence',
      'We count visits. Hotjar sets cookies like _a_b.',
      ['Hotjar'],
    ],
    [
      'as who sets them on a later line',
      'We count visits\nHotjar sets cookies like _a_b',
      ['Hotjar'],
    ],
    [
      'not as who set others',
      'Hotjar sets cookies to count visits. Our choice is in _a_b.',
      [null],
    ],
    ['not as who gets them', 'Google users get _a_b.', [null]],
    ['not as an everyday word', 'For parts of a page, segment cookies like _a_b.', [null]],
    ['not as an everyday word that begins', 'segment cookies like _a_b keep a part.', [null]],
    ['not far into a sentence', 'The company behind it, Acme Inc, sets cookies like _a_b', [null]],
    ['behind the name', 'The choice is in _a_b – Cookiebot – 1 year.', ['Cookiebot']],
    [
      'not behind the next name',
      'The choice is in _a_b, visits in _c_d (Matomo).',
      [null, 'Matomo'],
    ],
  ])('%s', (_, text, providers) => {
    expect(told(text).map(({ provider }) => provider)).toEqual(providers);
  });
});

describe('what is read', () => {
  test.each<[string, string, string[]]>([
    ['known names in capitals', 'The cookie NID lasts 6 months.', ['NID']],
    ['a line of a log', '2026-01-05 10:11:12 cookie _a_b set for 1 year', []],
    ['what is kept elsewhere', '_a_b in local storage keeps the view.', []],
    ['a cookie beside it', 'The cookie _a_b, and local storage, keep the view.', ['_a_b']],
  ])('%s', (_, text, names) => expect(named(text)).toEqual(names));

  test.each<[string, string, string[]]>([
    ['a known name alone', 'CookieConsent', ['CookieConsent']],
    ['what cookies remember', 'language', []],
    ['the same with a length', 'language: 1 year', ['language']],
  ])('of the entries of a list: %s', (_, text, names) => {
    expect(named(text, { isItem: true })).toEqual(names);
  });

  test('nothing about software, nor where cookies are not spoken of', () => {
    const text = '_a_b keeps the view.';
    expect(named(text)).toEqual(['_a_b']);
    expect(named(text, { section: noSection })).toEqual([]);
    expect(named(text, { section: { ...aboutCookies, technical: true } })).toEqual([]);
    expect(named(`The cookie ${text}`, { section: noSection })).toEqual(['_a_b']);
  });

  test.each([
    [' uid, sid', ' and textSize', ['uid', 'sid']],
    [' uid, text', 'Size and sid', ['uid']],
  ])('up to 20,000 characters, and no part of a name: "%s|%s"', (end, rest, names) => {
    const text = 'Each cookie lasts 1 year'.padEnd(20_000 - end.length, '.') + end + rest;
    const marks = ['uid', 'sid', 'textSize'].map((name): Mark => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, kind: 'code' };
    });
    expect(named(text, { marks })).toEqual(names);
  });
});

test('a sentence says less than a table below it', () => {
  const document =
    '# Cookies\n\nThe cookie _a_b lasts 1 year.\n\n| Cookie | Duration |\n|---|---|\n| _a_b | 2 years |';
  const { declarations } = importPolicy(document, { filename: 'cookies.md' });
  expect(declarations.map(({ retentionText }) => retentionText)).toEqual(['2 years']);
});
