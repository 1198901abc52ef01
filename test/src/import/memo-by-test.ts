import { expect } from 'vitest';
import { memo as remembering } from '../../../src/import/memo.ts';

/** `memo` of the importer, but each test begins without memories (see `test/mutation-import.config.ts`). */
export function memo<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  let test: string | undefined;
  let remembered = remembering(answer);
  return (text) => {
    const { currentTestName } = expect.getState();
    if (currentTestName !== test) remembered = remembering(answer);
    test = currentTestName;
    return remembered(text);
  };
}
