import { fakeEvent } from './fake-event.ts';
import type { FakeHost } from './fake-permissions.ts';

type Items = Record<string, unknown>;

/** In the browsers' own words. */
const quotaErrors = {
  chromium: 'Resource::kQuotaBytes quota exceeded',
  firefox: 'QuotaExceededError: storage.local API call exceeded its quota limitations.',
};

/**
 * `storage.managed`: what an administrator gives. Firefox reads it once, when it starts, and rejects where there is
 * nothing; Chromium tells who listens.
 */
export function fakeManagedStorage(host: FakeHost) {
  const onChanged = fakeEvent<[object]>();
  let given: readonly unknown[] | undefined;
  return {
    give(policies: readonly unknown[] | undefined): void {
      given = policies;
      if (host.kind === 'chromium') onChanged.tell({ policies: {} });
    },
    api: {
      onChanged,
      async get(key: string): Promise<Items> {
        if (given === undefined && host.kind === 'firefox')
          throw new Error('Managed storage manifest not found');
        return given === undefined ? {} : { [key]: given };
      },
    },
  };
}

/** `storage.local`: copies what goes in and out, as the browsers do, and tells who listens what changed. */
export function fakeStorage(host: FakeHost) {
  const items = new Map<string, unknown>();
  const onChanged = fakeEvent<[Record<string, { oldValue?: unknown; newValue?: unknown }>]>();
  const limits = { bytes: Number.POSITIVE_INFINITY };
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const size = () => JSON.stringify([...items]).length;
  return {
    items,
    limits,
    /** What lies there already: nobody is told. */
    put(given: Items): void {
      for (const [key, value] of Object.entries(given)) items.set(key, value);
    },
    api: {
      onChanged,
      async get(keys: string | readonly string[] | null): Promise<Items> {
        const wanted = keys === null ? [...items.keys()] : [keys].flat();
        const found = wanted.filter((key) => items.has(key));
        return Object.fromEntries(found.map((key) => [key, copy(items.get(key))]));
      },
      async set(given: Items): Promise<void> {
        const before = new Map(items);
        // Firefox silently drops this key.
        const entries = Object.entries(copy(given)).filter(
          ([key]) => host.kind === 'chromium' || key !== '__proto__',
        );
        for (const [key, value] of entries) items.set(key, value);
        if (size() > limits.bytes) {
          items.clear();
          for (const [key, value] of before) items.set(key, value);
          throw new Error(quotaErrors[host.kind]);
        }
        onChanged.tell(
          Object.fromEntries(
            entries.map(([key, newValue]) => [key, { oldValue: before.get(key), newValue }]),
          ),
        );
      },
      async remove(keys: string | readonly string[]): Promise<void> {
        const there = [keys].flat().filter((key) => items.has(key));
        const gone = there.map((key) => [key, { oldValue: items.get(key) }]);
        for (const key of there) items.delete(key);
        onChanged.tell(Object.fromEntries(gone));
      },
    },
  };
}
