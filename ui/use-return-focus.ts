import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * When what was opened in a button's place has gone again, the reader goes on from that button: the one with this id.
 * With the drawing, like every other move of the focus: a key that comes right after would go elsewhere.
 */
export function useReturnFocus(opened: string | null): void {
  const left = useRef(opened);
  useLayoutEffect(() => {
    if (opened === null && left.current) document.getElementById(left.current)?.focus();
    left.current = opened;
  }, [opened]);
}
