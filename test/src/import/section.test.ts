import { describe, expect, test } from 'vitest';
import type { CategoryClass } from '../../../src/import/imported.ts';
import { emptyOutline, type Outline } from '../../../src/import/read/outline.ts';
import { sectionOf, speaksOfCookies } from '../../../src/import/read/section.ts';

/** Headings by their level and text, with the class that some name: `1 Cookies`, `2 Analytics =statistics`. */
function under(sources: readonly string[], more: Partial<Outline> = {}) {
  const headings = sources.map((source) => {
    const [, level = '', text = '', category] = /^(\d) (.*?)(?: =(\w+))?$/.exec(source) ?? [];
    return { level: Number(level), text, category: (category ?? null) as CategoryClass | null };
  });
  return sectionOf({ ...emptyOutline, headings, ...more });
}

const where = { kind: 'heading' } as const;
const headed = (text: string) => ({ text, origin: { where, fragment: text } });

test('below nothing an entry is of no class and no provider', () => {
  expect(under([])).toEqual({
    category: null,
    provider: null,
    otherStorage: false,
    technical: false,
    aboutCookies: false,
  });
});

test('the nearest heading that is a class gives it, and a label before any heading', () => {
  const headings = ['1 Cookies', '2 Ads =marketing', '2 Counters =statistics', '3 Ours'];
  const label = headed('Necessary');
  expect(under(headings).category).toEqual({ value: 'statistics', label: headed('Counters') });
  expect(under(headings, { label: { value: 'necessary', cell: label } }).category).toEqual({
    value: 'necessary',
    label,
  });
});

describe('the provider', () => {
  test.each<[string, readonly string[], string | null]>([
    ['is in the heading above', ['1 Cookies', '2 Hotjar'], 'Hotjar'],
    ['is in the heading above the class', ['1 Cookies', '2 Hotjar', '3 Ads =marketing'], 'Hotjar'],
    ['is no title of a document', ['1 Hotjar'], null],
    ['is none that a heading further up names', ['1 Cookies', '2 Hotjar', '3 The others'], null],
    [
      'is a heading that sounds like a class',
      ['1 Cookies', '2 Google Analytics =statistics'],
      'Google Analytics',
    ],
    [
      'stands in parentheses behind a class',
      ['2 Hotjar', '3 Statistics (Matomo) =statistics'],
      'Matomo',
    ],
    [
      'does not stand in parentheses within a class',
      ['2 Hotjar', '3 Statistics (Matomo) cookies =statistics'],
      'Hotjar',
    ],
  ])('%s', (_, headings, provider) => {
    expect(under(headings).provider?.text ?? null).toBe(provider);
  });

  test('comes with the heading it stands in, and may have a group of its own', () => {
    const headings = ['1 Cookies', '2 2. Hotjar:'];
    const origin = { where, fragment: '2. Hotjar:' };
    expect(under(headings).provider).toEqual({ text: 'Hotjar', origin });
    expect(under(headings, { provider: headed('Acme') }).provider).toEqual(headed('Acme'));
  });
});

describe('a chapter about other storage', () => {
  test.each<[string, readonly string[], boolean]>([
    ['has it for its heading', ['1 Cookies', '2 Local storage'], true],
    ['has no cookies in its heading', ['2 Cookies and local storage'], false],
    ['is not a smaller one below it', ['2 Local storage', '3 Our shop'], false],
    ['is not that of a provider', ['1 Cookies', '2 Pixel Ltd'], false],
  ])('%s', (_, headings, other) => expect(under(headings).otherStorage).toBe(other));
});

describe('a chapter about software', () => {
  test.each<[string, readonly string[], boolean]>([
    ['has a title such as "Configuration"', ['1 Cookies', '2 Configuration', '3 Names'], true],
    ['is none where a class is told', ['1 Configuration', '2 Ads =marketing'], false],
    ['is none elsewhere', ['1 Cookies', '2 Our configuration'], false],
  ])('%s', (_, headings, technical) => expect(under(headings).technical).toBe(technical));
});

describe('a chapter is about cookies', () => {
  test.each<[string, readonly string[], Partial<Outline>]>([
    ['when its heading says so', ['1 Privacy', '2 Cookies'], {}],
    ['when the heading above that says so', ['1 Privacy', '2 Cookies', '3 Our shop'], {}],
    ['when the only heading says so', ['1 Cookies'], {}],
    ['when it is of a class', ['1 Privacy', '2 Ads =marketing'], {}],
    ['when its lines say so', ['1 Privacy', '2 Our shop'], { linesAboutCookies: true }],
    ['when it is of a provider, and the title says so', ['1 Cookies', '2 Hotjar'], {}],
    ['when a heading of the first level is not the title', ['1 Privacy', '1 Cookies'], {}],
    ['when the first heading is no title', ['2 Cookies', '3 Our shop'], {}],
  ])('%s', (_, headings, outline) => {
    expect(under(headings, outline).aboutCookies).toBe(true);
  });

  test.each<[string, readonly string[]]>([
    ['when only the title says so', ['1 Cookies and privacy', '2 Our shop']],
    ['when only a heading far above says so', ['1 Privacy', '2 Cookies', '3 Our shop', '4 Rooms']],
    ['when it is of a provider, in a text on other things', ['1 Privacy', '2 Hotjar']],
    ['when it is of a provider, without a title', []],
  ])('but not %s', (_, headings) => {
    const provider = headings.length === 0 ? headed('Hotjar') : null;
    expect(under(headings, { provider }).aboutCookies).toBe(false);
  });
});

test('a text speaks of cookies in its first 2,000 characters', () => {
  const text = (before: number) => `${'x'.repeat(before - 1)} cookies`;
  expect(speaksOfCookies('What are COOKIES?')).toBe(true);
  expect(speaksOfCookies('What is this?')).toBe(false);
  expect(speaksOfCookies(text(1_900))).toBe(true);
  expect(speaksOfCookies(text(2_000))).toBe(false);
});
