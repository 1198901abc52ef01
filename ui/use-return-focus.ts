import { useEffect, useRef } from 'preact/hooks';

/** When what was opened in a button's place has gone again, the reader goes on from that button: the one with this id. */
export function useReturnFocus(opened: string | null): void {
  const left = useRef(opened);
  useEffect(() => {
    if (opened === null && left.current) document.getElementById(left.current)?.focus();
    left.current = opened;
  }, [opened]);
}
