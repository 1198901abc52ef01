import type { PolicyProblem } from '../src/parse-policy.ts';
import { useWords } from '../ui/use-words.ts';
import type { Draft } from './draft.ts';
import { ProblemList } from './problem-list.tsx';

interface RefusalProps {
  readonly problems: readonly PolicyProblem[];
  /** What the browser answered; empty where it was not asked, or did as it was told. */
  readonly failed: string;
  readonly draft: Draft;
}

/** Why a draft is not saved. Of the problems no more is spoken than that there are some: the focus goes to the first. */
export function Refusal({ problems, failed, draft }: RefusalProps) {
  const words = useWords();
  const text = problems.length > 0 ? words.text('draftProblems') : failed;
  return (
    <div class={text ? 'refusal notice' : 'refusal'}>
      <p role="alert">{text}</p>
      {problems.length > 0 && <ProblemList problems={problems} draft={draft} />}
    </div>
  );
}
