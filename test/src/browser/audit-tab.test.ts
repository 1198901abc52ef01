import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { inMemory } from '../../../src/known-policy.ts';
import type { Outcome } from '../../../src/outcome.ts';
import type { InstalledPolicy } from '../../../src/policy.ts';
import { type FakeOptions, fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { anInstalledPolicy } from '../../fixtures/make.ts';

const url = 'https://inai.opendatasoft.com/explore';
const policies = [anInstalledPolicy({ declarations: ['sessionid', 'csrftoken'] })];

async function seam(kind: Kind, options: FakeOptions = {}) {
  const browser = fakeBrowser(kind, options);
  install(browser);
  const { auditTab } = await import('../../../src/browser/audit-tab.ts');
  const { allRules } = await import('../../../src/findings/rules.ts');
  const { tabById } = await import('../../../src/browser/tab.ts');
  const tabOf = async (tabId: number) => {
    const tab = await tabById(tabId);
    if (!tab) throw new Error('The tab is closed.');
    return tab;
  };
  const audit = async (
    tabId: number,
    given: readonly InstalledPolicy[] = policies,
  ): Promise<Outcome> => {
    return await auditTab(await tabOf(tabId), { policies: given.map(inMemory), rules: allRules });
  };
  return { browser, audit, auditTab, tabOf };
}

/** The outcome as one line: its kind, and for a report its rows. */
function told(outcome: Outcome): string {
  if (outcome.kind !== 'report') return outcome.kind;
  const { verdict, rows } = outcome.report;
  return [verdict, ...rows.map(({ status, cookie }) => `${status} ${cookie.name}`)].join(', ');
}

const gapsOf = (outcome: Outcome) =>
  outcome.kind === 'report' ? outcome.report.gaps.map(({ id }) => id) : [];

describe.each<Kind>(['chromium', 'firefox'])('a tab, in %s', (kind) => {
  it('on a site with a policy is compared with it', async () => {
    const { browser, audit } = await seam(kind);
    const tab = browser.tabs.open(url);
    expect(told(await audit(tab))).toBe('matches');
    browser.cookies.set({ name: 'sessionid' });
    expect(told(await audit(tab))).toBe('matches, declared sessionid');
    browser.cookies.set({ name: '_ga', domain: '.opendatasoft.com' });
    expect(told(await audit(tab))).toBe('differs, undeclared _ga, declared sessionid');
  });

  it('names other sites’ cookies as a gap, which does not keep it from matching', async () => {
    const { browser, audit } = await seam(kind);
    const outcome = await audit(browser.tabs.open(url));
    expect(told(outcome)).toBe('matches');
    expect(gapsOf(outcome)).toContain('other-sites');
  });

  it.each([
    ['another site', 'https://opendatasoft.example/', ['*://*/*'], 'no-policy'],
    ['a sibling without a policy', 'https://data.opendatasoft.com/', undefined, 'no-policy'],
    ['no access', url, [], 'no-access'],
    ['access to another site only', url, ['*://*.example.com/*'], 'no-access'],
  ])('on %s', async (_, address, granted, expected) => {
    const options = granted && { granted: granted.map((text) => text.replace('*/*', 'x.test/*')) };
    const { browser, audit } = await seam(kind, options);
    const tab = browser.tabs.open(address, { clicked: true });
    expect(told(await audit(tab))).toBe(expected);
  });

  it.each([
    'about:blank',
    'chrome://extensions/',
    'file:///etc/hosts',
    'about:reader?url=https://x',
  ])('on %s there is nothing to compare', async (address) => {
    const { browser, audit } = await seam(kind);
    expect(told(await audit(browser.tabs.open(address)))).toBe('not-applicable');
  });

  it('without access names the sites to ask for', async () => {
    const { browser, audit } = await seam(kind, { granted: [] });
    const seen = await audit(browser.tabs.open(url, { clicked: true }));
    expect(seen).toMatchObject({
      kind: 'no-access',
      host: 'inai.opendatasoft.com',
      sites: [{ registrableDomain: 'opendatasoft.com' }],
    });
    const hidden = await audit(browser.tabs.open(url));
    expect(hidden).toMatchObject({
      kind: 'no-access',
      host: null,
      sites: [{ registrableDomain: 'opendatasoft.com' }],
    });
  });

  it('hidden may be on any site with a policy to which access is missing', async () => {
    const { browser, audit } = await seam(kind);
    const elsewhere = ['a', 'b'].map((id) =>
      anInstalledPolicy({ id, sites: [`www.${id}.example`] }, `${id}.example`),
    );
    const hidden = browser.tabs.open('https://www.b.example/');
    expect(await audit(hidden, [...policies, ...elsewhere])).toEqual({
      kind: 'no-access',
      host: null,
      sites: elsewhere.flatMap(({ sites }) => sites),
    });
  });

  it('hidden is told of although a policy for what is no site is stored', async () => {
    const { browser, audit } = await seam(kind, { granted: [] });
    const odd = anInstalledPolicy({ id: 'odd', sites: ['[....]'] }, '[....]');
    const { contains } = browser.api.permissions;
    browser.api.permissions.contains = async (asked) => {
      if (asked.origins.some((origin) => origin.includes('['))) throw new Error('Invalid host');
      return await contains(asked);
    };
    const outcome = await audit(browser.tabs.open(url), [odd, ...policies]);
    expect(outcome).toMatchObject({
      kind: 'no-access',
      sites: [{ registrableDomain: 'opendatasoft.com' }],
    });
  });

  it('hidden, while no access is missing, is the browser’s own, or on a site without a policy', async () => {
    const { browser, audit } = await seam(kind);
    const outcome = await audit(browser.tabs.open('https://unknown.example/'));
    expect(outcome).toEqual({ kind: 'not-applicable', hidden: true });
  });

  it('with access to one scheme of the host only cannot tell', async () => {
    const { browser, audit } = await seam(kind, { granted: ['https://inai.opendatasoft.com/*'] });
    browser.cookies.set({ name: 'sessionid' });
    const outcome = await audit(browser.tabs.open(url));
    expect(told(outcome)).toBe('cannot-tell, declared sessionid');
    expect(gapsOf(outcome)).toContain('partial-access');
  });

  it('differs for what was seen, even with access in part', async () => {
    const { browser, audit } = await seam(kind, { granted: ['https://inai.opendatasoft.com/*'] });
    browser.cookies.set({ name: 'x' });
    expect(told(await audit(browser.tabs.open(url)))).toBe('differs, undeclared x');
  });

  it('cannot tell where partitioned cookies were refused', async () => {
    const { browser, audit } = await seam(kind);
    browser.cookies.refusals.partitions = 'No partitions here';
    const outcome = await audit(browser.tabs.open(url));
    expect(told(outcome)).toBe('cannot-tell');
    expect(gapsOf(outcome)).toContain('partitioned-unread');
  });

  it('of a jar that answers with an error shows that error', async () => {
    const { browser, audit } = await seam(kind);
    browser.cookies.refusals.all = 'The jar is stuck';
    expect(await audit(browser.tabs.open(url))).toEqual({
      kind: 'error',
      message: 'Error: The jar is stuck',
    });
  });

  it('without access says so, not that the jar answers with an error', async () => {
    const { browser, audit } = await seam(kind, { granted: [] });
    browser.cookies.refusals.all = 'The jar is stuck';
    expect(told(await audit(browser.tabs.open(url, { clicked: true })))).toBe('no-access');
  });

  it('drops what has expired', async () => {
    const { browser, audit } = await seam(kind);
    browser.cookies.set({ name: 'old', expirationDate: 1 });
    expect(told(await audit(browser.tabs.open(url)))).toBe('matches');
  });

  it('in a private window sees the private store, and nothing of the other', async () => {
    const { browser, audit } = await seam(kind);
    const storeId = kind === 'chromium' ? '1' : 'firefox-private';
    const [ordinary, secret] = [
      browser.tabs.open(url),
      browser.tabs.open(url, { incognito: true }),
    ];
    browser.cookies.set({ name: 'ordinary' });
    browser.cookies.set({ name: 'private', storeId });
    expect(told(await audit(ordinary))).toBe('differs, undeclared ordinary');
    expect(told(await audit(secret))).toBe('differs, undeclared private');
  });

  it('never rejects, whatever the browser answers', async () => {
    const { browser, auditTab, tabOf } = await seam(kind);
    const tab = browser.tabs.open(url);
    browser.api.permissions.contains = async () => {
      throw new Error('No permissions today');
    };
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    onTestFinished(() => void process.off('unhandledRejection', unheard));
    // Also while the policy is still being read.
    const later = () => new Promise<InstalledPolicy>((resolve) => setTimeout(resolve, 5, first));
    const [first = anInstalledPolicy()] = policies;
    for (const load of [async () => first, later]) {
      const known = { ...inMemory(first), load };
      const outcome = await auditTab(await tabOf(tab), { policies: [known], rules: [] });
      expect(outcome).toEqual({ kind: 'error', message: 'Error: No permissions today' });
    }
    expect(unheard).not.toHaveBeenCalled();
  });
});

describe('Firefox alone', () => {
  it('has containers, each a store of its own', async () => {
    const { browser, audit } = await seam('firefox');
    const storeId = 'firefox-container-2';
    const tab = browser.tabs.open(url, { storeId });
    browser.cookies.set({ name: 'ordinary' });
    browser.cookies.set({ name: 'contained', storeId });
    expect(told(await audit(tab))).toBe('differs, undeclared contained');
  });
});
