import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { blocksFromText } from '../../../src/import/blocks/blocks-from-text.ts';
import { cardAt } from '../../../src/import/read/cards.ts';

/** What the first line of a document in Markdown says, as the title of a card. */
function titleOf(document: string): Record<string, string> | null {
  const fields = cardAt(blocksFromText(document, parseHtml), 0);
  return fields && Object.fromEntries(fields.map(({ role, cell }) => [role, cell.text]));
}

const lasts = (title: string) => `${title}\nDuration: 1 year`;
/** The name of a cookie of so many characters. */
const long = (length: number) => '_ga_'.padEnd(length, 'x1');

describe('a name with its class behind it', () => {
  test.each<[string, string, string]>([
    ['_ga (Statistics)', '_ga', 'Statistics'],
    ['_ga [ (Statistics) ]', '_ga', 'Statistics'],
    ['_ga – Strictly necessary', '_ga', 'Strictly necessary'],
    ['_ga Cookies for visitor statistics', '_ga', 'Cookies for visitor statistics'],
    ['_ga **Statistics**', '_ga', 'Statistics'],
    ['_ga (**Statistics**)', '_ga', 'Statistics'],
    ['**_ga (Statistics)**', '_ga', 'Statistics'],
    ['**basket_1** Strictly necessary', 'basket_1', 'Strictly necessary'],
    [
      `${long(119)} Statistik- und Reichweitenmessungscookie`,
      long(119),
      'Statistik- und Reichweitenmessungscookie',
    ],
  ])('%s', (title, name, category) => expect(titleOf(lasts(title))).toEqual({ name, category }));

  test.each([
    '_ga Statistics of how many visit',
    '_ga is one of ours',
    `${long(119)} Statistik- und Reichweitenmessungscookies`,
  ])('none: %s', (title) => expect(titleOf(lasts(title))).toBeNull());

  test('is two fields, each of the line where it stands', () => {
    const origin = { where: { kind: 'line', number: 1 }, fragment: '_ga (Statistics)' };
    expect(cardAt(blocksFromText(lasts('_ga (Statistics)'), parseHtml), 0)).toEqual([
      { role: 'name', explicitName: true, key: '', cell: { text: '_ga', origin } },
      { role: 'category', explicitName: false, key: '', cell: { text: 'Statistics', origin } },
    ]);
  });
});

const marked = (title: string, ...lines: readonly string[]) =>
  [`## ${title}`, ...lines].join('\n\n');
const provider = 'Provider: Acme';
const purpose = 'Purpose: it keeps the basket';
const length = 'Duration: 1 year';
const lines = ['It is ours.', 'It keeps', 'what you chose', 'on a page', 'of our shop', 'for us'];

describe('a card', () => {
  test.each<[string, string, string]>([
    ['with two names', lasts('visit, _ga'), 'visit, _ga'],
    ['with a name of 120 characters', lasts(long(120)), long(120)],
    ['with a word for its title, and two fields', marked('basket', provider, length), 'basket'],
    ['with many lines between its fields', marked('basket', provider, ...lines, length), 'basket'],
    ['with a heading before its fields', marked('_ga', '### Google Analytics', length), '_ga'],
    ['with definitions for fields', '_ga\n\nDuration\n: 1 year', '_ga'],
    ['of a cookie that is called as its tool is', marked('tarteaucitron', length), 'tarteaucitron'],
    [
      'of a cookie that is called as its provider is',
      marked('datadome', provider, length),
      'datadome',
    ],
  ])('%s', (_, document, name) => expect(titleOf(document)).toEqual({ name }));
});

describe('no card', () => {
  test.each<[string, string]>([
    ['where a table stands', '| Cookie | Duration |\n|---|---|\n| _ga | 1 year |'],
    ['with a name of 121 characters', lasts(long(121))],
    ['with several words for its title', marked('What we store', provider, length)],
    ['with a word and a class for its title', marked('Newsletter preferences', provider, length)],
    ['with a word for its title, and one field', marked('basket', length)],
    [
      'with a word for its title, and another name',
      marked('basket', provider, 'Name: cart', length),
    ],
    ['with fields below another heading', marked('basket', provider, '## Orders', length)],
    ['with fields too far below', marked('basket', provider, ...lines, 'at all', length)],
    ['with a key below it that has no value', '_ga\nDuration'],
    ['with a term below it that is no key', '_ga\n\nOrders\n: 1 year'],
    ['of a provider', marked('Datadome', provider, length)],
    ['of a provider in mixed letters', marked('dataDome', provider, length)],
    ['of what is not said to be set by anybody', marked('datadome', purpose, length)],
    ['of a provider of which nobody says how long', marked('datadome', provider, purpose)],
  ])('%s', (_, document) => expect(titleOf(document)).toBeNull());
});
