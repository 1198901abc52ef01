import type { MessageKey } from './message.ts';

/** The browser's look-up of a text by its key, with what stands for `$1`, `$2` and so on. */
export type Translate = (key: MessageKey, parts?: readonly string[]) => string;

/** Keys that exist once for each plural form, without the form. */
export type PluralKey = MessageKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The few words that the toolbar button needs; `words.ts` has the rest. */
export interface PlainWords {
  text(key: MessageKey): string;
  /** A count with its noun in the right plural form. */
  count(key: PluralKey, count: number): string;
}

/** Words of one language; `locale` is the language of the texts, so that figures and texts agree. */
export function createPlainWords(translate: Translate, locale: string): PlainWords {
  let plural: Intl.PluralRules | undefined;
  return {
    text: (key) => translate(key),
    count(key, count) {
      plural ??= new Intl.PluralRules(locale);
      const exact = `${key}_${plural.select(count)}` as MessageKey;
      // Below, all our languages write it alike, and what writes it as a language does costs milliseconds to begin with.
      const parts = [count < 1_000 ? String(count) : count.toLocaleString(locale)];
      return translate(exact, parts) || translate(`${key}_other`, parts);
    },
  };
}
