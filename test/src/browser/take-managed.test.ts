import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/policy.ts';
import { policySite } from '../../../src/policy-sites.ts';
import { fakeBrowser } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { aPolicy } from '../../fixtures/make.ts';

async function setUp() {
  const browser = fakeBrowser('chromium');
  install(browser);
  const { knownPolicies, loadIndex } = await import('../../../src/browser/known-policies.ts');
  const { isNewlyGiven } = await import('../../../src/browser/managed-policies.ts');
  const { checkManaged, takeManaged } = await import('../../../src/browser/take-managed.ts');
  const store = await import('../../../src/browser/policy-store.ts');
  const aside = await import('../../../src/browser/set-aside.ts');
  return {
    browser,
    checkManaged,
    takeManaged,
    asPolicyWriter: store.asPolicyWriter,
    knownPolicies,
    isNewlyGiven,
    /** Sets aside what is damaged, and tells all that is. */
    async setAside() {
      await aside.setAsideDamaged();
      return aside.loadSetAside();
    },
    add: (policy: Policy) => store.savePolicy(policy, policy.sites.map(policySite)),
    ids: async () => (await loadIndex()).map(({ id }) => id),
    /** Gives these, and has them taken over if that is asked for. */
    async give(...policies: readonly unknown[]) {
      browser.managed.give(policies.length > 0 ? policies : undefined);
      const isNew = await isNewlyGiven();
      if (isNew) await takeManaged();
      return isNew;
    },
  };
}

const policyOf = (id: string, rest: object = {}): Policy => ({
  ...aPolicy(),
  id,
  sites: [`www.${id}`],
  ...rest,
});

describe('taking over managed policies', () => {
  it('puts them where policies are looked for, marked, before the others', async () => {
    const { add, give, knownPolicies } = await setUp();
    await add(policyOf('mine.example'));
    await give(JSON.stringify(policyOf('a.example')));
    const known = await knownPolicies();
    expect(known.map(({ id, managed }) => [id, managed])).toEqual([
      ['managed:a.example', true],
      ['mine.example', undefined],
      ['inai.opendatasoft.com', undefined],
    ]);
    expect(await known[0]?.load()).toMatchObject({
      policy: { ...policyOf('a.example'), id: 'managed:a.example' },
      sites: [{ pattern: 'www.a.example', registrableDomain: 'a.example' }],
      added: 'policyManaged',
    });
  });

  it('is done once, and again when something else is given', async () => {
    const { give, ids, isNewlyGiven } = await setUp();
    expect(await give(policyOf('a.example'))).toBe(true);
    expect(await give(policyOf('a.example'))).toBe(false);
    expect(await give(policyOf('a.example'), policyOf('b.example'))).toBe(true);
    expect(await ids()).toEqual(['managed:a.example', 'managed:b.example']);
    expect(await isNewlyGiven()).toBe(false);
  });

  it('takes what is given when its turn comes, not when it was asked for', async () => {
    const { browser, takeManaged, asPolicyWriter, ids } = await setUp();
    browser.managed.give([policyOf('a.example')]);
    let letGo = () => {};
    const written = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const writing = asPolicyWriter(() => written);
    const taken = takeManaged();
    browser.managed.give([policyOf('b.example')]);
    letGo();
    await Promise.all([writing, taken]);
    expect(await ids()).toEqual(['managed:b.example']);
  });

  it('is not asked for where nothing is given, in either browser', async () => {
    const { isNewlyGiven } = await setUp();
    expect(await isNewlyGiven()).toBe(false);
    const firefox = fakeBrowser('firefox');
    install(firefox);
    const again = await import('../../../src/browser/managed-policies.ts');
    expect(await again.isNewlyGiven()).toBe(false);
  });

  it('lets go of what is given no longer, with its history, and of nothing else', async () => {
    const { add, give, ids, browser } = await setUp();
    await add(policyOf('a.example'));
    await give(policyOf('a.example'), policyOf('b.example'));
    const { items } = browser.storage;
    for (const id of ['a.example', 'managed:a.example', 'managed:b.example'])
      items.set(`history:${id}`, { some: 'history' });
    await give(policyOf('b.example'));
    expect(await ids()).toEqual(['managed:b.example', 'a.example']);
    expect([...items.keys()].filter((key) => key.includes('a.example'))).toEqual([
      'policy:a.example',
      'history:a.example',
    ]);
    expect(items.has('history:managed:b.example')).toBe(true);
    await give();
    expect(await ids()).toEqual(['a.example']);
  });

  it('changes a policy in its place, and keeps its history', async () => {
    const { give, browser, knownPolicies } = await setUp();
    await give(policyOf('a.example'));
    browser.storage.items.set('history:managed:a.example', { some: 'history' });
    await give(policyOf('a.example', { title: 'New' }));
    const [known] = await knownPolicies();
    expect((await known?.load())?.policy.title).toBe('New');
    expect(browser.storage.items.has('history:managed:a.example')).toBe(true);
  });

  it('leaves everything as it was where the browser has no room, and says so', async () => {
    const { give, browser, ids, checkManaged } = await setUp();
    await give(policyOf('a.example'));
    browser.storage.limits.bytes = 3_000;
    browser.managed.give([policyOf('b.example', { introduction: 'x'.repeat(4_000) })]);
    expect(await checkManaged()).toEqual({ refused: [], failed: expect.stringMatching(/Quota/) });
    expect(await ids()).toEqual(['managed:a.example']);
  });

  it('tells what was refused, and takes over the rest', async () => {
    const { browser, ids, checkManaged } = await setUp();
    browser.managed.give([policyOf('a.example'), '{']);
    expect(await checkManaged()).toMatchObject({
      refused: [{ path: '$.policies[1]', name: null }],
      failed: '',
    });
    expect(await ids()).toEqual(['managed:a.example']);
  });

  it.each<[string, string, unknown]>([
    ['its text', 'policy:managed:a.example', '{"junk":'],
    ['the index', 'policy-index', 'junk'],
  ])('mends it where %s was damaged, and sets nothing of it aside', async (_, key, junk) => {
    const { give, browser, ids, setAside, checkManaged } = await setUp();
    await give(policyOf('a.example'));
    browser.storage.items.set(key, junk);
    const aside = await setAside();
    expect(aside.map(({ id }) => id)).toEqual(key === 'policy-index' ? ['index'] : []);
    await checkManaged();
    expect(await ids()).toEqual(['managed:a.example']);
  });
});
