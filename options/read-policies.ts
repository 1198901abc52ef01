import { loadIndex, loadPolicy } from '../src/browser/known-policies.ts';
import { loadSetAside, type SetAside, setAsideDamaged } from '../src/browser/set-aside.ts';
import { checkManaged, type ManagedState } from '../src/browser/take-managed.ts';
import type { PolicyEntry } from '../src/known-policy.ts';
import type { PolicySource } from '../src/policy.ts';

/** The stored policies, and what is wrong with some. */
export interface ReadPolicies {
  readonly index: readonly PolicyEntry[];
  /** Where each was read, by its id. */
  readonly sources: ReadonlyMap<string, PolicySource>;
  readonly aside: readonly SetAside[];
  readonly managed: ManagedState;
  /** What the browser answered where something could not be read or put in order; empty where all could. */
  readonly failed: string;
}

export const nothingRead: ReadPolicies = {
  index: [],
  sources: new Map(),
  aside: [],
  managed: { refused: [], failed: '' },
  failed: '',
};

/** Takes what is damaged out of use, takes over what is managed, and reads the rest. Never rejects. */
export async function readPolicies(): Promise<ReadPolicies> {
  const answers = new Set<string>();
  function attempt<T>(work: Promise<T>, instead: T): Promise<T> {
    return work.catch((error: unknown) => {
      answers.add(String(error));
      return instead;
    });
  }
  await attempt(setAsideDamaged(), undefined);
  const aside = await attempt(loadSetAside(), nothingRead.aside);
  const managed = await attempt(checkManaged(), nothingRead.managed);
  const index = await attempt(loadIndex(), nothingRead.index);
  const sources = await sourcesOf(index);
  return { index, sources, aside, managed, failed: [...answers].join(' ') };
}

/** One that is damaged is left out: it is set aside as soon as there is room. */
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
