import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../ui/use-words.ts';

/** The text filter. `/` goes to it from anywhere, Escape clears it. */
export function SearchBox({ query, change }: { query: string; change: (query: string) => void }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  // With the drawing: a key that comes right after must not be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      // A box that is ticked, not typed in, has no use for the key.
      if ((event.target as Element).matches(':read-write')) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div class="search">
      <input
        ref={input}
        type="search"
        value={query}
        placeholder={words.text('filterPlaceholder')}
        aria-label={words.text('filterLabel')}
        aria-keyshortcuts="/"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          // An Escape that clears must not also close the popup.
          event.preventDefault();
          change('');
        }}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
    </div>
  );
}
