import { removePolicy, type StoredPolicy } from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import { bundledPolicies } from '../src/policies/bundled.ts';
import type { Policy } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { BundledItem } from './bundled-item.tsx';
import type { PolicyDeeds } from './policy-button.tsx';
import { PolicyNotices } from './policy-notices.tsx';
import { RemovedPolicy } from './removed-policy.tsx';
import { StoredItem } from './stored-item.tsx';
import type { Policies } from './use-policies.ts';

interface PolicyListProps extends PolicyDeeds {
  readonly policies: Policies;
  /** The one that was removed last, as long as that can be undone. */
  readonly removed: StoredPolicy | null;
  readonly setRemoved: (removed: StoredPolicy | null) => void;
  readonly edit: (policy: Policy) => void;
  /** Takes the focus to the top of the page. */
  readonly fromTheTop: () => void;
}

/** Every policy: managed ones, those that were added, with what can be done to them, and those that are bundled. */
export function PolicyList(props: PolicyListProps) {
  const { policies, removed, setRemoved, read, edit, say, fromTheTop } = props;
  const words = useWords();
  const { index, sources } = policies;
  const remove = async ({ id, title }: PolicyEntry) => {
    setRemoved(await removePolicy(id));
    say(words.text('policyRemoved', title));
  };
  return (
    <>
      {removed && (
        <RemovedPolicy
          key={removed.entry.savedMs}
          removed={removed}
          index={index}
          say={say}
          done={(text) => {
            setRemoved(null);
            say(text);
            fromTheTop();
          }}
        />
      )}
      <PolicyNotices {...policies} />
      <ul class="policy-list">
        {index.map((entry, at) => (
          <StoredItem
            key={entry.id}
            entry={entry}
            sources={sources}
            before={index.slice(0, at)}
            read={read}
            edit={edit}
            remove={remove}
            say={say}
          />
        ))}
        {bundledPolicies.map((installed) => (
          <BundledItem
            key={installed.policy.id}
            installed={installed}
            before={index}
            read={read}
            say={say}
          />
        ))}
      </ul>
    </>
  );
}
