import { useState } from 'preact/hooks';
import type { DraftPart } from './draft.ts';

/** What can be done to the declarations or the categories of a draft. */
export interface Parts<Part extends DraftPart> {
  /** Whether a part is to take the focus when it is drawn: it was added last, or put back. */
  readonly isFresh: (key: number) => boolean;
  readonly set: (key: number, change: Partial<Part>) => void;
  readonly add: (make: (key: number) => Part) => void;
  readonly drop: (key: number) => void;
  readonly putBack: (key: number) => void;
}

/** Changes the parts of a draft, and remembers which one the reader turned to. */
export function useParts<Part extends DraftPart>(
  parts: readonly Part[],
  change: (edit: (parts: readonly Part[]) => readonly Part[]) => void,
): Parts<Part> {
  const [fresh, setFresh] = useState<number | null>(null);
  const set = (key: number, some: Partial<Part>) =>
    change((now) => now.map((part) => (part.key === key ? { ...part, ...some } : part)));
  const dropped = (key: number, is: boolean) => set(key, { dropped: is } as Partial<Part>);
  return {
    isFresh: (key) => key === fresh,
    set,
    add(make) {
      const key = 1 + Math.max(-1, ...parts.map((part) => part.key));
      setFresh(key);
      change((now) => [...now, make(key)]);
    },
    drop: (key) => dropped(key, true),
    putBack(key) {
      setFresh(key);
      dropped(key, false);
    },
  };
}
