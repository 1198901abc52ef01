import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breaksFrenchSpacing, thin } from '../src/french-spacing.ts';
import { judging } from '../src/judging-words.ts';
import { entriesOf, locales } from '../src/message-files.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/store');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as Record<
  'permissions' | 'optional_permissions' | 'host_permissions' | 'optional_host_permissions',
  readonly string[]
>;

/** The parts of a listing, by heading, each with its text and its own parts. */
function parts(text: string, level = '## '): ReadonlyMap<string, string> {
  const [, ...found] = `\n${text}`.split(`\n${level}`);
  return new Map(
    found.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n').trim()];
    }),
  );
}

const read = (locale: string) => readFileSync(join(folder, locale, 'listing.md'), 'utf8');
const listing = (locale: string) => parts(read(locale));

/** Small words of one language that the others do not have. */
const smallWords: Readonly<Record<string, RegExp>> = {
  en: /\b(the|of|and|is|what|it)\b/gi,
  es: /\b(el|los|las|y|del|al|con|su|para|una)\b/gi,
  fr: /\b(le|du|et|des|est|aux|dans)\b/gi,
};

/** How a listing says that values are not kept, in each language. */
const promise: Readonly<Record<string, RegExp>> = {
  en: /\b(no|never a) cookie’s value/i,
  es: /\bel valor de (ninguna|una) cookie/i,
  fr: /\b(aucune valeur de cookie|jamais la valeur d’un cookie)/i,
};

const quotes: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  es: ['«', '»'],
  fr: [`«${thin}`, `${thin}»`],
};

/** The language of a text: that whose small words are at least thrice as many as any other's. */
function languageOf(text: string): string | undefined {
  const counts = Object.entries(smallWords).map(
    ([locale, words]) => [locale, text.match(words)?.length ?? 0] as const,
  );
  const [[first = '', most = 0] = [], [, next = 0] = []] = counts.sort(([, a], [, b]) => b - a);
  return most >= 3 && most >= 3 * next ? first : undefined;
}

it('there is a listing in every language of the extension', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(locales);
});

describe.each(locales)('the listing in %s', (locale) => {
  const texts = listing(locale);
  const textOf = (heading: string) => texts.get(heading) ?? '';
  const reasons = parts(textOf('Permissions'), '### ');

  it('has the parts that the stores ask for', () => {
    expect([...texts.keys()]).toEqual([
      'Name',
      'Summary',
      'Description',
      'Single purpose',
      'Permissions',
      'Privacy',
    ]);
  });

  it('has the name and the summary that the extension itself has', () => {
    const messages = entriesOf(locale);
    expect(textOf('Name')).toBe(messages.get('extensionName')?.message);
    expect(textOf('Summary')).toBe(messages.get('extensionDescription')?.message);
  });

  it('makes no promise about values without the exception, and names it where it promises', () => {
    const promises = read(locale)
      .split('\n')
      .filter((line) => promise[locale]?.test(line));
    expect(promises).toHaveLength(2);
    for (const line of promises) expect(line).toContain('Firefox');
  });

  // The words that stand on the screen, so that a reader finds them there.
  it.each(['statusUndeclared', 'statusDeviates', 'statusDeclared', 'statusNotSeen'] as const)(
    'tells what %s means, in the product’s word for it',
    (key) => {
      const word = entriesOf(locale).get(key)?.message;
      const colon = locale === 'fr' ? `${thin}:` : ':';
      expect(textOf('Description').split('\n')).toContainEqual(
        expect.stringMatching(new RegExp(`^- ${word}${colon} \\S`)),
      );
    },
  );

  it('names the button that reads a page as the product does, wherever it speaks of it', () => {
    const [open, close] = quotes[locale] ?? [];
    const button = `${open}${entriesOf(locale).get('readPage')?.message}${close}`;
    expect(textOf('Description')).toContain(button);
    expect(reasons.get('`scripting`')).toContain(button);
  });

  // The stricter of both stores: Chrome's 45, 132, 16,000 and 1,000 characters; Firefox's 50, 250 and 15,000.
  it.each([
    ['Name', 45],
    ['Summary', 132],
    ['Description', 15_000],
    ['Single purpose', 1_000],
  ])('has a %s of at most %d characters', (heading, limit) => {
    expect(textOf(heading).length).toBeGreaterThan(0);
    expect(textOf(heading).length).toBeLessThanOrEqual(limit);
  });

  it('gives a reason for each permission that the manifest asks for, and for no other', () => {
    const asked = [
      ...manifest.permissions,
      ...manifest.optional_permissions,
      ...manifest.host_permissions,
      ...manifest.optional_host_permissions,
    ];
    expect([...reasons.keys()]).toEqual(asked.map((permission) => `\`${permission}\``));
    for (const [permission, reason] of reasons) {
      expect(reason.length, permission).toBeGreaterThan(60);
      expect(reason.length, permission).toBeLessThanOrEqual(1_000);
    }
  });

  it('is in its language', () => {
    const long = ['Description', 'Permissions', 'Privacy'].map((heading) => textOf(heading));
    for (const text of [...long, ...reasons.values()]) expect(languageOf(text), text).toBe(locale);
  });

  it('does not judge; the summary alone speaks of compliance, for that is what people look for', () => {
    for (const [heading, text] of texts) {
      if (heading !== 'Summary') expect(text).not.toMatch(judging[locale] ?? /^/);
    }
  });

  it('has the apostrophes, quotation marks and spaces of printed text', () => {
    const text = [...texts.values()].join('\n');
    expect(text.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/['"`]|\.\.\.|[^\S\n]{2}/);
    const breaks = text
      .split('\n')
      .filter((line) => !line.startsWith('###') && breaksFrenchSpacing(line));
    if (locale === 'fr') expect(breaks).toEqual([]);
  });
});
