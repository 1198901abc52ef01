import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

const DAY = 86_400;

/** What a small document declares, without what is not said; then what was left out, and why. */
function read(text: string, ending: string) {
  const { declarations, ignored } = importPolicy(text, { filename: `cookies.${ending}` });
  return [
    ...declarations.map(({ origins, ...fields }) =>
      Object.fromEntries(
        Object.entries(fields).filter(
          ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    ),
    ...ignored.map(({ why, fragment }) => `${why}: ${fragment}`),
  ];
}

describe('tables', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'headers in the first column',
      'html',
      '<h1>Cookies</h1><table><tr><th>Name<td>a_b<td>c_d<tr><th>Provider<td>Acme<td>Zed<tr><th>Duration<td>1 year<td>2 days</table>',
      [
        { name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', provider: 'Zed', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'two rows of headers, titles between the rows',
      'html',
      '<h2>Cookies</h2><table><tr><th colspan=3>Statistics<tr><th rowspan=2>Name<th colspan=2>About<tr><th>Purpose<th>Duration<tr><td>a_b<td>Counts<td>1 year<tr><td colspan=3>Marketing<tr><td>c_d<td>Ads<td>2 days<tr><td colspan=3>Google<tr><td>e_f<td>Ads<td>2 days<tr><td colspan=3>Preferences<tr><td>g_h<td>Remembers<td>2 days</table>',
      [
        {
          name: 'a_b',
          category: 'statistics',
          categoryLabel: 'Statistics',
          purpose: 'Counts',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          category: 'marketing',
          categoryLabel: 'Marketing',
          purpose: 'Ads',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
        {
          name: 'e_f',
          category: 'marketing',
          categoryLabel: 'Marketing',
          provider: 'Google',
          purpose: 'Ads',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
        {
          name: 'g_h',
          category: 'preferences',
          categoryLabel: 'Preferences',
          purpose: 'Remembers',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
      ],
    ],
    [
      'headers that come again',
      'html',
      '<table><tr><th>Cookie name<th>Purpose<th>Duration<tr><td>a_b<td>Counts<td>1 year<tr><td>Cookie name<td>Purpose<td>Duration<tr><td>c_d<td>Ads<td>2 days</table>',
      [
        { name: 'a_b', purpose: 'Counts', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', purpose: 'Ads', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'labels of headers in the cells',
      'html',
      '<table><tr><th>Cookie name<th>Purpose<th>Duration<tr><td>Cookie name: a_b<td>Purpose: Counts<td>Duration: 1 year</table>',
      [{ name: 'a_b', purpose: 'Counts', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'values in the order of the names',
      'md',
      '| Cookie | Duration | Purpose |\n|---|---|---|\n| _ga, _gid | 2 years; 1 day | One<br>Two |\n| a_1, a_2 | 1 year | Both |\n| b_1, b_2 | persistent / 1 day | x |',
      [
        { name: '_ga', purpose: 'One', maxAgeSeconds: 730 * DAY, retentionText: '2 years' },
        { name: '_gid', purpose: 'Two', maxAgeSeconds: DAY, retentionText: '1 day' },
        { name: 'a_1', purpose: 'Both', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'a_2', purpose: 'Both', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'b_1', purpose: 'x', retentionText: 'persistent' },
        { name: 'b_2', purpose: 'x', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
    ],
    [
      'whose they are, in the type or the party',
      'md',
      '| Cookie | Type | Duration |\n|---|---|---|\n| a_b | Third party: Acme | 1 year |\n| c_d | Statistics | 1 day |\n| e_f | First party | 1 day |\n| g_h | Pixel | 1 day |',
      [
        {
          name: 'a_b',
          provider: 'Acme',
          party: 'third',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          category: 'statistics',
          categoryLabel: 'Statistics',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
        { name: 'e_f', party: 'first', maxAgeSeconds: DAY, retentionText: '1 day' },
        'no-cookie: g_h | Pixel | 1 day',
      ],
    ],
    [
      'a party column',
      'md',
      '| Cookie | First or third party | Duration |\n|---|---|---|\n| a_b | Third party (Acme) | 1 year |\n| c_d | First party | 1 day |',
      [
        {
          name: 'a_b',
          provider: 'Acme',
          party: 'third',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        { name: 'c_d', party: 'first', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
    ],
    [
      'the place of a function',
      'md',
      '| Cookie | Function and location | Purpose |\n|---|---|---|\n| a_b | Login (front office) | Keeps |\n| c_d | Login (all) | |',
      [
        { name: 'a_b', function: 'Login', location: 'front office', purpose: 'Keeps' },
        { name: 'c_d', purpose: 'Login (all)' },
      ],
    ],
    [
      'a column about wildcards',
      'md',
      '| Cookie | Wildcard match | Duration |\n|---|---|---|\n| a_ | 1 | 1 year |\n| b_* | yes | 1 year |\n| c_d | 0 | 1 year |',
      [
        { name: 'a_*', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'b_*', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
      ],
    ],
    [
      'headers that nobody knows',
      'md',
      '# Cookies\n\n| Xyz | Yzx | Zxy | Abc |\n|---|---|---|---|\n| a_b | Counts the visits of the site | 1 year | Acme |\n| c_d | Shows ads on other sites | 2 days | Zed Ltd |',
      [
        {
          name: 'a_b',
          provider: 'Acme',
          purpose: 'Counts the visits of the site',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          provider: 'Zed Ltd',
          purpose: 'Shows ads on other sites',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
      ],
    ],
    [
      'no headers',
      'html',
      '<h2>Cookies</h2><table><tr><td>a_b<td>1 year<td>analytics<td>a.example<tr><td>c_d<td>1 day<td>marketing<td>b.example</table>',
      [
        {
          name: 'a_b',
          category: 'statistics',
          categoryLabel: 'analytics',
          provider: 'a.example',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          category: 'marketing',
          categoryLabel: 'marketing',
          provider: 'b.example',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
    ],
    [
      'a host instead of a provider',
      'md',
      '| Cookie | Domain | Duration |\n|---|---|---|\n| a_b | .example.org | 1 year |',
      [
        {
          name: 'a_b',
          provider: '.example.org',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
      ],
    ],
    [
      'a service beside the provider',
      'md',
      '| Cookie | Service | Provider | Duration |\n|---|---|---|---|\n| a_b | Maps | Google LLC | 1 year |',
      [{ name: 'a_b', provider: 'Google LLC', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'a service beside its host',
      'md',
      '| Cookie | Service | Provider | Duration |\n|---|---|---|---|\n| a_b | Maps | maps.example.com | 1 year |',
      [{ name: 'a_b', provider: 'Maps', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'purpose and description',
      'md',
      '| Cookie | Description | Purpose | Duration |\n|---|---|---|---|\n| a_b | Set on each page of the site by a script | Counts | 1 year |',
      [{ name: 'a_b', purpose: 'Counts', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'a purpose that is a class',
      'md',
      '| Cookie | Purpose | Description | Duration |\n|---|---|---|---|\n| a_b | Analytics | Set on each page of the site | 1 year |\n| c_d | Marketing | Set on some pages | 1 year |',
      [
        {
          name: 'a_b',
          category: 'statistics',
          categoryLabel: 'Analytics',
          purpose: 'Set on each page of the site',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          category: 'marketing',
          categoryLabel: 'Marketing',
          purpose: 'Set on some pages',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
      ],
    ],
    [
      'a class in the header',
      'md',
      '| Marketing cookies | Duration |\n|---|---|\n| a_b | 1 year |',
      [
        {
          name: 'a_b',
          category: 'marketing',
          categoryLabel: 'Marketing cookies',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
      ],
    ],
    [
      'storage that is no cookie',
      'html',
      '<h2>Local storage</h2><table><tr><th>Name<th>Duration<tr><td>a_b<td>1 year</table><h2>Cookies</h2><table><tr><th>Name<th>Type<th>Duration<tr><td>c_d<td>HTTP<td>1 year<tr><td>e_f<td>Pixel<td>1 day<tr><td>g_h<td>Local storage<td>1 day</table>',
      [
        { name: 'c_d', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        'no-cookie: a_b | 1 year',
        'no-cookie: e_f | Pixel | 1 day',
        'no-cookie: g_h | Local storage | 1 day',
      ],
    ],
    [
      'a column of numbers with a unit',
      'md',
      '| Cookie | Duration (days) |\n|---|---|\n| a_b | 30 |\n| c_d | 1,5 |\n| e_f | Session |',
      [
        { name: 'a_b', maxAgeSeconds: 30 * DAY, retentionText: '30' },
        { name: 'c_d', maxAgeSeconds: 129600, retentionText: '1,5' },
        { name: 'e_f', maxAgeSeconds: 0, retentionText: 'Session' },
      ],
    ],
    [
      'other data',
      'md',
      '# Cookies\n\n| Name | Price | Description |\n|---|---|---|\n| brownie_1 | 3 | Sweet cookie |\n| brownie_2 | 4 | Sweeter cookie |',
      [],
    ],
    [
      'variables of a program',
      'md',
      '# Settings for cookies\n\n| Variable | Purpose | Duration |\n|---|---|---|\n| SESSION_TTL | How long | 1 day |\n| CACHE_TTL | How long | 2 days |',
      [],
    ],
    [
      'types of data',
      'md',
      '# Cookies\n\n| Name | Type | Description |\n|---|---|---|\n| a_b | string | The name of a cookie |\n| c_d | number | How many |',
      [],
    ],
  ])('%s', (_, ending, text, declared) => expect(read(text, ending)).toEqual(declared));
});

describe('records', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'cards',
      'md',
      '## Cookies\n\n### _ga\n\nStatistics\n\nCounts visits.\n\nProvider: Google\nDuration: 2 years\n\n### theme\n\nDuration: 1 day\nProvider: us',
      [
        {
          name: '_ga',
          category: 'statistics',
          categoryLabel: 'Statistics',
          provider: 'Google',
          purpose: 'Counts visits.',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 years',
        },
        { name: 'theme', party: 'first', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
    ],
    [
      'a card with its class behind the name',
      'md',
      '## Cookies\n\n_ga (Statistics)\n\nDuration: 2 years\nProvider: Google\n\n`theme` Preferences\n\nDuration: 1 day\nProvider: Acme',
      [
        {
          name: '_ga',
          category: 'statistics',
          categoryLabel: 'Statistics',
          provider: 'Google',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 years',
        },
        {
          name: 'theme',
          category: 'preferences',
          categoryLabel: 'Preferences',
          provider: 'Acme',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
    ],
    [
      'a provider is no card',
      'md',
      '## Cookies\n\n### Matomo\n\nProvider: InnoCraft\nPurpose: statistics',
      [],
    ],
    [
      'fields',
      'txt',
      'Cookies\n\nCookie name: a_b\nProvider: Acme\nPurpose: Keeps\nDuration: 1 year\n\nCookie name: c_d\nService: Zed\nProvider: z.example\nDuration: 2 days',
      [
        {
          name: 'a_b',
          provider: 'Acme',
          purpose: 'Keeps',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        { name: 'c_d', provider: 'Zed', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'a title above the name',
      'txt',
      'Cookies\n\nName: Analytics\nProvider: Acme\nCookie name: a_b\nDuration: 1 year\nName: More\nCookie name: c_d\nDuration: 2 years',
      [
        { name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', maxAgeSeconds: 730 * DAY, retentionText: '2 years' },
      ],
    ],
    [
      'fields of one line',
      'md',
      '- Name: a_b; Provider: Acme; Duration: 1 year\n- Name: c_d – Provider: Zed – Duration: 2 days\n- Name: e_f, Provider: Yes, Duration: 3 days',
      [
        { name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', provider: 'Zed', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
        { name: 'e_f', provider: 'Yes', maxAgeSeconds: 3 * DAY, retentionText: '3 days' },
      ],
    ],
    [
      'keys above their values',
      'txt',
      'Cookies\n\nCookie name\na_b\nProvider\nAcme\nPurpose\nKeeps it\nDuration\n1 year\n\nCookie name\nc_d\nProvider\nPurpose\nx',
      [
        {
          name: 'a_b',
          provider: 'Acme',
          purpose: 'Keeps it',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        { name: 'c_d', purpose: 'x' },
      ],
    ],
    [
      'definitions',
      'html',
      '<h2>Cookies</h2><dl><dt>a_b<dd>Keeps it.<dd>Duration: 1 year<dt>Statistics<dd>They count.<dt>c_d, e_f<dd>Counts (2 days)</dl>',
      [
        { name: 'a_b', purpose: 'Keeps it.', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        {
          name: 'c_d',
          category: 'statistics',
          categoryLabel: 'Statistics',
          purpose: 'Counts',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
        {
          name: 'e_f',
          category: 'statistics',
          categoryLabel: 'Statistics',
          purpose: 'Counts',
          maxAgeSeconds: 2 * DAY,
          retentionText: '2 days',
        },
      ],
    ],
    [
      'definitions of fields',
      'html',
      '<h2>Cookies</h2><dl><dt>Cookie name<dd>a_b<dt>Provider<dd>Acme<dt>Duration<dd>1 year</dl>',
      [{ name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'a name above what is said of it',
      'txt',
      'Cookies\n\n_ga\nThis cookie counts visits and lasts 2 years.\n\nAnother paragraph.\n\nPHPSESSID\nKeeps the session cookie of the visit.',
      [
        {
          name: '_ga',
          purpose: 'This cookie counts visits and lasts 2 years.',
          maxAgeSeconds: 730 * DAY,
          retentionText: 'lasts 2 years',
        },
        {
          name: 'PHPSESSID',
          purpose: 'Keeps the session cookie of the visit.',
          maxAgeSeconds: 0,
          retentionText: 'Keeps the session cookie of the visit',
        },
      ],
    ],
    [
      'a name as a heading',
      'md',
      '# Cookies\n\n## _ga\n\nCounts visits.\n\nIt is kept for 2 years.\n\nAnother paragraph.\n\n## Contact\n\nWrite to us.',
      [
        {
          name: '_ga',
          purpose: 'Counts visits.',
          maxAgeSeconds: 730 * DAY,
          retentionText: 'It is kept for 2 years',
        },
      ],
    ],
  ])('%s', (_, ending, text, declared) => expect(read(text, ending)).toEqual(declared));
});

describe('lines', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'cells on lines of their own',
      'txt',
      'Cookies\n\nCookie name\nPurpose\nDuration\na_b\nKeeps\n1 year\nc_d\n2 days\nGoogle\n_ga\nCounts\n2 years',
      [
        { name: 'a_b', purpose: 'Keeps', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
        {
          name: '_ga',
          provider: 'Google',
          purpose: 'Counts',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 years',
        },
      ],
    ],
    [
      'rows with bars',
      'txt',
      'Cookies\n\na_b | Acme | 1 year | Keeps\nc_d | Zed | 2 days | Counts',
      [
        { name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', provider: 'Zed', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'one row with bars',
      'txt',
      'Cookies\n\na_b · Acme · 1 year · Keeps',
      [{ name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    [
      'runs of lines without headers',
      'txt',
      'Cookies\n\na_b\nAcme\n1 year\nc_d\nZed\n2 days\n\nThat is all.',
      [
        { name: 'a_b', provider: 'Acme', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
        { name: 'c_d', provider: 'Zed', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'groups with the number of their cookies',
      'txt',
      'Cookies\n\nStatistics 2\n\nGoogle\n2\n\nLearn more about this provider\n_ga\nCounts visits.\n\nMaximum Storage Duration: 2 years',
      [
        {
          name: '_ga',
          category: 'statistics',
          categoryLabel: 'Statistics',
          provider: 'Google',
          purpose: 'Counts visits.',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 years',
        },
      ],
    ],
    [
      'the company of a service',
      'txt',
      'Cookies\n\nMaps\n\nProcessing company\nAcme Maps\n\nCookie name: a_b\nDuration: 1 year',
      [{ name: 'a_b', provider: 'Acme Maps', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
  ])('%s', (_, ending, text, declared) => expect(read(text, ending)).toEqual(declared));
});

describe('labels', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'lines, bold openings, others',
      'md',
      'Cookies\n\nStrictly necessary cookies\n\n- `a_b`: keeps (1 year)\n\nMarketing cookies\n\n- `c_d`: shows (1 day)\n\nOther cookies\n\n- `e_f`: does (1 day)',
      [
        {
          name: 'a_b',
          category: 'necessary',
          categoryLabel: 'Strictly necessary cookies',
          purpose: 'keeps',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        {
          name: 'c_d',
          category: 'marketing',
          categoryLabel: 'Marketing cookies',
          purpose: 'shows',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
        { name: 'e_f', purpose: 'does', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
    ],
    [
      'an explanation',
      'md',
      'Cookies\n\n**Statistics cookies:** they count.\n\n- `c_d`: keeps (1 day)',
      [
        {
          name: 'c_d',
          category: 'statistics',
          categoryLabel: 'Statistics cookies:',
          purpose: 'keeps',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
    ],
    [
      'explanations in a row',
      'md',
      'Cookies\n\n**Statistics cookies:** they count.\n\n**Marketing cookies:** they show.\n\n- `c_d`: keeps (1 day)',
      [{ name: 'c_d', purpose: 'keeps', maxAgeSeconds: DAY, retentionText: '1 day' }],
    ],
    [
      'entries above entries',
      'md',
      'Cookies\n\n- Statistics\n  - City of Example\n    - `a_b`: keeps (1 day)\n- Marketing\n  - `c_d`: keeps (1 day)',
      [
        {
          name: 'a_b',
          category: 'statistics',
          categoryLabel: 'Statistics',
          provider: 'City of Example',
          purpose: 'keeps',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
        {
          name: 'c_d',
          category: 'marketing',
          categoryLabel: 'Marketing',
          purpose: 'keeps',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
    ],
    [
      'not classified',
      'html',
      '<h2>Cookies</h2><h3>Other cookies</h3><p>They have not been classified into a category as yet.</p><table><tr><th>Cookie<th>Duration<tr><td>a_b<td>1 year</table>',
      [
        {
          name: 'a_b',
          category: 'unclassified',
          categoryLabel: 'They have not been classified into a category as yet.',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
      ],
    ],
    [
      'a title about something else',
      'txt',
      'Statistics cookies\n\n_ga: counts (1 year)\n\nYour choices about cookies\n\n_own: keeps (1 day)',
      [
        {
          name: '_ga',
          category: 'statistics',
          categoryLabel: 'Statistics cookies',
          purpose: 'counts',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        { name: '_own', purpose: 'keeps', maxAgeSeconds: DAY, retentionText: '1 day' },
      ],
    ],
    [
      'set by a brand',
      'md',
      'Cookies\n\nThese statistics cookies are set by Google Analytics:\n\n- `a_b`: counts (1 day)',
      [
        {
          name: 'a_b',
          category: 'statistics',
          categoryLabel: 'These statistics cookies are set by Google Analytics:',
          provider: 'Google Analytics',
          purpose: 'counts',
          maxAgeSeconds: DAY,
          retentionText: '1 day',
        },
      ],
    ],
    [
      'videos of a brand',
      'txt',
      'Cookies\n\nEmbedded videos (Vimeo)\n\n- `vuid`: counts (2 years)',
      [
        {
          name: 'vuid',
          provider: 'Vimeo',
          purpose: 'counts',
          maxAgeSeconds: 730 * DAY,
          retentionText: '2 years',
        },
      ],
    ],
  ])('%s', (_, ending, text, declared) => expect(read(text, ending)).toEqual(declared));
});

describe('sentences', () => {
  test.each<[string, string, string, unknown[]]>([
    [
      'what is no longer used',
      'md',
      'The cookie `a_b` is no longer used. The cookie `c_d` counts (1 year).',
      [{ name: 'c_d', purpose: 'counts.', maxAgeSeconds: 365 * DAY, retentionText: '1 year' }],
    ],
    ['a changelog', 'md', '# Changelog\n\n- `a_b`: cookie (1 year)', []],
    ['a log', 'txt', '[2026-01-01 10:00:00] cookie a_b set for 1 year', []],
    ['local storage', 'md', 'Local storage keeps `a_b` for 1 year.', []],
    ['nothing about cookies', 'md', 'The setting `a_b` lasts 1 year.', []],
    [
      'a length for all',
      'md',
      'Cookies\n\n- `a_b`, `c_d` and `e_f`: count visits, all for 13 months',
      [
        {
          name: 'a_b',
          purpose: 'count visits, all for 13 months',
          maxAgeSeconds: 390 * DAY,
          retentionText: 'for 13 months',
        },
        {
          name: 'c_d',
          purpose: 'count visits, all for 13 months',
          maxAgeSeconds: 390 * DAY,
          retentionText: 'for 13 months',
        },
        {
          name: 'e_f',
          purpose: 'count visits, all for 13 months',
          maxAgeSeconds: 390 * DAY,
          retentionText: 'for 13 months',
        },
      ],
    ],
    [
      'a length before the names',
      'md',
      'For 13 months we keep the cookies `a_b` and `c_d`.',
      [
        {
          name: 'a_b',
          maxAgeSeconds: 390 * DAY,
          retentionText: 'For 13 months',
        },
        {
          name: 'c_d',
          maxAgeSeconds: 390 * DAY,
          retentionText: 'For 13 months',
        },
      ],
    ],
    [
      'own lengths',
      'md',
      'The cookies `a_b` and `c_d` (1 year and 2 days) count visits.',
      [
        {
          name: 'a_b',
          purpose: 'count visits.',
          maxAgeSeconds: 365 * DAY,
          retentionText: '1 year',
        },
        { name: 'c_d', purpose: 'count visits.', maxAgeSeconds: 2 * DAY, retentionText: '2 days' },
      ],
    ],
    [
      'a label of a provider',
      'md',
      'Cookies\n\n- Matomo: `_pk_id` (13 months), `_pk_ses` (1 day)\n- Hotjar (_hjid, 1 year)',
      [
        {
          name: '_pk_id',
          provider: 'Matomo',
          maxAgeSeconds: 390 * DAY,
          retentionText: '13 months',
        },
        { name: '_pk_ses', provider: 'Matomo', maxAgeSeconds: DAY, retentionText: '1 day' },
        { name: '_hjid', provider: 'Hotjar', maxAgeSeconds: 365 * DAY, retentionText: '1 year' },
      ],
    ],
    [
      'a word at the beginning of an entry',
      'md',
      '## Statistics cookies\n\n- lang: 3 months\n- cart, unique token, persistent for 2 weeks\n- dmvk (13 months): counts\n- Note: this list is not complete',
      [
        {
          name: 'lang',
          category: 'statistics',
          categoryLabel: 'Statistics cookies',
          maxAgeSeconds: 90 * DAY,
          retentionText: '3 months',
        },
        {
          name: 'cart',
          category: 'statistics',
          categoryLabel: 'Statistics cookies',
          purpose: 'unique token, persistent for 2 weeks',
          maxAgeSeconds: 14 * DAY,
          retentionText: 'for 2 weeks',
        },
        {
          name: 'dmvk',
          category: 'statistics',
          categoryLabel: 'Statistics cookies',
          purpose: 'counts',
          maxAgeSeconds: 390 * DAY,
          retentionText: '13 months',
        },
      ],
    ],
    [
      'a word called a cookie',
      'md',
      'The “oo” cookie lasts five years. The word “no” is short.',
      [
        {
          name: 'oo',
          purpose: 'The word “no” is short.',
          maxAgeSeconds: 1825 * DAY,
          retentionText: 'cookie lasts five years',
        },
      ],
    ],
    [
      'classes in parentheses',
      'md',
      'Cookies\n\n- `_pk_id` (Analytics) – Matomo – 13 months',
      [
        {
          name: '_pk_id',
          category: 'statistics',
          categoryLabel: 'Analytics',
          provider: 'Matomo',
          maxAgeSeconds: 390 * DAY,
          retentionText: '13 months',
        },
      ],
    ],
    [
      'settings of a program',
      'md',
      'Our cookies are set. Set `cookie_domain` in the file and MAX_LENGTH in the other.',
      [],
    ],
    [
      'brands',
      'md',
      'Cookies of **YouTube** and **JavaScript** and “WordPress” and **Website-Daten** for 1 year.',
      [],
    ],
  ])('%s', (_, ending, text, declared) => expect(read(text, ending)).toEqual(declared));
});
