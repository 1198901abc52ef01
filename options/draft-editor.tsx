import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PolicyEntry } from '../src/known-policy.ts';
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
import { Refusal } from './refusal.tsx';
import { typedSites } from './typed-sites.ts';
import { originsOf, useMissingAccess } from './use-access.ts';
import { useSaving } from './use-saving.ts';

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
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const taken = [
    ...index.map((entry) => entry.id),
    ...bundledPolicies.map(({ policy }) => policy.id),
  ];
  const finished = finishDraft(
    draft,
    taken.filter((other) => other !== id),
  );
  const origins = originsOf(typedSites(draft.sitesText).sites);
  const { problems, failed, save } = useSaving(finished, origins, saved);
  const willBeAsked = useMissingAccess(origins);
  const faults = useMemo(() => faultsOf(problems), [problems]);
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
      {kept(draft.rows).length === 0 && <p class="notice">{words.text('draftDeclaresNothing')}</p>}
      {finished.ok && <Observations policy={finished.policy} draft={draft} />}
      <Refusal problems={problems} failed={failed} draft={draft} />
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void save()}>
          {words.text('draftSave')}
        </button>
        <button type="button" class="button" onClick={() => cancel(draft)}>
          {words.text('cancel')}
        </button>
      </div>
      {willBeAsked && <p class="soft">{words.text('draftAccess')}</p>}
    </main>
  );
}

function titleOf({ rows }: Draft, id: string | null) {
  if (id !== null) return 'draftEdit';
  return rows.length > 0 ? 'draftTitle' : 'addPolicy';
}
