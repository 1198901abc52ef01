import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/words.ts';
import { lookUpTest, namedInManifest } from './looked-up.ts';
import { baseOf, entriesOf, keysWhere, locales, translations } from './message-files.ts';

const english = entriesOf('en');

/** Texts that are the same in another language, and why that is no oversight. */
const sameAsInEnglish: Readonly<Record<string, string>> = {
  extensionName: 'a name',
  cookies_one: 'French and Spanish say "cookie"',
  cookies_other: 'French and Spanish say "cookies"',
  columnHttpOnly: 'the attribute’s name',
  columnSecure: 'the attribute’s name',
  exportFormat: 'French says "format"',
  factPartition: 'French says "partition"',
  factSameSite: 'the attribute’s name',
  factScripts: 'French and Spanish developers say "scripts"',
  labelled: 'Spanish sets a colon as English does',
  no: 'Spanish says "no"',
  policySource: 'French says "source"',
  reportExtension: 'French says "extension"',
  reportPage: 'French says "page"',
  sameSiteLax: 'the attribute’s value',
  sameSiteNone: 'the attribute’s value',
  sameSiteStrict: 'the attribute’s value',
};

/** Controls whose accessible name says more than their label, in which it must be found (WCAG 2.5.3). */
const namesOfLabels = [
  { label: 'openInTab', name: 'openInTabHint' },
  { label: 'policy', name: 'policyHint' },
  { label: 'export', name: 'exportHint' },
] as const;

const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();

it('the languages are English, Spanish and French', () => {
  expect(locales).toEqual(['en', 'es', 'fr']);
});

describe('English', () => {
  it('has no text that nothing shows', () => {
    const isLookedUp = lookUpTest();
    expect(isLookedUp('thisIsNoKey')).toBe(false);
    expect(keysWhere('en', (_, key) => !isLookedUp(key))).toEqual([]);
  });

  it('has every text that the manifest names', () => {
    expect(namedInManifest()).toContain('extensionDescription');
    expect(namedInManifest().filter((key) => !english.has(key))).toEqual([]);
  });

  it('tells translators what stands for $1, $2 …', () => {
    const isUntold = (text: string, key: string) =>
      baseOf(key) === key && text.includes('$') && !english.get(key)?.description;
    expect(keysWhere('en', isUntold)).toEqual([]);
  });
});

describe.each(translations)('%s', (locale) => {
  const texts = entriesOf(locale);

  it('lacks no text', () => {
    expect([...english.keys()].filter((key) => !texts.has(key))).toEqual([]);
  });

  it('has no text that English lacks', () => {
    expect(keysWhere(locale, (_, key) => !english.has(key))).toEqual([]);
  });

  it('has no text left in English', () => {
    const isEnglish = (text: string, key: string) =>
      text === english.get(key)?.message || /\b(the|of|and|not|is|its|this|with)\b/i.test(text);
    expect(
      keysWhere(locale, (text, key) => isEnglish(text, key) && !(key in sameAsInEnglish)),
    ).toEqual([]);
  });

  it('fills in the same places', () => {
    const differs = (text: string, key: string) =>
      placeholders(text).join() !== placeholders(english.get(key)?.message).join();
    expect(keysWhere(locale, differs)).toEqual([]);
  });
});

it('no text is allowed to be as in English that is so in no language', () => {
  const isSame = (key: string) =>
    translations.some(
      (locale) => entriesOf(locale).get(key)?.message === english.get(key)?.message,
    );
  expect(Object.keys(sameAsInEnglish).filter((key) => !isSame(key))).toEqual([]);
});

describe.each(locales)('%s', (locale) => {
  const texts = entriesOf(locale);
  const textOf = (key: string) => texts.get(key)?.message ?? '';

  it('names itself, so that figures and dates are in the same language', () => {
    expect(textOf('intlLocale')).toBe(locale);
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
  });

  // French and Spanish have "many", too, from a million on: the code then takes "other", which reads well enough.
  it.each([0, 1, 2, 180])('has a form of its own for %d', (count) => {
    const form = new Intl.PluralRules(locale).select(count);
    const bases = new Set([...texts.keys()].filter((key) => baseOf(key) !== key).map(baseOf));
    expect(bases.size).toBeGreaterThan(0);
    expect([...bases].filter((base) => !texts.has(`${base}_${form}`))).toEqual([]);
  });

  it('counts to a million', () => {
    const words = createWords((key, [n = ''] = []) => textOf(key).replace('$1', n), locale);
    expect(words.count('cookies', 1_000_000)).toMatch(/^1\D000\D000 cookies$/);
  });

  it('numbers the places to fill in from 1 without a gap', () => {
    const hasGap = (text: string) => placeholders(text).some((it, index) => it !== `$${index + 1}`);
    expect(keysWhere(locale, hasGap)).toEqual([]);
  });

  it('has nothing that a browser would take for a named place, and no text that is empty', () => {
    const isBad = (text: string) => text.trim() !== text || text === '' || /\$[\w@]+\$/.test(text);
    expect(keysWhere(locale, isBad)).toEqual([]);
  });

  it('keeps to the stores’ limit for a description', () => {
    expect(textOf('extensionDescription').length).toBeLessThanOrEqual(132);
  });

  it.each(namesOfLabels)('has the label $label in the accessible name $name', ({ label, name }) => {
    expect(textOf(name).startsWith(textOf(label))).toBe(true);
  });
});
