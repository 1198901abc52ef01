import { describe, expect, test } from 'vitest';
import {
  classIn,
  lengthSentence,
  providerIn,
  purposeIn,
} from '../../../src/import/read/said-behind.ts';

test.each<[string, string]>([
  [' – counts visits. Kept for 2 years. Set by us.', 'Kept for 2 years'],
  [': counts visits (2 years)', '2 years'],
  [' counts visits (1 year).', '1 year'],
  ['; lasts 1 day; counts', 'lasts 1 day'],
  [' – 13 months', '13 months'],
  [' (13 months), and', '13 months'],
  [' (13 months): counts', '13 months'],
  ['” cookie lasts 2 years', 'cookie lasts 2 years'],
  [' counts visits', 'counts visits'],
])('the length of %j is in %j', (text, sentence) => expect(lengthSentence(text)).toBe(sentence));

describe('what the text behind a name says it is for', () => {
  test.each<[string, string | null]>([
    [' – counts visits', 'counts visits'],
    ['” (2 years): counts visits. Kept for 2 years.', 'counts visits.'],
    [' counts visits (2 years).', 'counts visits.'],
    [' counts visits (of all).', 'counts visits'],
    [' – Matomo – 13 months – counts visits', 'counts visits'],
    [' – statistics – 13 months', null],
    [': holds the chosen language for 2 years', 'holds the chosen language for 2 years'],
    [': expires when the language changes, after 2 years', null],
    [': counts; expires after 1 day', 'counts'],
    [' – 2 years', null],
    [' – ok', null],
    ['', null],
  ])('%j: %j', (behind, purpose) => expect(purposeIn(behind, true)).toBe(purpose));

  test('stops at the last sentence where another name follows', () => {
    expect(purposeIn(' counts the visits of the site. The cookie ', false)).toBe(
      'counts the visits of the site.',
    );
    expect(purposeIn(' counts. And ', false)).toBeNull();
    expect(purposeIn(' counts the visits of the site and ', false)).toBe(
      'counts the visits of the site and',
    );
  });
});

test.each<[string, string | null]>([
  [' – Matomo – 13 months', 'Matomo'],
  [' (Google Analytics, 2 years)', 'Google Analytics'],
  [' · Hotjar · x', 'Hotjar'],
  [' counts for Matomo', null],
  [`${' '.repeat(300)}(Matomo)`, null],
])('the provider in %j is %j', (behind, provider) => expect(providerIn(behind)).toBe(provider));

test.each<[string, string | null]>([
  [' (Analytics)', 'Analytics'],
  [' – statistics – 2 years', 'statistics'],
  [' – Strictly necessary – 2 years', 'Strictly necessary'],
  [': Statistics cookies; counts', 'Statistics cookies'],
  [' Analytics cookies count visits', null],
  [' (2 years): statistics of visits', null],
  [' – a – b – c – d – e – statistics', null],
  [`${' '.repeat(200)}(Analytics)`, null],
])('the class in %j is %j', (behind, label) => expect(classIn(behind)).toBe(label));
