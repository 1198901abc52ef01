import { useEffect, useState } from 'preact/hooks';
import { onPolicyChange } from '../src/browser/events.ts';
import { loadIndex, loadPolicy } from '../src/browser/known-policies.ts';
import { onManagedChange } from '../src/browser/managed-policies.ts';
import { type SetAside, setAsideDamaged } from '../src/browser/policy-store.ts';
import { checkManaged, type ManagedState } from '../src/browser/take-managed.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { PolicySource } from '../src/policy.ts';

/** The stored policies, and what is wrong with some; kept up to date. */
export interface Policies {
  readonly index: readonly PolicyEntry[];
  /** Where each was read, by its id. */
  readonly sources: ReadonlyMap<string, PolicySource>;
  readonly aside: readonly SetAside[];
  readonly managed: ManagedState;
  readonly lookAgain: () => void;
}

const nothing: Omit<Policies, 'lookAgain'> = {
  index: [],
  sources: new Map(),
  aside: [],
  managed: { refused: [], failed: '' },
};

export function usePolicies(): Policies {
  const [seen, setSeen] = useState(nothing);
  const look = async () => {
    const aside = await setAsideDamaged();
    const managed = await checkManaged();
    const index = await loadIndex();
    setSeen({ index, aside, managed, sources: await sourcesOf(index) });
  };
  useEffect(() => {
    void look();
    onManagedChange(() => void look());
    return onPolicyChange(() => void look());
  }, []);
  return { ...seen, lookAgain: () => void look() };
}

/** One that was damaged since is left out: the next look sets it aside. */
async function sourcesOf(index: readonly PolicyEntry[]): Promise<Map<string, PolicySource>> {
  const read = index.map(async (entry) => {
    const source = await loadPolicy(entry).then(
      ({ policy }) => policy.source,
      () => null,
    );
    return source ? [[entry.id, source] as const] : [];
  });
  return new Map((await Promise.all(read)).flat());
}
