import messages from '../src/locales/en/messages.json' with { type: 'json' };
import { createWords, type Words } from '../src/words.ts';

const texts = new Map<string, string>(
  Object.entries(messages).map(([key, { message }]) => [key, message]),
);

/**
 * The browsers' `i18n.getMessage` over the real English file: `$1` to `$9` are replaced in one pass, so that
 * what is put in is never read again; `$$` is a dollar sign; an unknown key is an empty text.
 */
export const translateEnglish = (key: string, parts: readonly string[] = []) =>
  (texts.get(key) ?? '').replace(/\$(?:([1-9])|\$)/g, (_, digit?: string) =>
    digit === undefined ? '$' : (parts[Number(digit) - 1] ?? ''),
  );

/** The interface in English without a browser, for programs that run in a terminal. */
export const englishWords: Words = createWords(translateEnglish, 'en');
