import { describe, expect, test } from 'vitest';
import {
  classesIn,
  holdsClasses,
  isBetterColumn,
  share,
  wordsOf,
} from '../../../src/import/read/better-column.ts';
import type { Role } from '../../../src/import/words/header-words.ts';

type Column = readonly [header: string, ...cells: string[]];

function isBetter(role: Role, [header, ...cells]: Column, [other, ...others]: Column): boolean {
  return isBetterColumn(role, { header, cells }, { header: other, cells: others });
}

describe('of two columns about the same the later counts', () => {
  test.each<[string, Role, Column, Column]>([
    [
      'for the purpose, beside a description',
      'purpose',
      ['Purpose', 'a'],
      ['Description', 'a b c'],
    ],
    [
      'for the purpose, if it is more than twice as full',
      'purpose',
      ['Use', 'a b c d e'],
      ['Details', 'a b'],
    ],
    [
      'for the purpose, of two that are called so',
      'purpose',
      ['Purpose of the tool', 'a b c'],
      ['Purpose', 'a'],
    ],
    ['for the provider, beside a service', 'provider', ['Provider', 'Acme'], ['Service', 'Maps']],
    [
      'for the provider, if it is a host in some rows only',
      'provider',
      ['Provider', 'a.example', 'Acme'],
      ['Service', 'Maps', 'Films'],
    ],
  ])('%s', (_, role, column, than) => expect(isBetter(role, column, than)).toBe(true));
});

test.each([
  'Service',
  'Service name',
  'Name of the service',
  'Dienste',
  'Dienstname',
  'Name des Dienstes',
  'Nom du service',
  'Nombre del servicio',
  'Nome do serviço',
])('a provider counts more than the column %j', (header) =>
  expect(isBetter('provider', ['Anbieter', 'Acme'], [header, 'Maps'])).toBe(true),
);

describe('of two columns about the same the former counts', () => {
  test.each<[string, Role, Column, Column]>([
    [
      'for the purpose, before a description',
      'purpose',
      ['Description', 'a b c'],
      ['Purpose', 'a'],
    ],
    [
      'for the purpose, if the later is twice as full',
      'purpose',
      ['Use', 'a b c d'],
      ['Details', 'a b'],
    ],
    ['for the purpose, if the later is less full', 'purpose', ['Use', 'a'], ['Details', 'a b']],
    [
      'for the provider, before its host',
      'provider',
      ['Provider', ' a.example '],
      ['Service', 'Maps'],
    ],
    ['for the provider, before a company', 'provider', ['Provider', 'Acme'], ['Company', 'Acme']],
    [
      'for the provider, before what is no company',
      'provider',
      ['Set by', 'Acme'],
      ['Service', 'Maps'],
    ],
    ['for the length', 'duration', ['Provider', 'Acme'], ['Service', 'Maps']],
  ])('%s', (_, role, column, than) => expect(isBetter(role, column, than)).toBe(false));
});

describe('a cell', () => {
  test.each<[string, boolean]>([
    ['Statistics', true],
    ['Statistics.', true],
    ['Statistics (e.g. of visits)', true],
    ['Counts the visits for our statistics.', false],
    ['It counts, for statistics!', false],
    ['For  statistics.', false],
    ['Acme', false],
    ['Cookies for statistics, which tell us what is read', true],
    ['Cookies for statistics, which tell us what was read', false],
  ])('%j names a class: %j', (cell, is) => expect(classesIn([cell])).toBe(is ? 1 : 0));
});

describe('a column', () => {
  const classes = ['Marketing', 'Statistics', 'Marketing', 'Statistics'];

  test.each<[string, readonly string[], boolean]>([
    ['of classes', classes, true],
    ['of classes in four of five cells', [...classes, 'x'], true],
    ['of classes in three of four cells', ['Marketing', 'Statistics', 'Marketing', 'x'], false],
    ['of classes in four words', ['cookies for our statistics'], true],
    ['of classes in five words', ['cookies for all our statistics'], false],
    ['without a cell', [], false],
  ])('%s holds classes: %j', (_, cells, holds) => expect(holdsClasses(cells)).toBe(holds));

  test.each<[string, readonly string[], number]>([
    ['of one word and three', ['Acme', 'counts our visits'], 2],
    ['of words with wide gaps', ['counts   our \n visits'], 3],
    ['of which only 2,000 characters count', ['word '.repeat(1_000)], 401],
    ['without a cell', [], 0],
  ])('%s has so many words a cell', (_, cells, words) => expect(wordsOf(cells)).toBe(words));
});

test('the share of no cells is none', () => expect(share([], () => true)).toBe(0));
