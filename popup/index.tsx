import { render } from 'preact';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { noteChanges } from '../src/browser/watch-tab.ts';
import { createWords } from '../src/words.ts';
import { giveWords } from '../ui/use-words.ts';
import { App } from './app.tsx';
import { ask, askLikely, inspect, shownTabId } from './inspect.ts';
import { loadViews } from './use-views.ts';

const tabId = shownTabId(location.search);
// Before all else: the rest is made ready while the browser answers. What changes between the first look and the
// first drawing must not be missed: the listening begins in the same turn, before any of it can be told.
const asked = ask(tabId);
const likely = askLikely();
const missed = noteChanges();
const words = createWords(translate, textLocale());
giveWords(words);
const root = document.documentElement;
root.lang = textLocale();
root.classList.add(tabId === null ? 'popup' : 'tab');

// A table is drawn with these, and nothing before it.
if (tabId !== null) void loadViews();

/** Draws the page once, when the answer is known; then it keeps itself up to date. */
async function open(): Promise<void> {
  // Formats take the browser a millisecond to make, which now costs nothing.
  words.count('cookies', words.day('2026-01-01').length);
  let first = await inspect(asked, words, likely);
  // A table or an empty state is the answer, too, and must not come second.
  if (tabId !== null) first = await (await loadViews()).asBookmarked(first, words);
  else if (first.outcome.kind !== 'report') await loadViews();
  render(<App first={first} missed={missed} tabId={tabId} />, document.body);
}

// No `await`: the views loaded later share this file, and would wait for it to be through.
export const opened = open();
