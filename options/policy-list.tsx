import { useState } from 'preact/hooks';
import { giveBackAccess, originsFor } from '../src/browser/access.ts';
import { loadPolicy } from '../src/browser/known-policies.ts';
import {
  forgetSetAside,
  removePolicy,
  restorePolicy,
  type StoredPolicy,
} from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import type { Policy, PolicySite } from '../src/policy.ts';
import { saveFile } from '../ui/hand-over.ts';
import { useWords } from '../ui/words-context.ts';
import type { Policies } from './use-policies.ts';

interface PolicyListProps {
  readonly policies: Policies;
  readonly edit: (policy: Policy) => void;
  readonly say: (text: string) => void;
}

/** Every policy: those that were added, with what can be done to them, and those that came with the extension. */
export function PolicyList({ policies: { index, aside, lookAgain }, edit, say }: PolicyListProps) {
  const words = useWords();
  const [removed, setRemoved] = useState<StoredPolicy | null>(null);
  const remove = async ({ id, title }: PolicyEntry) => {
    setRemoved(await removePolicy(id));
    say(words.text('policyRemoved', title));
  };
  const isReplaced = (sites: readonly PolicySite[]) =>
    sites.every(({ pattern }) =>
      index.some((entry) => entry.sites.some((site) => site.pattern === pattern)),
    );
  return (
    <>
      {removed && (
        <Removed
          key={removed.entry.id}
          removed={removed}
          index={index}
          done={(text) => {
            setRemoved(null);
            say(text);
          }}
        />
      )}
      {aside.map(({ id, text }) => (
        <div key={id} class="notice" role="alert">
          <p>{words.text('policySetAside', id)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => saveJson(`${id}-damaged`, text)}>
              {words.text('save')}
            </button>
            <button
              type="button"
              class="button"
              onClick={async () => {
                await forgetSetAside(id);
                lookAgain();
              }}
            >
              {words.text('policyForget')}
            </button>
          </div>
        </div>
      ))}
      <ul class="policy-list">
        {index.map((entry) => (
          <li key={entry.id} data-policy={entry.id}>
            <h2>{entry.title}</h2>
            <Facts sites={entry.sites} declarations={entry.declarations}>
              {words.text('policyAddedOn', { atMs: entry.savedMs })}
            </Facts>
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={async () => edit((await loadPolicy(entry)).policy)}
              >
                {words.text('edit')}
              </button>
              <button
                type="button"
                class="button"
                onClick={async () =>
                  saveJson(entry.id, JSON.stringify((await loadPolicy(entry)).policy, null, 2))
                }
              >
                {words.text('export')}
              </button>
              <button type="button" class="button" onClick={() => void remove(entry)}>
                {words.text('remove')}
              </button>
            </div>
          </li>
        ))}
        {bundledPolicies.map(({ policy, sites }) => (
          <li key={policy.id} data-bundled={policy.id}>
            <h2 lang={policy.language}>{policy.title}</h2>
            <Facts sites={sites} declarations={policy.declarations.length}>
              {words.text(isReplaced(sites) ? 'policyBundledReplaced' : 'policyBundled')}
            </Facts>
          </li>
        ))}
      </ul>
    </>
  );
}

interface FactsProps {
  readonly sites: readonly PolicySite[];
  readonly declarations: number;
  readonly children: string;
}

function Facts({ sites, declarations, children }: FactsProps) {
  const words = useWords();
  return (
    <p class="soft">
      <bdi>{words.list(sites.map(({ pattern }) => pattern))}</bdi> ·{' '}
      {words.count('policyDeclarations', declarations)} · {children}
    </p>
  );
}

interface RemovedProps {
  readonly removed: StoredPolicy;
  readonly index: readonly PolicyEntry[];
  readonly done: (text: string) => void;
}

/** What can still be done after a removal: undo it, or give back the access that nothing else needs. */
function Removed({ removed, index, done }: RemovedProps) {
  const words = useWords();
  const { entry } = removed;
  const needed = [...index, ...bundledPolicies].flatMap(({ sites }) => sites);
  const domains = [...new Set(entry.sites.map((site) => site.registrableDomain))].filter(
    (domain) => !needed.some((site) => site.registrableDomain === domain),
  );
  const undo = async () => {
    await restorePolicy(removed);
    done(words.text('policyRestored', entry.title));
  };
  const giveBack = async () => {
    await giveBackAccess(domains.flatMap(originsFor)).catch(() => false);
    done(words.text('policyAccessGivenBack', words.list(domains)));
  };
  return (
    <div class="notice">
      <p>{words.text('policyErased')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={() => void undo()}>
          {words.text('undo')}
        </button>
        {domains.length > 0 && (
          <button type="button" class="button" onClick={() => void giveBack()}>
            {words.text('policyGiveBack', words.list(domains))}
          </button>
        )}
      </div>
    </div>
  );
}

function saveJson(name: string, text: string): void {
  saveFile({ name: `${name}.json`, mimeType: 'application/json', text: `${text}\n` });
}
