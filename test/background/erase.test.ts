import { describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser } from '../fakes/fake-browser.ts';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { startWorker } from './start-worker.ts';

const host = 'data.opendatasoft.com';
const document = aPolicy({ id: 'mine', sites: [host] });
const ids = { added: 'mine', managed: 'managed:mine' };

const remembered = ({ storage }: FakeBrowser, id: string) =>
  [...storage.items.keys()].filter((key) => key === `history:${id}` || key === `activity:${id}`);

/** A worker that keeps a history, in the middle of a look: the browser does not say yet what is in the jar. */
async function looking(kind: keyof typeof ids) {
  const browser = fakeBrowser('chromium');
  browser.storage.put(storedPolicy(document, kind === 'managed'));
  browser.tabs.open(`https://${host}/`);
  browser.cookies.set({ name: 'a', domain: host });
  const worker = await startWorker(browser);
  const kept = async () => {
    await worker.settle();
    expect(remembered(browser, ids[kind])).toHaveLength(2);
  };
  // A policy is told from a damaged one by its checksum, which is worked out beside the clock of this test.
  await vi.waitFor(kept);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { getAll } = browser.api.cookies;
  browser.api.cookies.getAll = (query) => answered.then(() => getAll(query));
  browser.cookies.set({ name: 'b', domain: host });
  await worker.settle();
  return { browser, worker, answer, kept };
}

describe('what was erased during a look is not written down by it', () => {
  const store = () => import('../../src/browser/history-store.ts');
  const policies = () => import('../../src/browser/policy-store.ts');
  const managed = () => import('../../src/browser/take-managed.ts');

  it.each([
    ['of this site', 'mine'],
    ['of all', null],
  ])('by the popup, %s; a later look begins anew', async (_, id) => {
    const { browser, worker, answer, kept } = await looking('added');
    const { eraseHistory } = await store();
    const erased = eraseHistory(id);
    await worker.settle();
    answer();
    await erased;
    await worker.settle();
    expect(remembered(browser, 'mine')).toEqual([]);
    browser.cookies.set({ name: 'c', domain: host });
    await kept();
  });

  it.each([
    ['of this site', 'mine'],
    ['of all', null],
  ])('by the popup, %s, a moment after a change: nor is that by the next look', async (_, id) => {
    const { browser, answer, kept } = await looking('added');
    answer();
    await kept();
    browser.cookies.set({ name: 'c', domain: host });
    // Shorter than any look is put off.
    await vi.advanceTimersByTimeAsync(20);
    const { eraseHistory } = await store();
    await eraseHistory(id);
    await kept();
    const { startedMs, records } = JSON.parse(String(browser.storage.items.get('history:mine')));
    expect(records).toHaveLength(3);
    for (const { firstSeenMs } of records) expect(firstSeenMs).toBeGreaterThanOrEqual(startedMs);
  });

  it('with the policy that was removed', async () => {
    const { browser, worker, answer } = await looking('added');
    const { removePolicy } = await policies();
    const removed = removePolicy('mine');
    await worker.settle();
    answer();
    const stored = await removed;
    await worker.settle();
    expect(remembered(browser, 'mine')).toEqual([]);
    // What this look still wrote comes back with it.
    expect(String(stored?.remembered['history:mine'])).toContain('\\"b\\"');
  });

  it('with the policy that the administrator took back', async () => {
    const { browser, worker, answer } = await looking('managed');
    const { takeManaged } = await managed();
    const taken = takeManaged();
    await worker.settle();
    answer();
    await taken;
    await worker.settle();
    expect(remembered(browser, 'managed:mine')).toEqual([]);
  });
});
