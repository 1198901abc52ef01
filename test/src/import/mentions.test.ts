import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/import/blocks/block.ts';
import { isListJoint } from '../../../src/import/names/list-joint.ts';
import { mentionsIn } from '../../../src/import/names/mentions.ts';
import { maySpeakForItself } from '../../../src/import/names/speak-for-itself.ts';

/** The mentions of a text in which `code` stands between backticks and strong type between stars. */
function mentions(source: string) {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of source.split(/(`[^`]*`|\^[^^]*\^)/)) {
    const kind = piece.startsWith('`') ? 'code' : piece.startsWith('^') ? 'strong' : null;
    const inner = kind ? piece.slice(1, -1) : piece;
    if (kind) marks.push({ start: text.length, end: text.length + inner.length, kind });
    text += inner;
  }
  return mentionsIn({ text, marks, where: { kind: 'document' } });
}

describe('what a text mentions', () => {
  test.each<[string, string[]]>([
    ['It sets _ga (2 years), _gid (24 hours).', ['_ga', '_gid']],
    ['Set by theme.', []],
    ['Set by `theme`.', ['theme']],
    ['Set by ^theme^.', ['theme']],
    ['Set by “theme”.', ['theme']],
    ['Set by "theme".', ['theme']],
    ['Set by „theme“.', ['theme']],
    ['Set by « theme ».', ['theme']],
    ['Set by ‘theme’.', ['theme']],
    ['^Our own cookies^ are `a` and `b`', ['Our', 'own', 'a', 'b']],
    ['`a, b; c`', ['a', 'b', 'c']],
    ['PHPSESSID, “x_y”, then `_ga`', ['PHPSESSID', 'x_y', '_ga']],
    ['The attribute `SameSite=None` and the file `robots.txt`', []],
    ['Set by the cookie PHPSESSID.', ['PHPSESSID']],
    ['The list holds _ga...', ['_ga']],
    ['‘_ga’s value', ['_ga']],
    ["'_ga' and '_gid'", ['_ga', '_gid']],
    ['_ga[1] counts', ['_ga']],
    ['_gat_<id> and _gat_[id] and x_{id}', ['_gat_*', '_gat_*', 'x_*']],
    ['`/^_ga/` and `/^(_gat|_gid)$/`', ['_ga*', '_gat', '_gid']],
    ['`/.*/`', []],
    // Words of the trade, variables and calls are no names.
    ['The attribute `Max-Age` and `$name`', []],
    ['`get_cookie()` reads it, set_cookie() too', []],
    ['`res.cookie(name)`', []],
    ['`_gat_(ID)`', ['_gat_*']],
    ['`read(_ga), _gid`', ['_ga', '_gid']],
    ['_gat_(ID)', ['_gat_']],
    [`${'a_'.repeat(151)} is too long for a word`, []],
  ])('%j', (source, names) => expect(mentions(source).map(({ name }) => name)).toEqual(names));

  test('stands where it stands, in the manner it is written', () => {
    expect(mentions('Both `_ga` and “x_y” count, PHPSESSID too')).toEqual([
      { name: '_ga', start: 5, end: 8, how: 'code', part: 'whole' },
      { name: 'x_y', start: 14, end: 17, how: 'quoted', part: 'whole' },
      { name: 'PHPSESSID', start: 26, end: 35, how: 'plain', part: 'whole' },
    ]);
  });

  test('is one where it is marked and quoted', () => {
    expect(mentions('“`_ga`” and ^_gid^').map(({ how }) => how)).toEqual(['code', 'strong']);
  });
});

describe('the beginnings and ends of names', () => {
  test.each<[string, string[]]>([
    ['Any cookie starting with “SSESS” ties staff to it.', ['SSESS*']],
    ['Any cookie starting with ses.', ['ses*']],
    ['Any cookie starting with ses*.', ['ses*']],
    ['cookies ending with token', ['*token']],
    ['cookies ending with *token', ['*token']],
    // It may begin like an article.
    ['starting with AMCV_', ['AMCV_*']],
    ['starting with the letters text_', ['text_*']],
    ['starting with the letter “a”', ['a*']],
    ['starting with a: el.x', ['el.x*']],
    ['starting with a_ or b_', ['a_*', 'b_*']],
    ['starting with “a” or “b”', ['a*', 'b*']],
    ['starting with “a” (ours), “b”', ['a*', 'b*']],
    ['starting with a_ or so', ['a_*']],
    ['starting with a_, counts c_d', ['a_*', 'c_d']],
    ['a_ is set, and b_', ['a_', 'b_']],
    ['Cookies, die mit ses beginnen', ['ses*']],
    ['Cookies, die auf tok enden', ['*tok']],
    ['Cookies, die mit der Zeit ablaufen', []],
    [`Wir setzen Cookies, die mit ses beginnen. ${'Wir setzen sie gern. '.repeat(5)}`, ['ses*']],
    [`${'Wir setzen sie gern. '.repeat(5)}Cookies, die auf tok enden.`, ['*tok']],
    ['Wir messen mit a_b Besuche, und c_d beginnt mit dem ersten', ['a_b', 'c_d']],
    ['Wir greifen auf a_b zu, und c_d endet mit dem Besuch', ['a_b', 'c_d']],
  ])('%j', (source, names) => expect(mentions(source).map(({ name }) => name)).toEqual(names));

  test('are told from whole names', () => {
    const parts = (source: string) => mentions(source).map(({ part }) => part);
    expect(parts('starting with a_, ending with b_; c_d')).toEqual(['start', 'end', 'end']);
    expect(parts('a_ and b_')).toEqual(['whole', 'whole']);
  });
});

test.each<[string, boolean]>([
  [', ', true],
  ['; ', true],
  [' / ', true],
  ['”, “', true],
  [' and ', true],
  [', and ', true],
  ['” et « ', true],
  [' as well as ', true],
  [' counts ', false],
  [' ', false],
  ['', false],
  [`, and${' '.repeat(40)}`, false],
])('%j joins the names of a list: %j', (between, joins) =>
  expect(isListJoint(between)).toBe(joins),
);

test.each<['code' | 'strong' | 'plain', string, boolean]>([
  ['code', 'theme', true],
  ['code', '/^_ga/', true],
  ['code', '/^_ga/i', true],
  ['code', 'two words', false],
  ['code', 'a/b', false],
  ['code', 'a /b/', false],
  ['code', '/a/ b', false],
  ['strong', 'theme', true],
  ['strong', 'two words', false],
  ['strong', '…', false],
  ['plain', 'theme', false],
  ['plain', 'a_b', true],
  ['plain', 'a*', true],
  ['plain', 'App::x', true],
  ['plain', 'PHPSESSID', true],
  ['plain', 'ABCDEFG', false],
  ['plain', 'SSO-2-TOKEN', false],
  ['plain', 'ABC', false],
  ['plain', '___', false],
  ['plain', '#_*', false],
  ['plain', 'https://a_b', false],
  ['plain', 'a_b@example.org', false],
])('%s, %j may be a name by itself: %j', (how, text, may) =>
  expect(maySpeakForItself({ text, how })).toBe(may),
);
