import { useEffect, useRef, useState } from 'preact/hooks';
import type { Counts } from '../src/audit.ts';
import { useWords } from '../ui/use-words.ts';
import { useCountsInWords } from './proportion-bar.tsx';

/** Tells a screen reader when the counts change while the page is open, and is silent at first. */
export function LiveCounts({ counts }: { counts: Counts }) {
  const words = useWords();
  const now = useCountsInWords(counts) || words.count('cookies', 0);
  const before = useRef(now);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (before.current !== now) setNews(words.text('liveChanged', now));
    before.current = now;
  }, [now]);
  return (
    <p class="visually-hidden" role="status">
      {news}
    </p>
  );
}
