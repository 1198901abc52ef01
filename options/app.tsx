import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoredPolicy } from '../src/browser/policy-store.ts';
import { useWords } from '../ui/use-words.ts';
import { AddPolicy } from './add-policy.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { PolicyList } from './policy-list.tsx';
import type { Source } from './understand.ts';
import { useDrafting } from './use-drafting.ts';
import { usePolicies } from './use-policies.ts';

interface AppProps {
  /** The site a policy is to be added for; empty where none is named. */
  readonly host: string;
  /** What the popup read from a page. */
  readonly handed: Source | null;
}

/** The policies page: which there are, and the way to add and change one. */
export function App({ host, handed }: AppProps) {
  const words = useWords();
  const policies = usePolicies();
  const [said, setSaid] = useState('');
  // Here, for a draft that is opened meanwhile takes the place of the list.
  const [removed, setRemoved] = useState<StoredPolicy | null>(null);
  const { editing, take, byHand, edit, close, cancel, resume } = useDrafting(host, setSaid);
  const heading = useRef<HTMLHeadingElement>(null);
  const fromTheTop = () => heading.current?.focus();
  const wasEditing = useRef(false);
  // What had the focus is gone with the draft.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) fromTheTop();
    wasEditing.current = editing !== null;
  }, [editing]);
  useEffect(() => {
    if (handed) take(handed);
  }, []);

  if (editing)
    return (
      <DraftEditor
        first={editing.draft}
        id={editing.id}
        index={policies.index}
        saved={(message) => {
          close();
          setSaid(message);
        }}
        cancel={cancel}
      />
    );
  return (
    <main class="policies">
      <h1 ref={heading} tabIndex={-1}>
        {words.text('policies')}
      </h1>
      <p role="status" class="said">
        {said}
      </p>
      {resume && (
        <p class="actions">
          <button type="button" class="button" onClick={resume}>
            {words.text('draftResume')}
          </button>
        </p>
      )}
      <PolicyList
        policies={policies}
        removed={removed}
        setRemoved={setRemoved}
        edit={edit}
        say={setSaid}
        fromTheTop={fromTheTop}
      />
      <AddPolicy host={host} take={take} byHand={byHand} />
    </main>
  );
}
