import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';

/** The words that each field of the first declaration was read from. */
function fragmentsOf(text: string, ending: string) {
  const [declaration] = importPolicy(text, { filename: `cookies.${ending}` }).declarations;
  const origins = Object.entries(declaration?.origins ?? {});
  return Object.fromEntries(origins.map(([field, { fragment }]) => [field, fragment]));
}

/** What a record says of its cookie, a line a field, and the line that each field was read from. */
describe('where a field was read', () => {
  test.each<[string, readonly string[], { readonly [field: string]: string }]>([
    [
      'each field in its own line, and nothing of what is not said',
      ['Category: Statistics', 'Provider: Acme', 'Purpose: Counts', 'Duration: 1 year'],
      {
        category: 'Category: Statistics',
        categoryLabel: 'Category: Statistics',
        provider: 'Provider: Acme',
        purpose: 'Purpose: Counts',
        maxAgeSeconds: 'Duration: 1 year',
        retentionText: 'Duration: 1 year',
      },
    ],
    [
      'class and length in the type',
      ['Type: Session cookie for statistics'],
      {
        category: 'Type: Session cookie for statistics',
        categoryLabel: 'Type: Session cookie for statistics',
        maxAgeSeconds: 'Type: Session cookie for statistics',
      },
    ],
    [
      'the class in the type where the category is no class',
      ['Category: Group 1', 'Type: Statistics'],
      { category: 'Type: Statistics', categoryLabel: 'Type: Statistics' },
    ],
    [
      'a category that is no class',
      ['Category: Group 1', 'Type: HTTP cookie'],
      { categoryLabel: 'Category: Group 1' },
    ],
    [
      'function and place in one line',
      ['Function and location: Login (front office)', 'Purpose: Keeps you signed in'],
      {
        function: 'Function and location: Login (front office)',
        location: 'Function and location: Login (front office)',
        purpose: 'Purpose: Keeps you signed in',
      },
    ],
    ['the purpose in the function', ['Function: Login'], { purpose: 'Function: Login' }],
    [
      'the purpose in the function where its own line is empty',
      ['Purpose: -', 'Function: Login'],
      { purpose: 'Function: Login' },
    ],
    [
      'the host',
      ['Provider: own', 'Domain: .example.org'],
      { provider: 'Domain: .example.org', party: 'Provider: own' },
    ],
    [
      'the provider beside the host',
      ['Domain: .example.org', 'First or third party: Third party (Acme)'],
      {
        provider: 'First or third party: Third party (Acme)',
        party: 'First or third party: Third party (Acme)',
      },
    ],
    [
      'provider and side in the type',
      ['Type: Third party: Acme'],
      { provider: 'Type: Third party: Acme', party: 'Type: Third party: Acme' },
    ],
    [
      'the side in the type, not beside the provider',
      ['Provider: Acme', 'Type: Third party cookie'],
      { provider: 'Provider: Acme', party: 'Type: Third party cookie' },
    ],
    [
      'the side in the length',
      ['Type: HTTP', 'Duration: First-party cookie, removed after 365 days'],
      {
        maxAgeSeconds: 'Duration: First-party cookie, removed after 365 days',
        retentionText: 'Duration: First-party cookie, removed after 365 days',
        party: 'Duration: First-party cookie, removed after 365 days',
      },
    ],
  ])('%s', (_, lines, fragments) => {
    const text = ['Cookies', '', 'Cookie name: a_b', ...lines].join('\n');
    expect(fragmentsOf(text, 'txt')).toEqual({
      name: 'Cookie name: a_b',
      ...fragments,
    });
  });
});

/** The same for a record that stands below headings. */
test.each<[string, string, readonly string[], { readonly [field: string]: string }]>([
  [
    'class and provider in the headings above',
    '## Statistics\n\n### Hotjar',
    ['Duration: 1 year'],
    {
      category: 'Statistics',
      categoryLabel: 'Statistics',
      provider: 'Hotjar',
      maxAgeSeconds: 'Duration: 1 year',
      retentionText: 'Duration: 1 year',
    },
  ],
  [
    'the provider in the heading, not in the host beside the name',
    '### Hotjar',
    ['Domain: .example.org'],
    { provider: 'Hotjar' },
  ],
  [
    'the provider in its own line, not in the heading above',
    '### Hotjar',
    ['Provider: Acme'],
    { provider: 'Provider: Acme' },
  ],
  [
    'the company above, with its host',
    '### Films\n\nProcessing company\n\nAcme Films (films.example)',
    ['Duration: 1 year'],
    {
      provider: 'Acme Films (films.example)',
      maxAgeSeconds: 'Duration: 1 year',
      retentionText: 'Duration: 1 year',
    },
  ],
  [
    'the class in its own line, not in the heading above',
    '## Statistics',
    ['Category: Marketing'],
    { category: 'Category: Marketing', categoryLabel: 'Category: Marketing' },
  ],
])('%s', (_, headings, lines, fragments) => {
  const record = ['Cookie name: a_b', ...lines].join('\n');
  expect(fragmentsOf(`# Cookies\n\n${headings}\n\n${record}`, 'md')).toEqual({
    name: 'Cookie name: a_b',
    ...fragments,
  });
});
