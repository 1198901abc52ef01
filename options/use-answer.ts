import { useState } from 'preact/hooks';
import { useWords } from '../ui/use-words.ts';

/** Why a document makes no draft; each attempt has one of its own. */
export interface Answer {
  readonly text: string;
  /** Whether it was a file, and not what was pasted or read from a page. */
  readonly isFile: boolean;
}

/** The answer to the last attempt to read a document; `null` where that went well, or there was none. */
export function useAnswer() {
  const words = useWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return {
    answer,
    refuse: (text: string, filename?: string) =>
      setAnswer({
        text: filename ? words.text('labelled', words.name(filename), text) : text,
        isFile: filename !== undefined,
      }),
    forget: () => setAnswer(null),
  };
}
