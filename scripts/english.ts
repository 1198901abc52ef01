import messages from '../src/locales/en/messages.json' with { type: 'json' };
import type { MessageKey } from '../src/message.ts';
import type { Translate } from '../src/plain-words.ts';
import { createWords, type Words } from '../src/words.ts';

/** The English texts without a browser, with `$1` to `$9` replaced as the browsers do. */
const englishTexts: Translate = (key: MessageKey, parts = []) => {
  const { message } = messages[key] ?? { message: '' };
  return message.replace(/\$([1-9])/g, (_, index) => parts[Number(index) - 1] ?? '');
};

/** Words for programs that run in a terminal. */
export const englishWords: Words = createWords(englishTexts, 'en');
