import { describe, expect, it } from 'vitest';
import { cookieKey } from '../../../src/cookie.ts';
import type { History } from '../../../src/history.ts';
import { fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { aHistory, aRecord } from '../../fixtures/a-history.ts';
import { aCookie, nowMs } from '../../fixtures/make.ts';

async function store(kind: Kind = 'chromium') {
  const browser = fakeBrowser(kind);
  install(browser);
  const { loadHistory } = await import('../../../src/browser/load-history.ts');
  const { trimHistories } = await import('../../../src/browser/trim-histories.ts');
  return {
    browser,
    loadHistory,
    trimHistories,
    ...(await import('../../../src/browser/history-store.ts')),
  };
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

const asText = (given: Partial<History>) => JSON.stringify(aHistory(given));

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

  it.each([
    ['history:inai', '{"version":99,"of":"the future"}'],
    ['history:inai', 'junk'],
    ['activity:inai', '{"version":99,"of":"the future"}'],
    ['activity:inai', { version: 99 }],
    ['activity:inai', null],
  ])('that cannot be read under %s is set aside, and another begins', async (key, unreadable) => {
    const { browser, updateHistory, loadHistory } = await store();
    browser.storage.items.set(key, unreadable);
    await updateHistory('inai', nowMs, (kept) => kept);
    expect((await loadHistory('inai'))?.startedMs).toBe(nowMs);
    expect(browser.storage.items.get(`set-aside:${key}`)).toEqual(unreadable);
    // It is not in the way any more.
    browser.storage.items.delete(`set-aside:${key}`);
    await updateHistory('inai', nowMs, adding('a'));
    expect(browser.storage.items.has(`set-aside:${key}`)).toBe(false);
  });

  it('that cannot be set aside is not overwritten', async () => {
    const { browser, updateHistory } = await store();
    const newer = { version: 99, of: 'x'.repeat(1_000) };
    browser.storage.items.set('history:inai', newer);
    browser.storage.limits.bytes = 1_500;
    await expect(updateHistory('inai', nowMs, adding('a'))).rejects.toThrow('Quota');
    expect(browser.storage.items.get('history:inai')).toEqual(newer);
  });

  it('of a newer version goes on when that is back, with what came in between', async () => {
    const { browser, updateHistory, loadHistory, loadActivity } = await store();
    const [kept, both, since] = ['kept', 'both', 'since'].map((name) => aCookie({ name }));
    const change = { key: cookieKey(aCookie()), kind: 'set', status: 'declared' } as const;
    const activity = (atMs: number) =>
      JSON.stringify({ version: 1, changes: [{ ...change, atMs }] });
    const records = [kept, both].map((cookie) => aRecord(cookie, { firstSeenMs: 1, changes: 3 }));
    browser.storage.items.set('set-aside:history:inai', asText({ startedMs: 1, records }));
    browser.storage.items.set('set-aside:activity:inai', activity(1));
    const later = [both, since].map((cookie) => aRecord(cookie, { firstSeenMs: 5 }));
    browser.storage.items.set('history:inai', asText({ records: later }));
    browser.storage.items.set('activity:inai', activity(2));
    await updateHistory('inai', nowMs, (found) => found);
    const joined = await loadHistory('inai');
    expect(joined?.startedMs).toBe(1);
    expect(joined?.records).toMatchObject([
      { key: cookieKey(kept ?? aCookie()), firstSeenMs: 1, changes: 3 },
      { key: cookieKey(both ?? aCookie()), firstSeenMs: 1, changes: 3 },
      { key: cookieKey(since ?? aCookie()), firstSeenMs: 5, changes: 1 },
    ]);
    expect((await loadActivity('inai')).changes.map(({ atMs }) => atMs)).toEqual([1, 2]);
    expect([...browser.storage.items.keys()].sort()).toEqual(['activity:inai', 'history:inai']);
  });

  describe('where there is no room', () => {
    /** What was set aside, and three sites that were visited one after the other. */
    async function full(kind: Kind = 'chromium') {
      const opened = await store(kind);
      const { items, limits } = opened.browser.storage;
      for (const [id, at] of Object.entries({ newest: 30, oldest: 10, newer: 20 }))
        await opened.updateHistory(id, nowMs, (kept) => ({
          ...kept,
          history: aHistory({ visits: { startMs: at, lastMs: at, previousMs: null } }),
        }));
      items.set('set-aside:history:oldest', 'x'.repeat(1_000));
      items.set('set-aside-policy:mine', 'not of the history');
      const size = JSON.stringify([...items]).length;
      return { ...opened, items, limits, size, before: [...items.keys()] };
    }

    it.each([
      // Some 550 bytes are written; a history takes some 200.
      ['what was set aside', 0, ['set-aside:history:oldest']],
      [
        'and then the site visited longest ago',
        650,
        ['set-aside:history:oldest', 'activity:oldest', 'history:oldest'],
      ],
    ])('forgets %s, no more than it must', async (_, lessBytes, gone) => {
      const { updateHistory, loadHistory, items, limits, size, before } = await full();
      limits.bytes = size - lessBytes;
      await updateHistory('inai', nowMs, adding('a'));
      expect(await loadHistory('inai')).not.toBeNull();
      expect(before.filter((key) => !items.has(key)).sort()).toEqual([...gone].sort());
    });

    it.each([
      // The disk is full, whatever is forgotten; what is written here takes some 550 bytes.
      ['for anything', 500, 13],
      // What can never fit, and takes as much as ten of the others.
      ['for as much', 40_000, 4],
    ])(
      'and none can be made %s says so, and does not forget all for nothing',
      async (_, takes, left) => {
        const { browser, updateHistory, items } = await full('firefox');
        for (let at = 40; at < 56; at += 1) {
          const visits = { startMs: at, lastMs: at, previousMs: null };
          const choices = [{ storeId: 'x'.repeat(4_000), made: true }];
          items.set(`history:${at}`, asText({ visits, choices }));
        }
        browser.api.storage.local.set = async () => {
          throw new Error(
            'QuotaExceededError: storage.local API call exceeded its quota limitations.',
          );
        };
        const change = adding('x'.repeat(takes));
        await expect(updateHistory('inai', nowMs, change)).rejects.toThrow('Quota');
        const kept = Array.from({ length: left }, (_, n) => `history:${56 - left + n}`);
        expect([...items.keys()]).toEqual(['set-aside-policy:mine', ...kept]);
      },
    );

    it.each([
      ['Resource::kQuotaBytes quota exceeded', true],
      ['QUOTA_BYTES quota exceeded', true],
      ['QuotaExceededError: storage.local API call exceeded its quota limitations.', true],
      ['QuotaManager storage limit', true],
      ['IO error: .../000003.log: No space left on device (ChromeMethodBFE: 9)', false],
      ['Corruption: block checksum mismatch', false],
      ['An unexpected error occurred', false],
    ])('the browser says "%s": forgets: %s', async (words, forgets) => {
      const { browser, updateHistory, items } = await full();
      const before = new Map(items);
      const { set } = browser.api.storage.local;
      let refusals = 1;
      browser.api.storage.local.set = async (given) => {
        if (refusals-- > 0) throw new Error(words);
        await set(given);
      };
      const written = updateHistory('inai', nowMs, adding('a'));
      if (forgets) await written;
      else await expect(written).rejects.toThrow(words);
      expect(items.has('set-aside:history:oldest')).toBe(!forgets);
      expect(items.has('history:inai')).toBe(forgets);
      if (!forgets) expect(items).toEqual(before);
    });
  });

  it('is trimmed to what all may take, site by site, the one visited longest ago first', async () => {
    const { browser, updateHistory, trimHistories } = await store();
    const { items } = browser.storage;
    const half = 'x'.repeat(2_000_000);
    const ids = ['new', 'old', 'middle'];
    for (const [index, id] of ids.entries()) {
      const at = [30, 10, 20][index] ?? 0;
      await updateHistory(id, nowMs, (kept) => ({
        ...kept,
        history: aHistory({
          visits: { startMs: at, lastMs: at, previousMs: null },
          choices: [{ storeId: half, made: true }],
        }),
      }));
    }
    items.set('filler', half);
    await trimHistories();
    expect([...items.keys()].sort()).toEqual([
      'activity:middle',
      'activity:new',
      'filler',
      'history:middle',
      'history:new',
    ]);
    await trimHistories();
    expect(items.size).toBe(5);
    // What cannot be read was visited nobody knows when: first of all.
    items.set('history:junk', half);
    items.set('activity:junk', half);
    await trimHistories();
    expect(items.has('history:junk') || items.has('activity:junk')).toBe(false);
    expect(items.has('history:middle')).toBe(true);
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
    for (const id of ['a', 'b', 'c']) {
      browser.storage.items.set(`history:${id}`, 'junk');
      browser.storage.items.set(`activity:${id}`, 'junk');
      await updateHistory(id, nowMs, adding('x'));
    }
    await eraseHistory('a');
    const ofA = [...browser.storage.items.keys()].filter((key) => key.endsWith(':a'));
    expect([ofA, (await loadHistory('b')) !== null]).toEqual([[], true]);
    await eraseHistory(null);
    expect([...browser.storage.items.keys()]).toEqual(['options']);
  });
});
