import { loadPolicy } from '../src/browser/known-policies.ts';
import { documentId, type PolicyEntry } from '../src/known-policy.ts';
import type { Policy } from '../src/policy.ts';
import { useWords } from '../ui/use-words.ts';
import { type Ranked, substitutesFor } from './in-place-of.ts';
import { PolicyItem } from './policy-item.tsx';
import { saveJson } from './save-json.ts';
import type { Policies } from './use-policies.ts';

interface StoredItemProps {
  readonly entry: PolicyEntry;
  readonly sources: Policies['sources'];
  /** What comes before it. */
  readonly before: readonly Ranked[];
  readonly edit: (policy: Policy) => void;
  readonly remove: (entry: PolicyEntry) => Promise<void>;
  readonly say: (text: string) => void;
}

/** A policy that was added or is managed, with what can be done to it. */
export function StoredItem({ entry, sources, before, edit, remove, say }: StoredItemProps) {
  const words = useWords();
  const { id, title, managed } = entry;
  const read = async () => (await loadPolicy(entry)).policy;
  const save = async () => {
    const policy = { ...(await read()), id: documentId(id) };
    saveJson(policy.id, JSON.stringify(policy, null, 2));
  };
  const button = (key: 'edit' | 'export' | 'remove', act: () => Promise<void>) => (
    <button
      type="button"
      class="button"
      aria-label={words.text('labelled', words.text(key), title)}
      onClick={() => void act().catch((error: unknown) => say(messageOf(error)))}
    >
      {words.text(key)}
    </button>
  );
  return (
    <PolicyItem
      {...entry}
      kind={managed ? 'managed' : 'added'}
      source={sources.get(id)}
      substitutes={substitutesFor(entry, before)}
    >
      {!managed && button('edit', async () => edit(await read()))}
      {button('export', save)}
      {!managed && button('remove', () => remove(entry))}
    </PolicyItem>
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
