import { describe, expect, test } from 'vitest';
import {
  isBlank,
  isCapitalised,
  mentionsParty,
  providerOfHeading,
  readParty,
  readProvider,
} from '../../../src/import/provider.ts';

describe('a cell says who sets a cookie', () => {
  test.each<[string, string | null, 'first' | 'third' | null]>([
    ['Acme,Inc', 'Acme,Inc', null],
    ['Acme,', 'Acme', null],
    ['Acme / Beta', 'Acme / Beta', null],
    ['Acme - Beta', 'Acme - Beta', null],
    ['Acme, Beta, acme.example', 'Acme, Beta', null],
    ['Acme (acme.example)', 'Acme', null],
    ['Acme (acme.example) Ltd', 'Acme (acme.example) Ltd', null],
    ['a.example, b.example', 'a.example, b.example', null],
    ['First-party cookie', null, 'first'],
    ['First party...', null, 'first'],
    ['First party (Acme)', 'Acme', 'first'],
    ['Third party: Acme, Beta', 'Acme, Beta', 'third'],
    ['n/a', null, null],
  ])('%s', (cell, provider, party) => expect(readProvider(cell)).toEqual({ provider, party }));

  test('a line to be filled in says nothing', () => {
    expect(isBlank('__________')).toBe(true);
    expect(isBlank('_ Acme _')).toBe(false);
  });
});

describe('a side', () => {
  test('alone, in so many words', () => {
    const own = `own${' cookie'.repeat(13)}`;
    expect(readParty(`${own}${' '.repeat(100 - own.length)}`)).toBe('first');
    expect(readParty(`${own}${' '.repeat(101 - own.length)}`)).toBeNull();
  });

  test.each<[string, 'first' | 'third' | null]>([
    ['First-party cookie, gets removed after 365 days', 'first'],
    ['Cookie propria del sito', 'first'],
    ['Cookie de terceros', 'third'],
    ['Any cookie', null],
  ])('in a longer text: %s', (text, side) => expect(mentionsParty(text)).toBe(side));
});

describe('a heading names who sets the cookies below it', () => {
  test.each<[string, string]>([
    ['1. Acme Ltd :', 'Acme Ltd'],
    ['YouTube (Google Ireland Limited )', 'Google Ireland Limited'],
    ['(Google Ireland Limited)', 'Google Ireland Limited'],
    ['Statistics ( Matomo )', 'Matomo'],
    ['Matomo (Google)', 'Matomo'],
    ['Facebook (Brand new)', 'Facebook'],
    ['Cookies de YouTube', 'YouTube'],
    ['Cookie by YouTube', 'YouTube'],
    ['Cookies  from  HubSpot', 'HubSpot'],
    ['Cookies YouTube', 'YouTube'],
    ['YouTube cookies', 'YouTube'],
    ['YouTube  Cookie', 'YouTube'],
    ['LinkedIn Insight', 'LinkedIn Insight'],
    ['Meta LinkedIn', 'Meta LinkedIn'],
    ['acme.example', 'acme.example'],
    [`${'A'.repeat(75)} Ltd.`, `${'A'.repeat(75)} Ltd.`],
  ])('%s', (heading, provider) => expect(providerOfHeading(heading)).toBe(provider));

  test.each([
    'X',
    'Acme Ltd: cookies',
    'The YouTube player',
    'Other cookies YouTube sets',
    'some HubSpot',
    'HubSpot forms',
    'Is this Acme Ltd?',
    `${'A'.repeat(76)} Ltd.`,
  ])('not %s', (heading) => expect(providerOfHeading(heading)).toBeNull());
});

test.each<[string, boolean]>([
  ['Provincia di Esempio', true],
  ['Acme und Beta', true],
  ['Ville d’Exemple', true],
  ['Acme  Beta Corp Gamma', true],
  ['A random number', false],
  ['Acme with Beta', false],
  ['iPhone', false],
  ['A B C D E', false],
])('“%s” is written like a name: %s', (cell, like) => expect(isCapitalised(cell)).toBe(like));
