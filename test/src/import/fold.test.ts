import { expect, test } from 'vitest';
import { fold, foldedWords, shorten, tidy, tidyLines } from '../../../src/import/fold.ts';
import { detectLanguage } from '../../../src/import/language.ts';
import { pathPlace, placeText, rowOf } from '../../../src/import/place.ts';

test.each<[string, string]>([
  ['  _ga  ', '_ga'],
  ['con\u00adsent\u200b', 'consent'],
  ['cookies\u2011banner', 'cookies-banner'],
  ['a\u00a0b', 'a b'],
  ['a  b\tc', 'a b c'],
  [' a \n\n b ', 'a\nb'],
  ['a\u2003\u2003b', 'a b'],
])('%j is tidied to %j', (text, tidied) => expect(tidyLines(text)).toBe(tidied));

test('lines become one', () => expect(tidy(' a \n b\nc')).toBe('a b c'));

test.each<[string, string]>([
  ['Plain words', 'plain words'],
  ['Größe', 'grosse'],
  ['Durée de conservation', 'duree de conservation'],
  ['l’Été', "l'ete"],
  ['‘a’ `b´', "'a' 'b'"],
])('%j is folded to %j', (text, folded) => expect(fold(text)).toBe(folded));

test('the words of a text', () => {
  expect(foldedWords("Durée: 2 ans (max.), l'été")).toEqual([
    'duree',
    '2',
    'ans',
    'max',
    'l',
    'ete',
  ]);
  expect(foldedWords('…')).toEqual([]);
});

test.each<[string, number, string]>([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a😀b', 3, 'a…'],
  ['a😀bc', 4, 'a😀…'],
])('%j in at most %j characters is %j', (text, length, short) =>
  expect(shorten(text, length)).toBe(short),
);

test('places', () => {
  expect(rowOf({ kind: 'heading' }, 2)).toEqual({ kind: 'heading' });
  expect(rowOf({ kind: 'path', path: '$.a' }, 2)).toEqual({ kind: 'path', path: '$.a[0]' });
  expect(rowOf({ kind: 'table', number: 2 }, 3)).toEqual({ kind: 'table', number: 2, row: 3 });
  expect(pathPlace('x'.repeat(130))).toEqual({ kind: 'path', path: `${'x'.repeat(119)}…` });
  expect(placeText({ kind: 'path', path: '$.a[0]' })).toBe('$.a[0]');
  expect(placeText({ kind: 'table', number: 2, row: 3 })).toBe('table 2, row 3');
  expect(placeText({ kind: 'line', number: 2 })).toBe('line 2');
  expect(placeText({ kind: 'document', row: 4 })).toBe('document, row 4');
  expect(placeText({ kind: 'document' })).toBe('document');
});

test.each<[string[], string | null]>([
  [['The cookie is set by the site and it is for the visit'], 'en'],
  [['Le cookie est déposé par le site pour la visite des pages'], 'fr'],
  [['Das Cookie wird von der Seite gesetzt und ist für den Besuch'], 'de'],
  [['La cookie es de la página y se usa para los que la visitan'], 'es'],
  [['the', 'the'], 'en'],
  [['the'], null],
  [['_ga', '1 year'], null],
  [[], null],
])('the language of %j', (texts, language) => expect(detectLanguage(texts)).toBe(language));
