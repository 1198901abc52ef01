import { render } from 'preact';
import { takePage } from '../src/browser/hand-page.ts';
import { textLocale, translate } from '../src/browser/i18n.ts';
import { createWords } from '../src/words.ts';
import { giveWords } from '../ui/use-words.ts';
import { App } from './app.tsx';

const words = createWords(translate, textLocale());
giveWords(words);
const query = new URLSearchParams(location.search);

/** Draws the policies page; with what was read from a page, if the popup laid something down for it. */
async function open(): Promise<void> {
  const tab = Number(query.get('read') ?? Number.NaN);
  const page = Number.isInteger(tab) ? await takePage(tab).catch(() => null) : null;
  document.title = `${words.text('policies')} – ${words.text('extensionName')}`;
  const root = document.documentElement;
  root.lang = textLocale();
  root.classList.add('options');
  render(
    <App host={query.get('site') ?? ''} handed={page && { texts: [page.html], url: page.url }} />,
    document.body,
  );
  root.dataset.state = 'ready';
}

export const opened = open();
