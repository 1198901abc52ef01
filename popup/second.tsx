import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Draws its content right after all else is in the page, and before the browser shows any of it: the answer comes first. */
export function Second({ children }: { children: ComponentChildren }) {
  const [drawn, draw] = useState(false);
  useLayoutEffect(() => draw(true), []);
  return drawn ? children : null;
}
