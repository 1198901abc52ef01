import { useState } from 'preact/hooks';
import type { Gap } from '../src/gap.ts';
import { useWords } from '../ui/use-words.ts';

/**
 * What could not be inspected in one line, which opens into the reasons. A button, for Chromium builds a `details` out of
 * a tree of its own with a style sheet in it, and the first frame of a long list waits for it half a millisecond.
 */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  if (gaps.length === 0) return null;
  return (
    <div class="gaps">
      <button type="button" class="gaps-line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{words.text('gapLead', words.list(gaps.map((gap) => words.message(gap))))}</span>
        <span class="quiet">{words.text('gapWhy')}</span>
      </button>
      {open &&
        gaps.map(({ id, key, parts }) => <p key={id}>{words.text(`${key}Why`, ...parts)}</p>)}
    </div>
  );
}
