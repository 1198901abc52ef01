import { useState } from 'preact/hooks';
import { loadPolicy } from '../src/browser/known-policies.ts';
import { removePolicy, type StoredPolicy } from '../src/browser/policy-store.ts';
import { hostPatternMatch } from '../src/domain.ts';
import { documentId, type PolicyEntry } from '../src/known-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import type { Policy, PolicySite } from '../src/policy.ts';
import { useWords } from '../ui/words-context.ts';
import { PolicyItem } from './policy-item.tsx';
import { PolicyNotices } from './policy-notices.tsx';
import { RemovedPolicy } from './removed-policy.tsx';
import { saveJson } from './save-json.ts';
import type { Policies } from './use-policies.ts';

interface ButtonProps {
  readonly text: string;
  /** Title of the policy, which tells a button from the others of the same text. */
  readonly title: string;
  readonly act: () => Promise<void>;
}

function Button({ text, title, act }: ButtonProps) {
  const words = useWords();
  return (
    <button
      type="button"
      class="button"
      aria-label={words.text('labelled', text, title)}
      onClick={() => void act()}
    >
      {text}
    </button>
  );
}

interface PolicyListProps {
  readonly policies: Policies;
  readonly edit: (policy: Policy) => void;
  readonly say: (text: string) => void;
  /** Takes the focus to the top of the page. */
  readonly fromTheTop: () => void;
}

/** Every policy: managed ones, those that were added, with what can be done to them, and those that are bundled. */
export function PolicyList({ policies, edit, say, fromTheTop }: PolicyListProps) {
  const words = useWords();
  const { index, sources } = policies;
  const [removed, setRemoved] = useState<StoredPolicy | null>(null);
  const remove = async ({ id, title }: PolicyEntry) => {
    setRemoved(await removePolicy(id));
    say(words.text('policyRemoved', title));
  };
  const stored = (entry: PolicyEntry) => {
    const { id, title, managed } = entry;
    return (
      <PolicyItem
        {...entry}
        key={id}
        kind={managed ? 'managed' : 'added'}
        source={sources.get(id)}
        replaced={
          !managed &&
          isReplaced(
            entry.sites,
            index.filter((other) => other.managed),
          )
        }
      >
        {!managed && (
          <Button
            title={title}
            text={words.text('edit')}
            act={async () => edit(await read(entry))}
          />
        )}
        <Button
          title={title}
          text={words.text('export')}
          act={async () => {
            const policy = { ...(await read(entry)), id: documentId(id) };
            saveJson(policy.id, JSON.stringify(policy, null, 2));
          }}
        />
        {!managed && <Button title={title} text={words.text('remove')} act={() => remove(entry)} />}
      </PolicyItem>
    );
  };
  return (
    <>
      {removed && (
        <RemovedPolicy
          key={removed.entry.id}
          removed={removed}
          index={index}
          done={(text) => {
            setRemoved(null);
            say(text);
            fromTheTop();
          }}
        />
      )}
      <PolicyNotices {...policies} />
      <ul class="policy-list">
        {index.map(stored)}
        {bundledPolicies.map(({ policy, sites }) => (
          <PolicyItem
            {...policy}
            key={policy.id}
            kind="bundled"
            sites={sites}
            declarations={policy.declarations.length}
            replaced={isReplaced(sites, index)}
          />
        ))}
      </ul>
    </>
  );
}

async function read(entry: PolicyEntry): Promise<Policy> {
  return (await loadPolicy(entry)).policy;
}

/** Whether each of these sites has another policy that comes first; see `locate`. */
function isReplaced(sites: readonly PolicySite[], first: readonly PolicyEntry[]): boolean {
  const covers = (wide: string, pattern: string) =>
    wide.startsWith('*.') && hostPatternMatch(wide, pattern.replace(/^\*\./, ''));
  return sites.every(({ pattern }) =>
    first.some(({ managed, sites: others }) =>
      others.some((site) => site.pattern === pattern || (managed && covers(site.pattern, pattern))),
    ),
  );
}
