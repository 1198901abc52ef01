import { describe, expect, it } from 'vitest';
import { breaksFrenchSpacing, thin } from './french-spacing.ts';
import { judging } from './judging-words.ts';
import { entriesOf, keysWhere, locales } from './message-files.ts';

/** What people look for in a store is compliance, so the description may speak of it, but judges nobody. */
const mayJudge = new Set(['extensionDescription']);

/** The filters stand in one row of the popup, 388 pixels wide, with five marks and five counts. */
const chips = [
  'filterAll',
  'statusUndeclaredMany',
  'statusDeviatesMany',
  'statusDeclaredMany',
  'statusNotSeenMany',
];
const chipLetters = 44;

describe.each(locales)('%s', (locale) => {
  const texts = entriesOf(locale);

  it('does not judge', () => {
    const judges = judging[locale] ?? /^/;
    expect(keysWhere(locale, (text, key) => judges.test(text) && !mayJudge.has(key))).toEqual([]);
  });

  it('has the apostrophes, quotation marks and ellipses of printed text, and single spaces', () => {
    expect(keysWhere(locale, (text) => /['"`]|\.\.\.|\s\s/.test(text))).toEqual([]);
  });

  it('keeps the filters to one row', () => {
    const letters = chips.map((key) => texts.get(key)?.message).join('');
    expect(letters.length, letters).toBeLessThanOrEqual(chipLetters);
  });
});

it.each([
  ['fr', 'qui est la limite'],
  ['es', 'que es el límite'],
])('%s says of a limit what it is, not of what passes it that it is one', (locale, words) => {
  expect(keysWhere(locale, (text) => text.includes(words))).toEqual([]);
});

describe('French', () => {
  it('sets its punctuation off', () => {
    expect(keysWhere('fr', breaksFrenchSpacing)).toEqual([]);
  });

  it('says "cookie"', () => {
    expect(keysWhere('fr', (text) => /témoin|mouchard/i.test(text))).toEqual([]);
  });
});

describe('Spanish', () => {
  it('opens questions and exclamations', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const isOpen = (text: string) =>
      count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡');
    expect(keysWhere('es', isOpen)).toEqual([]);
  });

  it('says "tú" to the reader', () => {
    const formal =
      /\b(usted(es)?|copie|elija|proporcione|abra|busque|pulse|vuelva|(péguel|suéltel)[ao]|(?<!se )puede guardar|su (organización|administrador))\b/i;
    expect(keysWhere('es', (text) => formal.test(text))).toEqual([]);
  });

  it('quotes as printed Spanish does', () => {
    expect(keysWhere('es', (text) => /[“”]/.test(text))).toEqual([]);
  });

  it('takes "cookie" for a feminine word throughout', () => {
    expect(
      keysWhere('es', (text) => /\b(el|los|un|este|ese|otros) cookies?\b/i.test(text)),
    ).toEqual([]);
  });
});

describe('the rules for French spacing', () => {
  it.each([
    ['a colon', 'Réponse : non', false],
    ['a question', 'Effacer ?', false],
    ['quotation marks', '«au moins»', false],
    ['a thin space at another place', `de${thin}plus`, false],
    ['the right colon', `Réponse${thin}: non`, true],
    ['the right quotation marks', `«${thin}au moins${thin}»`, true],
    ['an address', 'https://example.com', true],
    ['a field of the filter', 'name: et domain:', true],
  ])('%s in "%s"', (_, text, isRight) => {
    expect(breaksFrenchSpacing(text)).toBe(!isRight);
  });
});

describe('the words that judge', () => {
  it.each([
    ['en', 'Complies with the policy'],
    ['en', 'A violation'],
    ['es', 'Cumple la política'],
    ['es', 'Una infracción'],
    ['fr', 'Conforme à la politique'],
    ['fr', 'Une violation'],
  ])('in %s: %s', (locale, text) => {
    expect(text).toMatch(judging[locale] ?? /^$/);
  });
});
