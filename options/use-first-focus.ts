import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Gives the focus to the first control of what is drawn anew, where that is wanted. */
export function useFirstFocus<Part extends HTMLElement>(wanted: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    if (wanted) part.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);
  return part;
}
