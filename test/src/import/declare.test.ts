import { expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

/** The names that a table declares; then what was left out, and why. */
test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'a cell without a name',
    '| Cookie | Duration |\n|---|---|\n| a_b | 1 year |\n| and those of our partners | 1 day |',
    ['a_b'],
    ['no-name: and those of our partners | 1 day'],
  ],
  [
    'an empty cell',
    '| Cookie | Duration | Purpose |\n|---|---|---|\n| a_b | 1 year | Counts |\n| | 1 day | Counts |',
    ['a_b'],
    [],
  ],
  [
    'a cell with nothing but storage',
    '| Cookie | Duration |\n|---|---|\n| a_b | 1 year |\n| theme (localStorage) | 1 day |',
    ['a_b'],
    ['no-cookie: theme (localStorage) | 1 day'],
  ],
  [
    'cookies among other storage, by their type',
    '# Cookies\n\n## Local storage\n\n| Name | Type | Duration |\n|---|---|---|\n| a_b | HTTP | 1 year |\n| c_d | Cookie | 1 year |\n| e_f | HTML | 1 year |\n| g_h | Other | 1 year |',
    ['a_b', 'c_d'],
    ['no-cookie: e_f | HTML | 1 year', 'no-cookie: g_h | Other | 1 year'],
  ],
  [
    'types that begin or end like storage',
    '# Cookies\n\n| Name | Type | Duration |\n|---|---|---|\n| a_b | Webanalyse | 1 year |\n| c_d | Analítica web | 1 year |\n| e_f | App | 1 year |',
    ['a_b', 'c_d'],
    ['no-cookie: e_f | App | 1 year'],
  ],
])('%s', (_, text, names, left) => {
  const { declarations, ignored } = importPolicy(text, { filename: 'cookies.md' });
  expect(declarations.map(({ name }) => name)).toEqual(names);
  expect(ignored.map(({ why, fragment }) => `${why}: ${fragment}`)).toEqual(left);
});

test.each<[string, string | null, string | null]>([
  ['Login (front office)', 'Login', 'front office'],
  ['Login(front office)', 'Login', 'front office'],
  ['Login (front office) of the staff', 'Login (front office) of the staff', null],
  ['Login ()', 'Login ()', null],
  ['Login', 'Login', null],
])('of the function %j the work is %j and the place %j', (text, work, place) => {
  const source = `| Cookie | Function and location | Purpose |\n|---|---|---|\n| a_b | ${text} | Keeps |`;
  const [declaration] = importPolicy(source, { filename: 'cookies.md' }).declarations;
  expect([declaration?.function, declaration?.location]).toEqual([work, place]);
});

test('of two names in a cell each has its own length, but a purpose in two parts is of both', () => {
  const source =
    '| Cookie | Duration | Purpose |\n|---|---|---|\n| a_1, a_2 | session; persistent | session login; permanent login |';
  const { declarations } = importPolicy(source, { filename: 'cookies.md' });
  expect(declarations.map(({ retentionText, purpose }) => [retentionText, purpose])).toEqual([
    ['session', 'session login; permanent login'],
    ['persistent', 'session login; permanent login'],
  ]);
});
