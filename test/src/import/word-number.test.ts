import { expect, test } from 'vitest';
import { wordNumberAt } from '../../../src/import/word-number.ts';

/** The number at the beginning, and what is left behind it. */
test.each<[string, number, string]>([
  ['two hundred days', 200, 'days'],
  ['a hundred days', 100, 'days'],
  ['ninety nine days', 99, 'days'],
  ['one hundred and eighty days', 180, 'days'],
  ['quatre - vingt - dix jours', 90, 'jours'],
  ['cent quatre - vingts jours', 180, 'jours'],
  ['dix - sept mois', 17, 'mois'],
  ['dix - neuf mois', 19, 'mois'],
  ['soixante - dix - neuf jours', 79, 'jours'],
  ['ten hundred', 10, 'hundred'],
  ['three twenty', 3, 'twenty'],
  ['four thirty', 4, 'thirty'],
  ['hundred hundred', 100, 'hundred'],
  ['twenty one two', 21, 'two'],
  ['two eight', 2, 'eight'],
  ['ten six', 10, 'six'],
  ['ten ten', 10, 'ten'],
  ['twenty a', 20, 'a'],
  ['twenty - a', 20, '- a'],
  ['twenty half', 20, 'half'],
  ['half hundred', 0.5, 'hundred'],
])('of “%s” the number is %d, and “%s” is left', (text, value, rest) => {
  const tokens = text.split(' ');
  const read = wordNumberAt(tokens, 0);
  expect(read?.value).toBe(value);
  expect(tokens.slice(read?.next).join(' ')).toBe(rest);
});

test('no number, no reading', () => {
  expect(wordNumberAt(['days'], 0)).toBeNull();
  expect(wordNumberAt(['two'], 1)).toBeNull();
});
