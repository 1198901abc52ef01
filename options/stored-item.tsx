import { loadPolicy } from '../src/browser/known-policies.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { Policy } from '../src/policy.ts';
import { type Ranked, substitutesFor } from './in-place-of.ts';
import { type PolicyDeeds, usePolicyButton } from './policy-button.tsx';
import { PolicyItem } from './policy-item.tsx';
import { savePolicyFile } from './save-json.ts';
import type { Policies } from './use-policies.ts';

interface StoredItemProps extends PolicyDeeds {
  readonly entry: PolicyEntry;
  readonly sources: Policies['sources'];
  /** What comes before it. */
  readonly before: readonly Ranked[];
  readonly edit: (policy: Policy) => void;
  readonly remove: (entry: PolicyEntry) => Promise<void>;
}

/** A policy that was added or is managed, with what can be done to it. */
export function StoredItem({ entry, sources, before, read, edit, remove, say }: StoredItemProps) {
  const { id, managed } = entry;
  const load = async () => (await loadPolicy(entry)).policy;
  const button = usePolicyButton({ ...entry, say });
  return (
    <PolicyItem
      {...entry}
      kind={managed ? 'managed' : 'added'}
      source={sources.get(id)}
      substitutes={substitutesFor(entry, before)}
    >
      {button('policyRead', async () => read(id, await load()))}
      {!managed && button('edit', async () => edit(await load()))}
      {button('export', async () => savePolicyFile(await load()))}
      {!managed && button('remove', () => remove(entry))}
    </PolicyItem>
  );
}
