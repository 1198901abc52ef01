import { describe, expect, it } from 'vitest';
import { fakeBrowser } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { aHistory, aRecord } from '../../fixtures/a-history.ts';
import { aCookie, nowMs } from '../../fixtures/make.ts';

async function store() {
  const browser = fakeBrowser('chromium');
  install(browser);
  const { loadHistory } = await import('../../../src/browser/load-history.ts');
  return { browser, loadHistory, ...(await import('../../../src/browser/history-store.ts')) };
}

type Kept = Awaited<ReturnType<typeof store>>['updateHistory'] extends (
  ...args: [string, number, (kept: infer K) => infer _]
) => unknown
  ? K
  : never;

/** Adds one record of its own. */
const adding = (name: string) => (kept: Kept) => ({
  ...kept,
  history: { ...kept.history, records: [...kept.history.records, aRecord(aCookie({ name }))] },
});

describe('the stored history', () => {
  it('keeps each of 50 concurrent updates', async () => {
    const { updateHistory, loadHistory } = await store();
    const names = Array.from({ length: 50 }, (_, n) => `c${n}`);
    await Promise.all(names.map((name) => updateHistory('inai', nowMs, adding(name))));
    expect((await loadHistory('inai'))?.records).toHaveLength(50);
  });

  it('is not written where nothing changed', async () => {
    const { browser, updateHistory } = await store();
    await updateHistory('inai', nowMs, adding('a'));
    let writes = 0;
    browser.api.storage.local.onChanged.addListener(() => {
      writes += 1;
    });
    await updateHistory('inai', nowMs + 1, (kept) => kept);
    expect(writes).toBe(0);
  });

  it('that cannot be read is set aside, and another begins', async () => {
    const { browser, updateHistory, loadHistory } = await store();
    browser.storage.items.set('history:inai', { version: 99, of: 'the future' });
    expect(await loadHistory('inai')).toBeNull();
    await updateHistory('inai', nowMs, adding('a'));
    expect((await loadHistory('inai'))?.startedMs).toBe(nowMs);
    expect(JSON.stringify([...browser.storage.items])).toContain('of the future'.slice(3));
  });

  it('makes room by forgetting the site visited longest ago, never its own', async () => {
    const { browser, updateHistory, loadHistory } = await store();
    const lastMs = { old: nowMs - 2, newer: nowMs - 1 };
    for (const [id, at] of Object.entries(lastMs))
      await updateHistory(id, nowMs, (kept) => ({
        ...kept,
        history: aHistory({ visits: { startMs: at, lastMs: at, previousMs: null } }),
      }));
    browser.storage.limits.bytes = JSON.stringify([...browser.storage.items]).length + 200;
    await updateHistory('inai', nowMs, adding('a'));
    expect(await loadHistory('old')).toBeNull();
    expect(await loadHistory('inai')).not.toBeNull();
  });

  it('says where the browser does not store it', async () => {
    const { browser, updateHistory, loadHistory } = await store();
    browser.storage.limits.bytes = 0;
    await expect(updateHistory('inai', nowMs, adding('a'))).rejects.toThrow('Quota');
    expect(await loadHistory('inai')).toBeNull();
    browser.storage.limits.bytes = 1_000_000;
    await updateHistory('inai', nowMs, adding('a'));
    expect(await loadHistory('inai')).not.toBeNull();
  });

  it('is erased for one policy, or for all, and nothing else is', async () => {
    const { browser, updateHistory, loadHistory, eraseHistory } = await store();
    browser.storage.items.set('options', 'kept');
    for (const id of ['a', 'b', 'c']) await updateHistory(id, nowMs, adding('x'));
    await eraseHistory('a');
    expect([await loadHistory('a'), (await loadHistory('b')) !== null]).toEqual([null, true]);
    await eraseHistory(null);
    expect([...browser.storage.items.keys()]).toEqual(['options']);
  });
});
