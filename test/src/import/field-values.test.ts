import { describe, expect, test } from 'vitest';
import { importLimits } from '../../../src/import/import-limits.ts';
import type { Cell } from '../../../src/import/read/entry.ts';
import { noSection } from '../../../src/import/read/entry.ts';
import { providerOf, secondsOf, wording } from '../../../src/import/read/field-values.ts';

const DAY = 86_400;
const cell = (text: string): Cell => ({
  text,
  origin: { where: { kind: 'document' }, fragment: text },
});

/** An entry with such cells. */
function entryOf(texts: Readonly<Record<string, string>>) {
  const cells = Object.entries(texts).map(([field, text]) => [field, cell(text)]);
  return { name: cell('_ga'), section: noSection, ...Object.fromEntries(cells) };
}

test('an entry without a word on it has no provider, of no side', () => {
  expect(providerOf(entryOf({}))).toEqual({ provider: null, party: null });
});

describe('whose a cookie is', () => {
  test.each<[string, Readonly<Record<string, string>>, string | null]>([
    ['its party', { party: 'Third party' }, 'third'],
    ['its party at length', { party: 'Set as a first-party cookie' }, 'first'],
    ['its type', { type: 'Persistent, third party' }, 'third'],
    ['its length', { duration: 'First-party cookie, removed after 1 year' }, 'first'],
    ['its party, going on in its type,', { party: 'The third', type: 'party' }, 'third'],
  ])('%s says', (_, texts, party) => expect(providerOf(entryOf(texts)).party).toBe(party));
});

describe('a type names the third party', () => {
  test.each<[string, string | null]>([
    ['Analytics – third party: Google Analytics', 'Google Analytics'],
    ['Third party – Google Analytics (statistics)', 'Google Analytics'],
    ['De terceros (Hotjar)', 'Hotjar'],
    ['Third party', null],
    ['Third party: – ', null],
  ])('%s', (type, provider) => expect(providerOf(entryOf({ type })).provider).toBe(provider));
});

describe('how long', () => {
  test.each<[string, Readonly<Record<string, string>>, number | null]>([
    ['is told by the duration', { duration: '1 day', type: '2 days' }, DAY],
    ['is told by the type where the duration is empty', { duration: '', type: '2 days' }, 2 * DAY],
    ['is told by the type where the duration is blank', { duration: ' ', type: '2 days' }, 2 * DAY],
    [
      'is not told by the type where the duration is in words',
      { duration: 'long', type: '2 days' },
      null,
    ],
    ['is told by nothing', {}, null],
    ['is nothing beyond the latest date there is', { duration: '300000 years' }, null],
  ])('%s', (_, texts, seconds) => expect(secondsOf(entryOf(texts))).toBe(seconds));

  test('may reach the latest date there is', () => {
    expect(secondsOf({ ...entryOf({}), maxAgeSeconds: 8.64e12 })).toBe(8.64e12);
    expect(secondsOf({ ...entryOf({}), maxAgeSeconds: 8.64e12 + 1 })).toBeNull();
  });
});

describe('the wording of a cell', () => {
  test.each<[string, string | null]>([
    [' counts\nvisits ', 'counts visits'],
    ['–', null],
    ['none', null],
  ])('%j: %j', (text, said) => expect(wording(cell(text))).toBe(said));

  test('is none without a cell, and ends in the middle of the longest', () => {
    const { cellCharacters } = importLimits;
    expect(wording(undefined)).toBeNull();
    expect(wording(cell('x'.repeat(cellCharacters)))).toHaveLength(cellCharacters / 2);
  });
});
