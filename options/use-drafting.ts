import { useState } from 'preact/hooks';
import type { ImportResult } from '../src/import/imported.ts';
import type { MessageKey } from '../src/message.ts';
import type { Policy } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { isBrokenJson } from './broken-json.ts';
import { type Draft, draftFrom, draftOf } from './draft.ts';
import { failureWords } from './origin-words.ts';
import { type Source, understand } from './understand.ts';
import { type Answer, useAnswer } from './use-answer.ts';

export interface Editing {
  readonly draft: Draft;
  /** Id of the policy that is being changed; `null` for a new one. */
  readonly id: string | null;
  /** Whether something would be lost with it. */
  readonly unsaved: boolean;
}

/** How a draft begins, and what keeps it from that. */
export interface Drafting {
  /** What came of the last attempt, where that is no draft. */
  readonly answer: Answer | null;
  readonly refuse: (text: string, filename?: string) => void;
  readonly editing: Editing | null;
  readonly take: (source: Source) => void;
  /** Begins with nothing. */
  readonly byHand: () => void;
  readonly edit: (policy: Policy) => void;
  /** Leaves the draft, for it is saved. */
  readonly close: () => void;
  /** Leaves the draft as it is now, with nothing saved. */
  readonly cancel: (draft: Draft) => void;
  /** Goes on with the draft that was left without saving; `null` where there is none. */
  readonly resume: (() => void) | null;
}

/** The draft that is open, for the policy of a host; empty where none is named. */
export function useDrafting(host: string, say: (text: string) => void): Drafting {
  const words = useWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [left, setLeft] = useState<Editing | null>(null);
  const { answer, refuse, forget } = useAnswer();
  const open = (next: Editing | null) => {
    say('');
    forget();
    setLeft(null);
    setEditing(next);
  };
  const begin = (result: ImportResult, url: string | null, filename?: string) => {
    const today = new Date().toISOString().slice(0, 10);
    const drafted = draftFrom(result, { host, url, today });
    if (!drafted.ok) {
      const problems = drafted.problems.map(
        ({ path, message }) => `${path}: ${words.message(message)}`,
      );
      return refuse(words.text('importWrong', problems.slice(0, 5).join('\n')), filename);
    }
    open({ draft: drafted.draft, id: null, unsaved: true });
  };
  return {
    editing,
    answer,
    refuse,
    take(source) {
      const { filename, url } = source;
      const understood = understand(source);
      if (!understood.ok) return refuse(failureWords(words, understood.error), filename);
      const { result } = understood;
      if (result.declarations.length === 0) return refuse(words.text(answerTo(source)), filename);
      begin(result, url?.startsWith('https://') ? url.replace(/[?#].*/, '') : null, filename);
    },
    byHand() {
      const nothing = understand({ texts: [''] });
      if (nothing.ok) begin(nothing.result, null);
    },
    edit: (policy) => open({ draft: draftOf(policy), id: policy.id, unsaved: false }),
    close: () => open(null),
    cancel(draft) {
      open(null);
      if (!editing || !(editing.unsaved || draft !== editing.draft)) return;
      setLeft({ ...editing, draft, unsaved: true });
      say(words.text('draftLeft'));
    },
    resume: left && (() => open(left)),
  };
}

/** The answer to a source without declarations. */
function answerTo({ texts }: Source): MessageKey {
  return texts.some(isBrokenJson) ? 'importBrokenJson' : 'importNothing';
}
