import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../src/words.ts';

export const WordsContext = createContext<Words | null>(null);

/** The words of the reader's language. Throws outside a provider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No WordsContext.Provider');
  return words;
}
