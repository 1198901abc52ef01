import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { lengthClause } from '../../../src/import/read/length-clause.ts';

describe('of a sentence with a length', () => {
  test.each([
    ['Google Analytics, 2 years),', '2 years'],
    ['Google Analytics, 24 hours', '24 hours'],
    ['2 years', '2 years'],
    ['which keeps you signed in until the browser is closed', 'until the browser is closed'],
    ['keeps you signed in until you close the browser', 'until you close the browser'],
    [
      'vous garde connecté jusqu’à la fermeture du navigateur',
      'jusqu’à la fermeture du navigateur',
    ],
    ['recuerda el idioma hasta que cierre el navegador', 'hasta que cierre el navegador'],
    [
      'merkt sich die Sprache, bis der Browser geschlossen wird',
      'bis der Browser geschlossen wird',
    ],
    [
      'counts visits and expires after 1 year and 1 month, unless renewed',
      'expires after 1 year and 1 month',
    ],
    ['Counts visits for six (6) months', 'for six (6) months'],
    ['durée de conservation : 13 mois', '13 mois'],
    ['Statistik – Speicherdauer 2 Jahre', 'Speicherdauer 2 Jahre'],
    ['for 1 year, 1 month and 4 days', 'for 1 year, 1 month and 4 days'],
    ['30 minutes for some, 2 years for others', '2 years'],
    ['Counts visits for  2 years', 'for 2 years'],
    ['Google (Analytics (2 years))', '2 years'],
    ['Kept for six (6) months...', 'Kept for six (6) months'],
    ['kept until such time as you close the browser', 'until such time as you close the browser'],
    ['kept until the day on which you close the browser', 'close the browser'],
    ['remembers the session', 'remembers the session'],
    ['never', 'never'],
  ])('"%s", "%s" says how long', (sentence, clause) => {
    expect(lengthClause(sentence)).toBe(clause);
  });
});

test('of a sentence of more than 60 words all say how long', () => {
  const sentence = (others: number) => `${'counts '.repeat(others)}for 2 years`;
  expect(lengthClause(sentence(57))).toBe('for 2 years');
  expect(lengthClause(sentence(58))).toBe(sentence(58));
});

test('a sentence tells of each cookie how long it lives, in these words alone', () => {
  const text = `Cookies

We set the following cookies: _ga (Google Analytics, 2 years), _gid (Google Analytics, 24 hours) and session_id, which keeps you signed in until the browser is closed.`;
  const { declarations } = importPolicy(text, { filename: 'cookies.txt' });
  expect(
    declarations.map(({ name, retentionText, maxAgeSeconds }) => [
      name,
      retentionText,
      maxAgeSeconds,
    ]),
  ).toEqual([
    ['_ga', '2 years', 63_072_000],
    ['_gid', '24 hours', 86_400],
    ['session_id', 'until the browser is closed', 0],
  ]);
});
