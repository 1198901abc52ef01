import { useEffect, useRef, useState } from 'preact/hooks';
import { originsFor, requestAccess } from '../src/browser/access.ts';
import { savePolicy } from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { PolicyProblem } from '../src/parse-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import { checkPolicy } from '../src/policy-check.ts';
import { useWords } from '../ui/words-context.ts';
import { DeclarationFields } from './declaration-fields.tsx';
import { type Draft, finishDraft, typedSites } from './draft.ts';
import { ignoredWords, placeWords } from './origin-words.ts';
import { ProblemList } from './problem-list.tsx';
import { TextField } from './text-field.tsx';

interface DraftEditorProps {
  readonly first: Draft;
  /** The policy that is being changed; `null` for a new one. */
  readonly id: string | null;
  readonly index: readonly PolicyEntry[];
  /** Leaves the draft, with a word on what came of it. */
  readonly close: (message: string) => void;
}

/** What was understood, beside where it was read, to be corrected and saved. */
export function DraftEditor({ first, id, index, close }: DraftEditorProps) {
  const words = useWords();
  const [draft, setDraft] = useState(first);
  const [problems, setProblems] = useState<readonly PolicyProblem[]>([]);
  const [failed, setFailed] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { about, rows, ignored, sitesText } = draft;
  const taken = [
    ...index.map((entry) => entry.id),
    ...bundledPolicies.map(({ policy }) => policy.id),
  ];
  const finished = finishDraft(
    draft,
    taken.filter((other) => other !== id),
  );
  const observations = finished.ok
    ? [...new Set(checkPolicy(finished.policy).map(({ message }) => words.message(message)))]
    : [];
  const save = async () => {
    if (!finished.ok) return setProblems(finished.problems);
    const sites = typedSites(sitesText);
    const origins = [...new Set(sites.flatMap((site) => originsFor(site.registrableDomain)))];
    // Nothing may come before the request: the browsers only allow it in the click itself.
    const granted = await requestAccess(origins).catch(() => false);
    try {
      await savePolicy(finished.policy, sites);
      const { title } = finished.policy;
      close(words.text(granted ? 'policySaved' : 'policySavedNoAccess', title));
    } catch (error) {
      setFailed(words.text('policyNotSaved', String(error)));
    }
  };
  return (
    <main class="policies draft">
      <h1 ref={heading} tabIndex={-1}>
        {words.text(id === null ? 'draftTitle' : 'draftEdit')}
      </h1>
      <p>{words.count('draftFound', rows.length)}</p>
      <div class="about">
        <TextField
          label={words.text('draftName')}
          value={about.title}
          change={(title) => setDraft({ ...draft, about: { ...about, title } })}
        />
        <TextField
          label={words.text('draftSites')}
          hint={words.text('draftSitesHint')}
          value={sitesText}
          change={(text) => setDraft({ ...draft, sitesText: text })}
        />
        <TextField
          label={words.text('draftSource')}
          value={about.source.url}
          change={(url) =>
            setDraft({ ...draft, about: { ...about, source: { ...about.source, url } } })
          }
        />
      </div>
      <DeclarationFields
        rows={rows}
        categories={about.categories}
        language={about.language}
        change={(next) => setDraft({ ...draft, rows: next })}
      />
      {ignored.length > 0 && (
        <details class="ignored">
          <summary>{words.count('draftIgnored', ignored.length)}</summary>
          <ul>
            {ignored.map((part, index) => (
              <li key={`${index} ${part.fragment}`}>
                {ignoredWords(words, part)}{' '}
                <span class="soft">{placeWords(words, part.where)}</span>
                <blockquote>{part.fragment}</blockquote>
              </li>
            ))}
          </ul>
        </details>
      )}
      {observations.length > 0 && (
        <section>
          <h2>{words.text('policyObservations')}</h2>
          <ul>
            {observations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <div role="alert">
        {problems.length > 0 && !finished.ok && (
          <div class="notice">
            <p>{words.text('draftProblems')}</p>
            <ProblemList problems={finished.problems} />
          </div>
        )}
        {failed && <p class="notice">{failed}</p>}
      </div>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void save()}>
          {words.text('draftSave')}
        </button>
        <button type="button" class="button" onClick={() => close('')}>
          {words.text('cancel')}
        </button>
      </div>
      <p class="soft">{words.text('draftAccess')}</p>
    </main>
  );
}
