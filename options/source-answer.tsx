import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/icon.tsx';
import type { Answer } from './use-answer.ts';

const id = 'source-answer';

/** What the control bears that the answer is about. */
export const wrong = { 'aria-invalid': true, 'aria-describedby': id } as const;

/** Why a document could not be read: right below the box, spoken, and brought into sight with it. */
export function SourceAnswer({ answer }: { readonly answer: Answer | null }) {
  const place = useRef<HTMLDivElement>(null);
  const attempts = useRef(0);
  useLayoutEffect(() => {
    attempts.current += 1;
    if (!answer) return;
    // After a drop, or when the page is new, nothing has the focus.
    if (document.activeElement === document.body)
      document
        .querySelector<HTMLElement>(`[aria-describedby="${id}"]`)
        ?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);
  return (
    <div ref={place} id={id} role="alert" class="faults">
      {answer && (
        // The same words again are spoken again.
        <p key={attempts.current}>
          <Icon name="undeclared" /> {answer.text}
        </p>
      )}
    </div>
  );
}
