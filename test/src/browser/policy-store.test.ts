import { describe, expect, it } from 'vitest';
import { locate } from '../../../src/page.ts';
import type { Policy } from '../../../src/policy.ts';
import { policySite } from '../../../src/policy-sites.ts';
import { fakeBrowser } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { aPolicy } from '../../fixtures/make.ts';

async function store() {
  const browser = fakeBrowser('chromium');
  install(browser);
  const { knownPolicies, loadIndex } = await import('../../../src/browser/known-policies.ts');
  const writing = await import('../../../src/browser/policy-store.ts');
  const aside = await import('../../../src/browser/set-aside.ts');
  /** Sets aside what is damaged, and tells all that is. */
  const setAside = async () => {
    await aside.setAsideDamaged();
    return aside.loadSetAside();
  };
  const save = (policy: Policy) => writing.savePolicy(policy, policy.sites.map(policySite));
  const ids = async () => (await loadIndex()).map(({ id }) => id);
  return { ...writing, ...aside, setAside, browser, knownPolicies, loadIndex, save, ids };
}

const policyOf = (id: string): Policy => ({ ...aPolicy(), id, sites: [`www.${id}`] });

describe('the stored policies', () => {
  it('gives back what was saved, before the bundled ones', async () => {
    const { save, knownPolicies } = await store();
    const saved = policyOf('example.com');
    await save(saved);
    const [first, ...others] = await knownPolicies();
    expect(first).toMatchObject({
      id: 'example.com',
      bundled: false,
      sites: [{ pattern: 'www.example.com', registrableDomain: 'example.com' }],
    });
    expect(others.map(({ bundled }) => bundled)).toEqual([true]);
    expect(await first?.load()).toMatchObject({ policy: saved, added: 'policyAdded' });
  });

  it('has one policy under an id, although a bundled one came to have it later', async () => {
    const { save, knownPolicies } = await store();
    const bundled = (await knownPolicies())[0];
    const saved = { ...policyOf('example.com'), id: bundled?.id ?? '' };
    await save(saved);
    const known = await knownPolicies();
    expect(known.map(({ id }) => id)).toEqual([saved.id]);
    expect(await known[0]?.load()).toMatchObject({ policy: saved });
  });

  it('says that one is used instead of a bundled one', async () => {
    const { save, knownPolicies } = await store();
    await save({ ...aPolicy(), id: 'mine', sites: ['inai.opendatasoft.com'] });
    const [mine] = await knownPolicies();
    expect((await mine?.load())?.added).toBe('policyInstead');
  });

  it('keeps each of 20 that are saved at once', async () => {
    const { save, ids } = await store();
    const names = Array.from({ length: 20 }, (_, n) => `s${n}.example`);
    await Promise.all(names.map((name) => save(policyOf(name))));
    expect((await ids()).sort()).toEqual(names.sort());
  });

  it('reads nothing but the index of the policies that are not used', async () => {
    const { save, knownPolicies, browser } = await store();
    for (let n = 0; n < 30; n++) await save(policyOf(`s${n}.example`));
    const asked: unknown[] = [];
    const { get } = browser.api.storage.local;
    browser.api.storage.local.get = async (keys) => {
      asked.push(keys);
      return get(keys);
    };
    const known = await knownPolicies();
    await known.find(({ id }) => id === 's7.example')?.load();
    expect(asked).toEqual(['policy-index', 'policy:s7.example']);
  });

  it('leaves everything as it was where the browser has no room', async () => {
    const { save, browser, ids, knownPolicies } = await store();
    const old = policyOf('example.com');
    await save(old);
    browser.storage.limits.bytes = 3_000;
    await expect(save({ ...old, introduction: 'x'.repeat(4_000) })).rejects.toThrow(/Quota/);
    expect(await ids()).toEqual(['example.com']);
    expect((await (await knownPolicies())[0]?.load())?.policy).toEqual(old);
  });

  it('brings a removed one back as it was', async () => {
    const { save, removePolicy, restorePolicy, ids, browser } = await store();
    await save(policyOf('example.com'));
    browser.storage.items.set('history:example.com', { some: 'history' });
    const before = new Map(browser.storage.items);
    const removed = await removePolicy('example.com');
    expect(await ids()).toEqual([]);
    expect([...browser.storage.items.keys()]).toEqual(['policy-index']);
    if (!removed) throw new Error('Nothing was removed');
    await restorePolicy(removed);
    expect(new Map(browser.storage.items)).toEqual(before);
  });

  it('brings a removed one back under a free id where another has its id, and loses nothing', async () => {
    const { save, removePolicy, restorePolicy, ids, browser, knownPolicies } = await store();
    const { items } = browser.storage;
    await save({ ...policyOf('a.example'), title: 'Old' });
    for (const kind of ['history', 'activity', 'set-aside:history'])
      items.set(`${kind}:a.example`, { old: kind });
    const removed = await removePolicy('a.example');
    if (!removed) throw new Error('Nothing was removed');
    await save({ ...policyOf('a.example'), title: 'New' });
    items.set('history:a.example', { new: 'history' });
    const before = new Map(items);
    await restorePolicy(removed);
    expect(await ids()).toEqual(['a.example', 'a.example-2']);
    const titles = (await knownPolicies())
      .filter(({ bundled }) => !bundled)
      .map(async ({ id, load }) => [id, (await load()).policy.id, (await load()).policy.title]);
    expect(await Promise.all(titles)).toEqual([
      ['a.example', 'a.example', 'New'],
      ['a.example-2', 'a.example-2', 'Old'],
    ]);
    for (const kind of ['history', 'activity', 'set-aside:history'])
      expect(items.get(`${kind}:a.example-2`)).toEqual({ old: kind });
    for (const [key, value] of before)
      if (key !== 'policy-index') expect(items.get(key)).toEqual(value);
  });

  it.each([
    ['a text that is not what was saved', 'policy:a.example', '{"id":"a.example"}'],
    ['something else', 'policy:a.example', { __proto__: { polluted: true } }],
    ['an index that is none', 'policy-index', 'junk'],
    ['an index with an entry that is none', 'policy-index', [{ id: 3 }]],
  ])('sets aside %s, and the rest still works', async (_, key, junk) => {
    const { save, browser, setAside, knownPolicies } = await store();
    await save(policyOf('a.example'));
    await save(policyOf('b.example'));
    browser.storage.items.set(key, junk);
    const aside = await setAside();
    expect(aside.length).toBeGreaterThan(0);
    // Once more finds nothing new, and forgets nothing.
    expect(await setAside()).toEqual(aside);
    for (const known of await knownPolicies())
      expect((await known.load()).policy.id).toBe(known.id);
  });

  it('sets aside exactly what is damaged, with its text, and finds it again', async () => {
    const { save, browser, setAside, forgetSetAside, ids } = await store();
    const kept = { sound: '', spoilt: '' };
    for (const id of ['sound', 'spoilt']) await save(policyOf(`${id}.example`));
    const { items } = browser.storage;
    kept.sound = String(items.get('policy:sound.example'));
    expect(await setAside()).toEqual([]);
    items.set('policy:spoilt.example', 'junk');
    items.set('policy:stray.example', { a: 1 });
    const found = [
      { id: 'spoilt.example', text: 'junk' },
      { id: 'stray.example', text: '{"a":1}' },
    ];
    expect(await setAside()).toEqual(found);
    expect(await ids()).toEqual(['sound.example']);
    expect([...items.keys()].sort()).toEqual([
      // So that what an administrator gives is taken over once more.
      'managed-taken',
      'policy-index',
      'policy:sound.example',
      'set-aside-policy:spoilt.example',
      'set-aside-policy:stray.example',
    ]);
    expect(items.get('policy:sound.example')).toBe(kept.sound);
    await forgetSetAside('spoilt.example');
    expect(await setAside()).toEqual(found.slice(1));
  });

  it.each([
    ['a text', 'junk', 'junk'],
    ['a list with an entry that is none', [{ id: 3 }], '[{"id":3}]'],
  ])('sets aside an index that is %s', async (_, index, text) => {
    const { browser, setAside } = await store();
    browser.storage.items.set('policy-index', index);
    expect(await setAside()).toEqual([{ id: 'index', text }]);
    expect(browser.storage.items.get('policy-index')).toEqual([]);
  });

  it('writes nothing where nothing is damaged', async () => {
    const { save, browser, setAside } = await store();
    await save(policyOf('a.example'));
    browser.api.storage.local.set = () => Promise.reject(new Error('written'));
    expect(await setAside()).toEqual([]);
  });

  it('saves one in place of that with the same id, and removes that alone', async () => {
    const { save, ids, removePolicy, loadIndex, browser } = await store();
    for (const id of ['a.example', 'b.example', 'c.example']) await save(policyOf(id));
    await save({ ...policyOf('b.example'), title: 'Another' });
    expect(await ids()).toEqual(['c.example', 'b.example', 'a.example']);
    expect((await loadIndex())[1]?.title).toBe('Another');
    expect((await removePolicy('c.example'))?.entry.id).toBe('c.example');
    expect(await ids()).toEqual(['b.example', 'a.example']);
    expect(await removePolicy('none')).toBeNull();
    browser.storage.items.delete('policy:a.example');
    expect(await removePolicy('a.example')).toBeNull();
  });

  it('uses the one that was added last for a site, whatever is edited or brought back', async () => {
    const { save, ids, removePolicy, restorePolicy, knownPolicies } = await store();
    const sites = ['www.shop.example'];
    const used = async () => {
      const place = locate('https://www.shop.example/', await knownPolicies());
      return place.kind === 'policy-site' && place.installed.id;
    };
    await save({ ...policyOf('first'), sites });
    await save({ ...policyOf('second'), sites });
    await save({ ...policyOf('third'), sites: ['other.example'] });
    expect(await used()).toBe('second');
    await save({ ...policyOf('first'), sites, title: 'Edited' });
    expect(await used()).toBe('second');
    expect(await ids()).toEqual(['third', 'second', 'first']);
    const removed = await removePolicy('second');
    expect(await used()).toBe('first');
    if (!removed) throw new Error('Nothing was removed');
    await restorePolicy(removed);
    expect(await ids()).toEqual(['third', 'second', 'first']);
    expect(await used()).toBe('second');
  });

  it('puts one that is added after those of the administrator', async () => {
    const { save, ids, browser, removePolicy, restorePolicy } = await store();
    await save(policyOf('a.example'));
    const [entry] = browser.storage.items.get('policy-index') as object[];
    const managed = { ...entry, id: 'managed:a.example', managed: true };
    browser.storage.items.set('policy-index', [managed, entry]);
    await save(policyOf('b.example'));
    expect(await ids()).toEqual(['managed:a.example', 'b.example', 'a.example']);
    const removed = await removePolicy('a.example');
    if (!removed) throw new Error('Nothing was removed');
    await restorePolicy(removed);
    expect(await ids()).toEqual(['managed:a.example', 'b.example', 'a.example']);
  });

  it('says so where there is no room to set aside, and what was set aside before is still found', async () => {
    const { save, browser, setAside, setAsideDamaged, loadSetAside } = await store();
    await save(policyOf('a.example'));
    const { items, limits } = browser.storage;
    items.set('policy:stray.example', 'junk');
    const before = await setAside();
    items.set('policy:b.example', 'x'.repeat(500));
    limits.bytes = JSON.stringify([...items]).length;
    await expect(setAsideDamaged()).rejects.toThrow(/Quota/);
    expect(await loadSetAside()).toEqual(before);
    expect(items.get('policy:b.example')).toBe('x'.repeat(500));
  });

  it('refuses to use a damaged one', async () => {
    const { save, browser, knownPolicies } = await store();
    await save(policyOf('a.example'));
    browser.storage.items.set('policy:a.example', '{"junk":');
    const [known] = await knownPolicies();
    await expect(known?.load()).rejects.toThrow(/damaged/);
  });
});
