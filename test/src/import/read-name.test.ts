import { describe, expect, test } from 'vitest';
import { isHost, nameShape, readName } from '../../../src/import/names/read-name.ts';

const LIMIT = 256;

describe('a name', () => {
  test.each<[string, string]>([
    ['_ga', '_ga'],
    ['  "_ga" ', '_ga'],
    ['„_ga“', '_ga'],
    ['_ga:', '_ga'],
    ['_ga=GA1.2.3', '_ga'],
    ['wp-settings-*', 'wp-settings-*'],
    ['connect.sid', 'connect.sid'],
    ['Drupal.visitor.name', 'Drupal.visitor.name'],
    ['größe', 'größe'],
    ['a'.repeat(LIMIT), 'a'.repeat(LIMIT)],
    ['*a*b*', '*a*b*'],
    ['2fa', '2fa'],
    ['x15-18', 'x15-18'],
  ])('%j', (text, name) => expect(readName(text)).toEqual({ ok: true, name }));

  test.each([
    '',
    '***',
    ':root',
    'two words',
    'a,b',
    'call(x)',
    'what?',
    'a<b',
    'a\\b',
    '=1',
    '12',
    '12.05.2024',
    '+33-1-23',
    'v1.2.3',
    '9h00–16h30',
    '15-18',
    '9:30am',
    '10%',
    '5€',
    '123e4567-e89b-12d3-a456-426614174000',
    '{123E4567-E89B-12D3-A456-426614174000}',
    'https://a_b',
    'www.a_b',
    'mailto:a_b',
    'name@example.invalid',
    'page.html',
    'page.htm',
    'page.aspx',
    'page.asp',
    'photo.jpg',
    'photo.jpeg',
    'policy.pdf',
    'example.org',
    '.example.org',
    '*.example.org',
    'www.example.invalid',
  ])('is none: %j', (text) => expect(readName(text)).toEqual({ ok: false, limit: null }));

  test.each<[string, string]>([
    ['a'.repeat(LIMIT + 1), 'name-too-long'],
    ['a'.repeat(2_000), 'name-too-long'],
    [` ${'a'.repeat(2_000)} `, 'name-too-long'],
    ['a*b*c*d*', 'too-many-wildcards'],
  ])('goes over a limit: %j', (text, limit) =>
    expect(readName(text)).toEqual({ ok: false, limit }),
  );

  test('is none, and over no limit, where it is prose', () => {
    expect(readName(`${'word '.repeat(300)}`)).toEqual({ ok: false, limit: null });
  });
});

test.each<[string, 0 | 1 | 2]>([
  ['_ga', 2],
  ['wp-settings-*', 2],
  ['PHPSESSID', 2],
  ['App::token', 2],
  ['.AspNetCore', 2],
  ['a1', 1],
  ['1a', 1],
  ['ABCD', 1],
  ['ABC', 0],
  ['HTMLs', 0],
  ['-ABCD', 0],
  ['camelCase', 1],
  ['two-words', 1],
  ['two.words', 1],
  ['x-', 0],
  ['-x', 0],
  ['word', 0],
  ['Word', 0],
  ['__', 0],
])('%j looks like a name: %j', (name, shape) => expect(nameShape(name)).toBe(shape));

test.each<[string, boolean]>([
  ['example.org', true],
  ['.example.org', true],
  ['*.shop.example.co', true],
  ['www.example.invalid', true],
  ['Drupal.visitor.name', false],
  ['example', false],
  ['example.org/path', false],
  ['.org', false],
])('%j is a host: %j', (text, host) => expect(isHost(text)).toBe(host));
