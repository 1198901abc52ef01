import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../src/locales');

/** The folder names of the languages, as the browsers want them: `fr`. */
export const locales = readdirSync(folder).sort();

/** The languages that are translated from English. */
export const translations = locales.filter((locale) => locale !== 'en');

export interface Entry {
  readonly message: string;
  readonly description?: string;
}

/** One language's texts, by key. */
export function entriesOf(locale: string): ReadonlyMap<string, Entry> {
  const json = readFileSync(join(folder, locale, 'messages.json'), 'utf8');
  return new Map(Object.entries(JSON.parse(json) as Record<string, Entry>));
}

/** The keys of the texts of which something is true: what a failing test shows. */
export function keysWhere(
  locale: string,
  isSo: (text: string, key: string) => boolean,
): readonly string[] {
  return [...entriesOf(locale)]
    .filter(([key, { message }]) => isSo(message, key))
    .map(([key]) => key);
}

/** The key without its plural form. */
export function baseOf(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}
