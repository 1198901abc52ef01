import { describe, expect, it, vi } from 'vitest';
import { parseCookieKey } from '../../src/cookie.ts';
import { type FakeBrowser, fakeBrowser, type Kind } from '../fakes/fake-browser.ts';
import { seeded } from '../fixtures/seeded.ts';
import { reportOn } from './report-on.ts';
import { startWorker } from './start-worker.ts';

const url = 'https://inai.opendatasoft.com/explore';
const id = 'inai.opendatasoft.com';
const declared = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'];

interface Stored {
  readonly records: readonly { readonly key: string; readonly present: boolean }[];
}

/** What popup, badge and history say of a tab, each on its own way, and what the jar holds. */
async function told(browser: FakeBrowser, tab: number) {
  const text = browser.storage.items.get(`history:${id}`);
  const history: Stored | null = text === undefined ? null : JSON.parse(String(text));
  const rows = (await reportOn(tab))?.rows ?? [];
  const present = history?.records.filter((record) => record.present) ?? [];
  return {
    popup: rows.map(({ cookie }) => cookie.name).sort(),
    badge: browser.actions.on(tab).text,
    history: present.map(({ key }) => parseCookieKey(key)?.name).sort(),
  };
}

/** The same as it should be, from the jar alone. */
function wanted(browser: FakeBrowser) {
  const names = browser.cookies.jar.map(({ name }) => name).sort();
  const differing = names.filter((name) => !declared.includes(name)).length;
  return { popup: names, badge: differing === 0 ? '' : String(differing), history: names };
}

async function watched(kind: Kind) {
  const browser = fakeBrowser(kind);
  const tab = browser.tabs.open(url);
  const agree = async () => expect(await told(browser, tab)).toEqual(wanted(browser));
  for (const name of ['sessionid', 'x']) browser.cookies.set({ name });
  return { browser, tab, agree };
}

const keys = [
  `history:${id}`,
  `activity:${id}`,
  `set-aside:history:${id}`,
  `set-aside:activity:${id}`,
  'policy-index',
  `policy:${id}`,
  'preferences',
];
const record = { key: '["0","",null,"inai.opendatasoft.com","/","x"]' };
const junk: readonly (readonly [string, unknown])[] = [
  ['nothing at all', null],
  ['a text', 'junk'],
  ['a number', 42],
  ['a list', [[], {}, null]],
  ['an object', { constructor: 1 }],
  ['something of an older version', { version: 0, records: [record], changes: [record] }],
  ['something of a newer version', { version: 2, records: [record], changes: [record] }],
  ['something that breaks off', { version: 1, startedMs: 1, visits: null, choices: [] }],
  ['a record that breaks off', { version: 1, startedMs: 1, visits: null, records: [record] }],
  ['a policy without sites', [{ id, title: '', sites: [], declarations: 1, savedMs: 1 }]],
  [
    'a policy for a site that is none',
    [
      {
        id: 'x',
        title: 'x',
        sites: [{ pattern: '*.opendatasoft.com', registrableDomain: 'no site/' }],
        declarations: 1,
        savedMs: 1,
        sha256: 'x',
      },
    ],
  ],
];

/** The same as texts: what is remembered is stored as one. */
const texts = junk.map(([what, value]) => [`${what}, as a text`, JSON.stringify(value)] as const);

describe.each<Kind>(['chromium', 'firefox'])('popup, badge and history agree, in %s,', (kind) => {
  describe.each([...junk, ...texts])('with %s', (_, value) => {
    it.each(keys)('stored as %s', async (key) => {
      const { browser, agree } = await watched(kind);
      browser.storage.items.set(key, value);
      const worker = await startWorker(browser);
      await worker.settle();
      await agree();
      browser.cookies.set({ name: 'y' });
      await worker.settle();
      await agree();
    });
  });

  it.each(['get', 'set', 'remove'] as const)('after storage.%s was refused', async (call) => {
    const { browser, tab, agree } = await watched(kind);
    const { local } = browser.api.storage;
    const works = local[call];
    browser.storage.items.set(`set-aside:history:${id}`, 'junk');
    browser.storage.limits.bytes = call === 'remove' ? 10 : Number.POSITIVE_INFINITY;
    local[call] = async () => {
      throw new Error('The disk is full');
    };
    const worker = await startWorker(browser);
    await worker.settle();
    const { popup, badge } = await told(browser, tab);
    expect({ popup, badge }).toEqual({ popup: ['sessionid', 'x'], badge: '1' });
    local[call] = works as never;
    browser.storage.limits.bytes = Number.POSITIVE_INFINITY;
    browser.cookies.set({ name: 'y' });
    await worker.settle();
    await agree();
  });

  it('wherever in a visit the worker is killed', async () => {
    const { browser, tab, agree } = await watched(kind);
    const random = seeded(6);
    let killed = 0;
    let worker = await startWorker(browser);
    for (let turn = 0; turn < 60; turn += 1) {
      const name = ['sessionid', 'x', 'y', 'z'][random(4)] ?? '';
      const there = browser.cookies.jar.find((cookie) => cookie.name === name);
      if (there && random(2) === 0) browser.cookies.remove(there);
      else browser.cookies.set({ name, value: String(turn) });
      await vi.advanceTimersByTimeAsync(random(120));
      if (random(2) === 0) {
        worker.kill();
        killed += 1;
        worker = await startWorker(browser);
      }
      if (random(3) > 0) continue;
      browser.tabs.navigate(tab, `${url}?turn=${turn}`);
      await worker.settle();
      await agree();
    }
    expect(killed).toBeGreaterThan(15);
  });

  it.each([
    ['forward by a year', 365],
    ['back by a year', -365],
    ['back to the beginning of time', -Date.now() / 86_400_000],
  ])('where the clock jumps %s', async (_, days) => {
    const { browser, agree } = await watched(kind);
    const worker = await startWorker(browser);
    await worker.settle();
    const jump = (by: number) => vi.setSystemTime(Date.now() + by * 86_400_000);
    browser.cookies.set({ name: 'y' });
    // In the middle of a wait, and back again in the middle of another.
    await vi.advanceTimersByTimeAsync(50);
    jump(days);
    browser.cookies.set({ name: 'z' });
    await vi.advanceTimersByTimeAsync(500);
    await agree();
    for (const cookie of [...browser.cookies.jar]) browser.cookies.remove(cookie);
    await vi.advanceTimersByTimeAsync(50);
    jump(-days);
    browser.cookies.set({ name: 'x' });
    await vi.advanceTimersByTimeAsync(500);
    await agree();
  });
});
