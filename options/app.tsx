import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ImportResult } from '../src/import/imported.ts';
import { useWords } from '../ui/words-context.ts';
import { AddPolicy } from './add-policy.tsx';
import { type Draft, draftFrom, draftOf } from './draft.ts';
import { DraftEditor } from './draft-editor.tsx';
import { failureWords } from './origin-words.ts';
import { PolicyList } from './policy-list.tsx';
import { type Source, understand } from './understand.ts';
import { usePolicies } from './use-policies.ts';

interface AppProps {
  /** The site a policy is to be added for; empty where none is named. */
  readonly host: string;
  /** What the popup read from a page. */
  readonly handed: Source | null;
}

interface Editing {
  readonly draft: Draft;
  /** Id of the policy that is being changed; `null` for a new one. */
  readonly id: string | null;
}

/** The policies page: which there are, and the way to add and change one. */
export function App({ host, handed }: AppProps) {
  const words = useWords();
  const policies = usePolicies();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const fromTheTop = () => heading.current?.focus();
  const wasEditing = useRef(false);
  // What had the focus is gone with the draft.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) fromTheTop();
    wasEditing.current = editing !== null;
  }, [editing]);

  const begin = (result: ImportResult, url: string | null) => {
    const today = new Date().toISOString().slice(0, 10);
    const drafted = draftFrom(result, { host, url, today });
    if (!drafted.ok) {
      const problems = drafted.problems.map(
        ({ path, message }) => `${path}: ${words.message(message)}`,
      );
      return setSaid(words.text('importWrong', problems.slice(0, 5).join('\n')));
    }
    setSaid('');
    setEditing({ draft: drafted.draft, id: null });
  };
  const take = (source: Source) => {
    const understood = understand(source);
    if (!understood.ok) return setSaid(failureWords(words, understood.error));
    const { result } = understood;
    if (result.declarations.length === 0) return setSaid(words.text('importNothing'));
    begin(result, source.url?.startsWith('https://') ? source.url.replace(/[?#].*/, '') : null);
  };
  const byHand = () => {
    const nothing = understand({ texts: [''] });
    if (nothing.ok) begin(nothing.result, null);
  };
  useEffect(() => {
    if (handed) take(handed);
  }, []);

  if (editing)
    return (
      <DraftEditor
        first={editing.draft}
        id={editing.id}
        index={policies.index}
        close={(message) => {
          setEditing(null);
          setSaid(message);
        }}
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
      <PolicyList
        policies={policies}
        edit={(policy) => setEditing({ draft: draftOf(policy), id: policy.id })}
        say={setSaid}
        fromTheTop={fromTheTop}
      />
      <AddPolicy host={host} take={take} byHand={byHand} />
    </main>
  );
}
