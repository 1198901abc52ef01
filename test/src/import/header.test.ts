import { describe, expect, test } from 'vitest';
import { headersIn, isHeaderLine, readHeader } from '../../../src/import/header.ts';

const words = (length: number) => `Name ${'x'.repeat(length - 5)}`;

describe('a header', () => {
  test.each<[string, string, string, number]>([
    ['the marks of a plural', 'Titular/es', 'provider', 1],
    ['another mark of a plural', 'Cookie(s)', 'name', 1],
    ['both sides, however it asks', 'Is it first or third-party?', 'party', 1],
    ['both sides in eight words', 'Set first or by third party on page', 'party', 1],
    ['one side only', 'Third company', 'provider', 0.5],
    ['a word that says more of it', 'Maximum retention (days)', 'duration', 1],
    ['two things', 'Provider / purpose', 'provider', 1],
    ['two things equally long, of which the first counts', 'Domain / vendor', 'domain', 1],
    ['the same the other way round', 'Vendor / domain', 'provider', 1],
    ['as much as there is room for', words(80), 'name', 0.5],
  ])('%s: %s', (_, text, role, coverage) =>
    expect(readHeader(text)).toMatchObject({ role, coverage }),
  );

  test('a longer text is none', () => expect(readHeader(words(81))).toBeNull());

  test('a question of many words is not one for the side', () =>
    expect(readHeader('First and last page on which a third question was asked')?.role).toBe(
      'ignore',
    ));

  test.each<[string, boolean]>([
    ['Cookie', true],
    ['Name of the cookie', true],
    ['Name', false],
    ['Cookie provider', false],
  ])('“%s” is for names of cookies: %s', (text, explicit) =>
    expect(readHeader(text)?.explicitName).toBe(explicit),
  );
});

describe('a line', () => {
  test.each<[string, string | null]>([
    ['Max.duration', 'duration'],
    ['Purpose description retention zzz yyy', 'purpose'],
    ['Purpose description zzz yyy', null],
    ['Max. duration', null],
    ['Duration.', null],
    [`Purpose, description, ${'retention '.repeat(2)}day`, 'purpose'],
    [`Purpose, description, ${'retention '.repeat(2)}days`, null],
  ])('“%s” is a header: %s', (text, role) => expect(isHeaderLine(text)?.role ?? null).toBe(role));

  test('may hold several headers, and nothing else', () => {
    expect(headersIn('Cookie name Purpose Retention period')?.map(({ text }) => text)).toEqual([
      'cookie name',
      'purpose',
      'retention period',
    ]);
    expect(headersIn('Cookie name and Purpose')).toBeNull();
  });
});
