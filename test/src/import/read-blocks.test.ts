import { expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

/** The names that a document declares, and how long it keeps them. */
test.each<[string, string, readonly (readonly [string, string | null])[]]>([
  [
    'fields in one heading',
    '# Cookies\n\n### Name: a_b; Provider: Acme; Duration: 1 year\n\nMore about it.',
    [['a_b', '1 year']],
  ],
  [
    'a name above its text, right behind a record',
    'Cookies\n\nCookie name: a_b\nDuration: 1 year\n\n_ga\nThis cookie counts visits and lasts 2 years.',
    [
      ['a_b', '1 year'],
      ['_ga', 'lasts 2 years'],
    ],
  ],
  [
    'a paragraph with a bold word that opens with any other',
    '# Cookies\n\n## Preference cookies\n\nDeadline: 3 months for **answers** to requests.',
    [],
  ],
])('%s', (_, text, declared) => {
  const { declarations } = importPolicy(text, { filename: 'cookies.md' });
  expect(declarations.map(({ name, retentionText }) => [name, retentionText])).toEqual(declared);
});

test('a paragraph that opens with a name in bold', () => {
  const html = '<h1>Cookies</h1><p><b>site_theme</b>: keeps your colours</p>';
  const { declarations } = importPolicy(html, { filename: 'cookies.html' });
  expect(declarations.map(({ name }) => name)).toEqual(['site_theme']);
});
