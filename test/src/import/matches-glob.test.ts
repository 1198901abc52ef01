import { expect, test } from 'vitest';
import { matcherOf } from '../../../src/import/names/matches-glob.ts';

test.each<[string, string, boolean]>([
  ['_ga', '_ga', true],
  ['_ga', '_gat', false],
  ['', '_ga', false],
  ['_ga*', '_ga_X', true],
  ['_ga*', '_ga', true],
  ['_ga*', 'x_ga', false],
  ['*_id', 'user_id', true],
  ['*_id', 'user_id2', false],
  ['*', 'anything', true],
  ['*ab*', 'ab', true],
  ['*ab*', 'b', false],
  ['a*b*c', 'a1b2c', true],
  ['a*b*c', 'abc', true],
  ['a*b*c', 'acb', false],
  ['a*b*c', 'a1c', false],
  // What one piece took is not there for the next.
  ['ab*ba', 'abba', true],
  ['ab*ba', 'aba', false],
  ['a*bb*b', 'abbb', true],
  ['a*bb*b', 'abb', false],
])('%j covers %j: %j', (glob, text, covers) => expect(matcherOf(glob)(text)).toBe(covers));
