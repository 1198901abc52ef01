import { useEffect, useState } from 'preact/hooks';
import { onPolicyChange } from '../src/browser/events.ts';
import { loadIndex } from '../src/browser/known-policies.ts';
import { type SetAside, setAsideDamaged } from '../src/browser/policy-store.ts';
import type { PolicyEntry } from '../src/known-policy.ts';

/** The added policies and what had to be set aside; kept up to date. */
export interface Policies {
  readonly index: readonly PolicyEntry[];
  readonly aside: readonly SetAside[];
  readonly lookAgain: () => void;
}

export function usePolicies(): Policies {
  const [index, setIndex] = useState<readonly PolicyEntry[]>([]);
  const [aside, setAside] = useState<readonly SetAside[]>([]);
  const look = async () => {
    setAside(await setAsideDamaged());
    setIndex(await loadIndex());
  };
  useEffect(() => {
    void look();
    return onPolicyChange(() => void look());
  }, []);
  return { index, aside, lookAgain: () => void look() };
}
