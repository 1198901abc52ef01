import { describe, expect, test } from 'vitest';
import { globsOfRegex, globsOfRegexLiteral } from '../../../src/import/names/regex-to-globs.ts';

describe('the globs of a pattern', () => {
  test.each<[string, string[]]>([
    ['^_ga', ['_ga*']],
    ['_id$', ['*_id']],
    ['_hj', ['*_hj*']],
    ['^_ga$', ['_ga']],
    ['^_ga|_gid$', ['_ga*', '*_gid']],
    // Any character, any class, any kind of character: something that differs.
    ['^_pk_.*$', ['_pk_*']],
    ['^a\\.b[0-9]+$', ['a.b*']],
    ['^_ga_\\d+$', ['_ga_*']],
    ['^_ga_\\w{10}$', ['_ga_*']],
    ['^a\\sb$', ['a*b']],
    ['^a.b$', ['a*b']],
    ['^x_[^\\]]+_y$', ['x_*_y']],
    ['^x_[]a]_y$', ['x_*_y']],
    // One character is itself.
    ['^_pk[.]id$', ['_pk.id']],
    ['^a\\$b$', ['a$b']],
    // Boundaries and looks ahead or behind stand for no character.
    ['^_ga\\b', ['_ga*']],
    ['^_ga\\B$', ['_ga']],
    ['^(?!_gat)_ga$', ['_ga']],
    ['^(?=_ga)_ga_x$', ['_ga_x']],
    ['^x(?<=x)_y$', ['x_y']],
    ['^x(?<!y)_z$', ['x_z']],
    // Groups.
    ['^(_ga|_gid)', ['_ga*', '_gid*']],
    ['^(?:_ga|_gid)$', ['_ga', '_gid']],
    ['^(?<name>_ga)$', ['_ga']],
    ['^(a|b)(c|d)$', ['ac', 'ad', 'bc', 'bd']],
    ['^(a|a)$', ['a']],
    // Repeated, or left out.
    ['^__gads?$', ['__gads', '__gad']],
    ['^__gads??$', ['__gads', '__gad']],
    ['^_ga(_.*)?$', ['_ga_*', '_ga']],
    ['^a(?:.*)?b$', ['a*b']],
    ['^_a+$', ['_a*']],
    ['^_(ab|c)+$', ['_ab*', '_c*']],
    ['^_(a|)+x$', ['_*x']],
    ['^_a{2}x$', ['_*x']],
    ['^_a{2,}x$', ['_*x']],
    ['^_a*?x$', ['_*x']],
    // Cut short.
    ['^(_ga', ['_ga*']],
    ['^_ga[0-9', ['_ga*']],
    ['^_ga\\', ['_ga*']],
    // Nothing of the name is said.
    ['.*', []],
    ['^a*$', []],
    ['^_ga|.*', []],
    ['', []],
  ])('%s', (pattern, globs) => expect(globsOfRegex(pattern)).toEqual(globs));

  test('are at most 32', () => {
    const pairs = (count: number) => `^${'(a|b)'.repeat(count)}$`;
    expect(globsOfRegex(pairs(5))).toHaveLength(32);
    expect(globsOfRegex(pairs(6))).toEqual([]);
    const names = (count: number) =>
      `^(${Array.from({ length: count }, (_, index) => `_${index}`).join('|')})$`;
    expect(globsOfRegex(names(32))).toHaveLength(32);
    expect(globsOfRegex(names(33))).toEqual([]);
  });

  test('are none for a pattern that nobody wrote by hand', () => {
    expect(globsOfRegex('a'.repeat(512))).toEqual([`*${'a'.repeat(512)}*`]);
    expect(globsOfRegex('a'.repeat(513))).toEqual([]);
  });
});

test.each<[string, string[] | null]>([
  ['/^_ga/', ['_ga*']],
  ['/^_ga$/gi', ['_ga']],
  ['/a/', ['*a*']],
  ['//', null],
  ['/', null],
  ['/_ga/_gid', null],
  ['/_ga/I', null],
  ['_ga/x/', null],
  ['_ga', null],
])('the literal %s', (text, globs) => expect(globsOfRegexLiteral(text)).toEqual(globs));
