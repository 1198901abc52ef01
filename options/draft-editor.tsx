import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { originsFor, requestAccess } from '../src/browser/access.ts';
import { savePolicy } from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { PolicyProblem } from '../src/parse-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import { useWords } from '../ui/use-words.ts';
import { AboutFields } from './about-fields.tsx';
import { CategoryFields } from './category-fields.tsx';
import { DeclarationFields } from './declaration-fields.tsx';
import { type Draft, kept } from './draft.ts';
import { FaultsContext, faultsOf } from './faults.ts';
import { finishDraft } from './finish-draft.ts';
import { IgnoredParts } from './ignored-parts.tsx';
import { Observations } from './observations.tsx';
import { ProblemList } from './problem-list.tsx';
import { typedSites } from './typed-sites.ts';

const none: readonly PolicyProblem[] = [];

interface DraftEditorProps {
  readonly first: Draft;
  /** The policy that is being changed; `null` for a new one. */
  readonly id: string | null;
  readonly index: readonly PolicyEntry[];
  /** Leaves the draft, with a word on what came of it. */
  readonly saved: (message: string) => void;
  /** Leaves the draft as it is. */
  readonly cancel: (draft: Draft) => void;
}

/** What was understood, beside where it was read, to be corrected and saved. */
export function DraftEditor({ first, id, index, saved, cancel }: DraftEditorProps) {
  const words = useWords();
  const [draft, setDraft] = useState(first);
  /** Whether it could not be saved as it was: from then on what is wrong is shown. */
  const [refused, setRefused] = useState(false);
  const [failed, setFailed] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const taken = [
    ...index.map((entry) => entry.id),
    ...bundledPolicies.map(({ policy }) => policy.id),
  ];
  const finished = finishDraft(
    draft,
    taken.filter((other) => other !== id),
  );
  const problems = refused && !finished.ok ? finished.problems : none;
  const faults = useMemo(() => faultsOf(problems), [problems]);
  const save = async () => {
    if (!finished.ok) return setRefused(true);
    const sites = typedSites(draft.sitesText);
    const origins = [...new Set(sites.flatMap((site) => originsFor(site.registrableDomain)))];
    // Nothing may come before the request: the browsers only allow it in the click itself.
    const granted = await requestAccess(origins).catch(() => false);
    try {
      await savePolicy(finished.policy, sites);
      const { title } = finished.policy;
      saved(words.text(granted ? 'policySaved' : 'policySavedNoAccess', title));
    } catch (error) {
      setFailed(words.text('policyNotSaved', String(error)));
    }
  };
  return (
    <main class="policies draft">
      <h1 ref={heading} tabIndex={-1}>
        {words.text(titleOf(first, id))}
      </h1>
      {first.rows.some(({ origin }) => origin) && (
        <p>{words.count('draftFound', kept(draft.rows).length)}</p>
      )}
      <FaultsContext.Provider value={faults}>
        <AboutFields draft={draft} change={setDraft} />
        <CategoryFields draft={draft} change={setDraft} />
        <DeclarationFields draft={draft} change={setDraft} />
      </FaultsContext.Provider>
      <IgnoredParts parts={draft.ignored} />
      {finished.ok && <Observations policy={finished.policy} draft={draft} />}
      <div role="alert">
        {problems.length > 0 && (
          <div class="notice">
            <p>{words.text('draftProblems')}</p>
            <ProblemList problems={problems} draft={draft} />
          </div>
        )}
        {failed && <p class="notice">{failed}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void save()}>
          {words.text('draftSave')}
        </button>
        <button type="button" class="button" onClick={() => cancel(draft)}>
          {words.text('cancel')}
        </button>
      </div>
      <p class="soft">{words.text('draftAccess')}</p>
    </main>
  );
}

function titleOf({ rows }: Draft, id: string | null) {
  if (id !== null) return 'draftEdit';
  return rows.length > 0 ? 'draftTitle' : 'addPolicy';
}
