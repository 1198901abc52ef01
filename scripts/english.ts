import messages from '../src/locales/en/messages.json' with { type: 'json' };
import { createWords, type Words } from '../src/words.ts';
import { translator } from './translator.ts';

export const translateEnglish = translator(messages);

/** The interface in English without a browser, for programs that run in a terminal. */
export const englishWords: Words = createWords(translateEnglish, 'en');
