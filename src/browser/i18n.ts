import type { Translate } from '../plain-words.ts';
import { api } from './api.ts';

/** Texts in the browser's language, as far as there is a translation; in English otherwise. */
export const translate: Translate = (key, parts) => api.i18n.getMessage(key, parts && [...parts]);

/** The language of these texts, in which figures and dates are written too. */
export function textLocale(): string {
  return translate('intlLocale') || 'en';
}
