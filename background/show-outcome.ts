import { badgeFor } from '../src/badge.ts';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { showBadge } from '../src/browser/show-badge.ts';
import type { Tab } from '../src/browser/tab.ts';
import type { Outcome } from '../src/outcome.ts';
import { createPlainWords } from '../src/plain-words.ts';

/** In the browser's language, which stays the same as long as this worker lives. */
const words = createPlainWords(translate, textLocale());

/** Says on a tab's button what came of looking at it. */
export const showOutcome = (tab: Tab, outcome: Outcome) =>
  showBadge(tab.id, badgeFor(outcome, words), tab.url);
