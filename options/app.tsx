import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoredPolicy } from '../src/browser/policy-store.ts';
import type { Policy } from '../src/policy.ts';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { useWords } from '../ui/use-words.ts';
import { AddPolicy } from './add-policy.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { readButtonId } from './policy-button.tsx';
import { PolicyList } from './policy-list.tsx';
import { PolicyReading } from './policy-reading.tsx';
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
  const [reading, setReading] = useState<{ id: string; policy: Policy } | null>(null);
  useReturnFocus(reading && readButtonId(reading.id));
  const drafting = useDrafting(host, setSaid);
  const { editing, take, edit, close, cancel, resume } = drafting;
  const heading = useHeading(editing !== null);
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
  if (reading) return <PolicyReading policy={reading.policy} close={() => setReading(null)} />;
  return (
    <main class="policies">
      <h1 ref={heading} tabIndex={-1}>
        {words.text('policies')}
      </h1>
      <p role="status" class="said">
        {said}
      </p>
      {resume && <ResumeDraft resume={resume} />}
      <PolicyList
        policies={policies}
        removed={removed}
        setRemoved={setRemoved}
        read={(id, policy) => {
          setSaid('');
          setReading({ id, policy });
        }}
        edit={edit}
        say={setSaid}
        fromTheTop={() => heading.current?.focus()}
      />
      <AddPolicy host={host} {...drafting} />
    </main>
  );
}

/** The page's heading, which takes the focus where what had it is gone with the draft. */
function useHeading(isEditing: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !isEditing) heading.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return heading;
}

function ResumeDraft({ resume }: { readonly resume: () => void }) {
  const words = useWords();
  return (
    <p class="actions">
      <button type="button" class="button" onClick={resume}>
        {words.text('draftResume')}
      </button>
    </p>
  );
}
