import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/import/blocks/block.ts';
import { noSection, type Section } from '../../../src/import/read/entry.ts';
import { withLead } from '../../../src/import/read/lead.ts';

const where = { kind: 'line', number: 1 } as const;
const cell = (text: string) => ({ text, origin: { where, fragment: text } });
const aboutCookies: Section = { ...noSection, aboutCookies: true };
const sections = {
  'a chapter about anything': noSection,
  'a chapter about cookies': aboutCookies,
  'a list of one class': {
    ...aboutCookies,
    category: { value: 'statistics', label: cell('Statistics') },
  },
  'a list of one provider': { ...aboutCookies, provider: cell('Acme') },
} as const satisfies Record<string, Section>;

const entryIn = (text: string, section: Section, marks: readonly Mark[] = []) =>
  withLead({ text, marks, where }, { isItem: true, section });
const named = (text: string, place: keyof typeof sections) =>
  entryIn(text, sections[place]).map(({ name }) => name);

describe('the word that an entry opens with is a name', () => {
  test.each<[keyof typeof sections, string, string]>([
    ['a chapter about anything', 'cart, unique token, persistent for 2 weeks, ours', 'cart'],
    ['a chapter about anything', 'cart,end of session', 'cart'],
    ['a chapter about anything', 'cart, sessional cookie', 'cart'],
    ['a chapter about anything', 'cart,sessional cookie', 'cart'],
    ['a chapter about anything', 'cart, a, b, 2 weeks', 'cart'],
    ['a chapter about anything', "'_ga': 2 years", '_ga'],
    ['a chapter about cookies', 'dmvk (13 mois) : mesure', 'dmvk'],
    ['a chapter about cookies', 'viewMode: 1 year', 'viewMode'],
    ['a chapter about cookies', 'viewMode = session', 'viewMode'],
    ['a chapter about cookies', 'viewMode: persistent', 'viewMode'],
    [
      'a chapter about cookies',
      'viewMode: keeps which of the views of our pages you like for 24 months.',
      'viewMode',
    ],
    ['a list of one provider', 'Basket: 1 year', 'Basket'],
    ['a list of one provider', 'hotjar: 1 year', 'hotjar'],
    ['a list of one class', 'Basket: 1 year', 'Basket'],
    ['a list of one class', 'basket: keeps what you chose. It lasts 1 year.', 'basket'],
    ['a list of one class', 'BAS: keeps what you chose. It lasts 1 year.', 'BAS'],
    ['a list of one class', 'viewMode: keeps the view', 'viewMode'],
    ['a list of one class', 'viewMode', 'viewMode'],
  ])('in %s: %s', (place, text, name) => expect(named(text, place)).toEqual([name]));

  test('beside others in the same entry', () => {
    const text = 'basket: 1 year, instead of _old_basket';
    expect(named(text, 'a list of one class')).toEqual(['basket', '_old_basket']);
  });

  test('of which all is told, as of one in code', () => {
    expect(entryIn('basket: 1 year', sections['a list of one class'])).toEqual([
      { name: 'basket', start: 0, end: 6, how: 'code', part: 'whole' },
    ]);
  });
});

describe('the word that an entry opens with is none', () => {
  test.each<[keyof typeof sections, string]>([
    ['a chapter about anything', 'cart – unique token, 2 weeks, ours'],
    ['a chapter about anything', 'cart, basket, colour'],
    ['a chapter about anything', 'cart, not sessional'],
    ['a chapter about anything', 'cart, a, b, c, 2 weeks'],
    ['a chapter about anything', `cart, ${'a token of our shop '.repeat(6)}, 2 weeks`],
    ['a chapter about anything', 'Cart, 2 weeks'],
    ['a chapter about anything', 'e.g., 2 weeks'],
    ['a list of one class', '– basket: 1 year'],
    ['a chapter about anything', 'dmvk (13 mois) : mesure'],
    ['a chapter about cookies', 'Dmvk (13 mois) : mesure'],
    ['a chapter about cookies', 'basket: 1 year'],
    [
      'a chapter about cookies',
      'viewMode: keeps which of the views of our pages you prefer for 10 years.',
    ],
    ['a list of one class', 'basket: keeps what you chose'],
    ['a list of one class', 'Basket: keeps what you chose. It lasts 1 year.'],
    ['a list of one class', `basket: ${'it keeps what you chose. '.repeat(20)}It lasts 1 year.`],
    ['a list of one class', 'language'],
    ['a list of one class', 'Session: 1 year'],
  ])('in %s: %s', (place, text) => expect(named(text, place)).toEqual([]));

  test('where it is the provider of what stands behind it', () => {
    expect(named('Matomo: _a_b, 13 months', 'a list of one class')).toEqual(['_a_b']);
  });

  test('where no entry begins', () => {
    const rich = { text: 'basket: 1 year', marks: [], where };
    expect(withLead(rich, { isItem: false, section: sections['a list of one class'] })).toEqual([]);
  });
});
