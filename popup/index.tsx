import { render } from 'preact';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { createWords } from '../src/words.ts';
import { App } from './app.tsx';
import { inspect, shownTabId } from './inspect.ts';
import { loadViews } from './use-views.ts';
import { WordsContext } from './words-context.ts';

const words = createWords(translate, textLocale());
const tabId = shownTabId(location.search);
const root = document.documentElement;
root.lang = textLocale();
root.classList.add(tabId === null ? 'popup' : 'tab');

// The first thing drawn is the answer: nothing is rendered before it is known.
const first = await inspect(tabId, words);
// A table or an empty state is the answer, too, and must not come second.
if (tabId !== null || first.outcome.kind !== 'report') await loadViews();
render(
  <WordsContext.Provider value={words}>
    <App first={first} tabId={tabId} />
  </WordsContext.Provider>,
  document.body,
);
