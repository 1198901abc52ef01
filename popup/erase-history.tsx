import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { eraseHistory } from '../src/browser/history-store.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { useWords } from '../ui/use-words.ts';

/** Erases what is remembered, of one policy's cookies or of all, after a second thought. */
export function EraseHistory({ policyId }: { policyId: string }) {
  const words = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const cancel = useRef<HTMLButtonElement>(null);
  useReturnFocus(asked);
  useLayoutEffect(() => {
    // Whoever presses a key once too often has erased nothing.
    cancel.current?.focus();
    if (asked) setSaid('');
  }, [asked]);
  const erase = async () => {
    try {
      await eraseHistory(asked === 'erase-site' ? policyId : null);
    } catch (error) {
      return setSaid(words.text('errorText', String(error)));
    }
    setAsked(null);
    setSaid(words.text('erased'));
  };
  return (
    <div class="erase">
      {asked === null ? (
        <>
          <Ask id="erase-site" ask={setAsked}>
            {words.text('eraseSite')}
          </Ask>
          <Ask id="erase-all" ask={setAsked}>
            {words.text('eraseAll')}
          </Ask>
        </>
      ) : (
        <fieldset>
          <legend>{words.text('eraseAsk')}</legend>
          <button type="button" class="button danger" onClick={() => void erase()}>
            {words.text('erase')}
          </button>
          <button ref={cancel} type="button" class="button" onClick={() => setAsked(null)}>
            {words.text('cancel')}
          </button>
        </fieldset>
      )}
      <p role="status">{said}</p>
    </div>
  );
}

type Asked = 'erase-site' | 'erase-all';

interface AskProps {
  readonly id: Asked;
  readonly children: ComponentChildren;
  readonly ask: (id: Asked) => void;
}

function Ask({ id, children, ask }: AskProps) {
  return (
    <button id={id} type="button" class="button" onClick={() => ask(id)}>
      {children}
    </button>
  );
}
