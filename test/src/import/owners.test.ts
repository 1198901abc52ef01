import { expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

const table = (name: string) =>
  `<table><tr><th>Cookie<th>Duration<tr><td>${name}<td>2 days</table>`;
const text = (...lines: string[]) => lines.join('\n');

/** Whose cookies they are, where no column says so. */
test.each<[string, string, string, { readonly [name: string]: string | null }]>([
  [
    'a service, and classes of the same level below it',
    `<h2>Cookies</h2><h3>Vimeo</h3><h3>Marketing</h3>${table('a_1')}<h3>Statistics</h3>${table('a_2')}
     <h3>Other things</h3>${table('a_3')}`,
    'html',
    { a_1: 'Vimeo', a_2: 'Vimeo', a_3: null },
  ],
  [
    'a class that comes after the cookies of a service is not of that service',
    `<h2>Cookies</h2><h3>Google Analytics</h3>${table('a_1')}<h3>Marketing</h3>${table('a_2')}`,
    'html',
    { a_1: 'Google Analytics', a_2: null },
  ],
  [
    'the company of a service, until the next service',
    `<h2>Marketing</h2><h3>Films</h3><h4>Processing company</h4><p>Acme Films</p><h4>Stored</h4>
     ${table('a_1')}<h3>Basket</h3>${table('a_2')}`,
    'html',
    { a_1: 'Acme Films', a_2: null },
  ],
  [
    'a title that ends with a brand, until the next title',
    `<h2>Cookies</h2><h3>Statistics (Matomo)</h3>${table('a_1')}<h3>Statistics</h3>${table('a_2')}`,
    'html',
    { a_1: 'Matomo', a_2: null },
  ],
  [
    'who the sentence begins with',
    'Google Analytics sets the cookies _ga (2 years) and _gid (1 day). We set the cookie _own for 3 days.',
    'txt',
    { _ga: 'Google Analytics', _gid: 'Google Analytics', _own: null },
  ],
  [
    'a label before a list, until the next label',
    text(
      '## Statistics cookies',
      '- Matomo: `_pk_id` (13 months), `_pk_ses` (1 day); own: `_x_1` (1 day)',
    ),
    'md',
    { _pk_id: 'Matomo', _pk_ses: 'Matomo', _x_1: null },
  ],
])('%s', (_, source, ending, providers) => {
  const { declarations } = importPolicy(source, { filename: `cookies.${ending}` });
  expect(Object.fromEntries(declarations.map(({ name, provider }) => [name, provider]))).toEqual(
    providers,
  );
});
