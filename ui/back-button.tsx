import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface BackButtonProps {
  readonly close: () => void;
  /** Where it leads back to. */
  readonly children: ComponentChildren;
}

/** Leads back from what is looked at in the place of something else, and takes the focus when that begins. */
export function BackButton({ close, children }: BackButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="quiet back" onClick={close}>
      {children}
    </button>
  );
}
