/**
 * Remembers the answers of a pure function of a text. Documents say the same words again and again, and the
 * readers ask the same line in turn; the memory is bounded, and emptied when it is full.
 */
export function memo<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = answer(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (text.length <= LONGEST_REMEMBERED) known.set(text, now);
    return now;
  };
}

const MOST_REMEMBERED = 4_000;
const LONGEST_REMEMBERED = 500;
