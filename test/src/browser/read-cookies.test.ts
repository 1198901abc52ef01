import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongsTo, type Page } from '../../../src/page.ts';
import { type FakeOptions, fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import type { JarCookie } from '../../fakes/fake-cookies.ts';
import { install } from '../../fakes/install.ts';
import { aPage } from '../../fixtures/make.ts';

const kinds: readonly Kind[] = ['chromium', 'firefox'];

/** The seam as it is in one browser, over its fake. */
async function seam(kind: Kind, options: FakeOptions = {}) {
  const browser = fakeBrowser(kind, options);
  install(browser);
  const { readCookies } = await import('../../../src/browser/read-cookies.ts');
  const ordinary = kind === 'chromium' ? '0' : 'firefox-default';
  /** What the product takes for the page's own: what is read, and belongs to it. */
  const read = async (page: Page = aPage(), storeId = ordinary) => {
    const { cookies, gaps } = await readCookies(page, storeId);
    return { gaps, cookies: cookies.filter((cookie) => belongsTo(page, cookie)) };
  };
  const names = async (page?: Page, storeId?: string) => {
    const { cookies } = await read(page, storeId);
    return cookies.map(({ decodedName }) => decodedName).sort();
  };
  return { browser, cookies: browser.cookies, read, names };
}

const underOwnSite = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: false };
const inOwnFrame = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
const underOtherSite = { topLevelSite: 'https://example.com', hasCrossSiteAncestor: true };

describe.each(kinds)('the cookies of a page, in %s', (kind) => {
  it.each<[string, Partial<JarCookie>, boolean]>([
    ['host-only', {}, true],
    ['of the parent domain', { domain: '.opendatasoft.com' }, true],
    ['for another path only', { path: '/admin' }, true],
    ['HttpOnly', { httpOnly: true }, true],
    ['readable by scripts', { httpOnly: false }, true],
    ['without Secure', { secure: false }, true],
    ['without a name', { name: '' }, true],
    ['partitioned by the site itself', { partitionKey: underOwnSite }, true],
    ['partitioned, of a frame below the site', { partitionKey: inOwnFrame }, true],
    ['partitioned under another site', { partitionKey: underOtherSite }, false],
    ['of a sibling host', { domain: 'data.opendatasoft.com' }, false],
    ['of a host below', { domain: '.x.inai.opendatasoft.com' }, false],
    ['of a host that only looks alike', { domain: 'evil-opendatasoft.com' }, false],
    ['of the bare registrable domain', { domain: 'opendatasoft.com' }, false],
  ])('%s: %s', async (_, cookie, belongs) => {
    const { cookies, names } = await seam(kind);
    cookies.set({ name: 'one', ...cookie });
    expect(await names()).toHaveLength(belongs ? 1 : 0);
  });

  it('of an http page include the Secure ones, which an https page of the host has set', async () => {
    const { cookies, names } = await seam(kind);
    cookies.set({ name: 'secure', secure: true });
    expect(await names(aPage({ scheme: 'http' }))).toEqual(['secure']);
  });

  it('of an http page are not those partitioned under the https site', async () => {
    const { cookies, names } = await seam(kind);
    cookies.set({ name: 'p', partitionKey: underOwnSite });
    expect(await names(aPage({ scheme: 'http' }))).toEqual([]);
  });

  it('include those of a frame of another host, where access to it was granted', async () => {
    const granted = ['*://*.opendatasoft.com/*', '*://*.tracker.example/*'];
    const { cookies, names } = await seam(kind, { granted });
    cookies.set({ name: 'framed', domain: 'tracker.example', partitionKey: inOwnFrame });
    cookies.set({ name: 'elsewhere', domain: 'tracker.example', partitionKey: underOtherSite });
    cookies.set({ name: 'own', domain: 'tracker.example' });
    expect(await names()).toEqual(['framed']);
  });

  it('stand side by side when they differ in any part of their identity', async () => {
    const { cookies, read } = await seam(kind);
    const differences: Partial<JarCookie>[] = [
      {},
      { path: '/a' },
      { domain: '.inai.opendatasoft.com' },
      { domain: '.opendatasoft.com' },
      { partitionKey: underOwnSite },
      { partitionKey: inOwnFrame },
    ];
    for (const difference of differences) cookies.set({ name: 'same', ...difference });
    const reading = await read();
    expect(reading.cookies).toHaveLength(differences.length);
    expect(reading.gaps).toEqual([]);
  });

  it('are as the API gives them, in the words and units of the core', async () => {
    const { cookies, read } = await seam(kind);
    cookies.set({
      name: 'csrftoken',
      domain: '.opendatasoft.com',
      path: '/x',
      httpOnly: false,
      sameSite: 'no_restriction',
      expirationDate: 1_800_000_000.123456,
      partitionKey: inOwnFrame,
    });
    expect((await read()).cookies).toEqual([
      {
        name: 'csrftoken',
        decodedName: 'csrftoken',
        domain: '.opendatasoft.com',
        hostOnly: false,
        path: '/x',
        secure: true,
        httpOnly: false,
        sameSite: 'no_restriction',
        expiresAtMs: 1_800_000_000_123,
        storeId: kind === 'chromium' ? '0' : 'firefox-default',
        firstPartyDomain: '',
        partitionKey: inOwnFrame,
      },
    ]);
  });

  it('a session cookie has no end', async () => {
    const { cookies, read } = await seam(kind);
    cookies.set({ name: 'a' });
    expect((await read()).cookies[0]?.expiresAtMs).toBeNull();
  });

  it.each(['__proto__', 'constructor', '<img src', 'élève', 'a\u202Eb\u200B', 'é*\u00FF', '🍪'])(
    'the name %j arrives as the site wrote it',
    async (name) => {
      const { cookies, names } = await seam(kind);
      cookies.set({ name });
      expect(await names()).toEqual([name]);
    },
  );

  it('are those of the given store, and of the default store otherwise', async () => {
    const other = kind === 'chromium' ? '1' : 'firefox-container-3';
    const { browser, cookies, names } = await seam(kind);
    browser.tabs.open('https://inai.opendatasoft.com/', { storeId: other });
    cookies.set({ name: 'default' });
    cookies.set({ name: 'other', storeId: other });
    expect(await names()).toEqual(['default']);
    expect(await names(aPage(), other)).toEqual(['other']);
  });

  it('cannot be read where the browser refuses: the refusal is passed on', async () => {
    const { cookies, read } = await seam(kind);
    cookies.refusals.all = 'The jar is stuck';
    await expect(read()).rejects.toThrow('The jar is stuck');
  });

  it('where only partitioned ones are refused the others are there, and the gap is named', async () => {
    const { cookies, read } = await seam(kind);
    cookies.set({ name: 'a' });
    cookies.refusals.partitions = 'No partitions here';
    const reading = await read();
    expect(reading.cookies.map(({ name }) => name)).toEqual(['a']);
    expect(reading.gaps).toMatchObject([{ id: 'partitioned-unread', hidesOwnCookies: true }]);
    expect(JSON.stringify(reading.gaps)).toContain('No partitions here');
  });

  it('never bring a value along', async () => {
    const outcomes = { read: 0, left: 0 };
    const { cookies, read } = await seam(kind);
    const value = fc.string({ unit: 'grapheme', minLength: 12, maxLength: 30 });
    const cookie = fc.record({
      name: fc.string({ maxLength: 5 }),
      value,
      domain: fc.constantFrom('.opendatasoft.com', 'inai.opendatasoft.com', 'x.opendatasoft.com'),
      path: fc.constantFrom('/', '/a'),
    });
    const partition = fc.constantFrom(undefined, underOwnSite, underOtherSite);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cookie, partition), { maxLength: 5 }), async (given) => {
        cookies.jar.splice(0);
        for (const [raw, partitionKey] of given) {
          cookies.set({ ...raw, ...(partitionKey && { partitionKey }) });
        }
        const reading = await read();
        outcomes.read += reading.cookies.length;
        outcomes.left += cookies.jar.length - reading.cookies.length;
        const told = JSON.stringify(reading);
        for (const raw of cookies.jar) {
          expect(told).not.toContain(JSON.stringify(raw.value).slice(1, -1));
        }
        for (const read of reading.cookies) expect(read).not.toHaveProperty('value');
      }),
      { numRuns: 200 },
    );
    expect(Math.min(outcomes.read, outcomes.left)).toBeGreaterThan(50);
  });

  it('are asked for twice, in one go: with the site of the partition, and without', async () => {
    const { cookies, read } = await seam(kind);
    const reading = read(aPage(), 'x').catch(() => null);
    expect(cookies.queries).toHaveLength(2);
    await reading;
  });
});

describe('Chromium alone', () => {
  it('refuses the argument that Firefox needs, and is not given it', async () => {
    const { cookies, read } = await seam('chromium');
    await read();
    for (const query of cookies.queries) expect(query).not.toHaveProperty('firstPartyDomain');
    expect(() => cookies.api.getAll({ firstPartyDomain: null })).toThrow('Unexpected property');
  });

  it('refuses a store that is not there', async () => {
    const { read } = await seam('chromium');
    await expect(read(aPage(), '7')).rejects.toThrow('Invalid cookie store id');
  });

  it('without access to the parent domain hides its cookies', async () => {
    const { cookies, names } = await seam('chromium', {
      granted: ['https://inai.opendatasoft.com/*'],
    });
    cookies.set({ name: 'host' });
    cookies.set({ name: 'plain', secure: false });
    cookies.set({ name: 'parent', domain: '.opendatasoft.com' });
    expect(await names()).toEqual(['host']);
  });
});

describe('Firefox alone', () => {
  it('goes on listing expired cookies: they are passed on with their end, for the audit to drop', async () => {
    const { cookies, read } = await seam('firefox');
    cookies.set({ name: 'old', expirationDate: 1 });
    const reading = await read();
    expect(reading.cookies).toMatchObject([{ name: 'old', expiresAtMs: 1_000 }]);
  });

  it('under first-party isolation lists what is isolated for this site, not for others', async () => {
    const { cookies, read } = await seam('firefox', { firstPartyIsolation: true });
    cookies.set({ name: 'a', firstPartyDomain: 'opendatasoft.com' });
    cookies.set({ name: 'a', firstPartyDomain: 'example.com' });
    const reading = await read();
    expect(reading.cookies.map((cookie) => cookie.firstPartyDomain)).toEqual(['opendatasoft.com']);
    await expect(cookies.api.getAll({})).rejects.toThrow('First-Party Isolation is enabled');
  });

  it.each([
    ['Latin-1 that is no UTF-8', 'caf\u00E9', 'caf\u00E9'],
    ['invalid bytes', '\u00FF\u00FE', '\u00FF\u00FE'],
    ['UTF-8', 'caf\u00C3\u00A9', 'café'],
    ['an overlong form', '\u00C0\u00AF', '\u00C0\u00AF'],
    ['beyond Latin-1, thus no bytes', '\u0100\u00C3\u00A9', '\u0100\u00C3\u00A9'],
    ['plain ASCII', 'sessionid', 'sessionid'],
  ])('a name of %s', async (_, given, decoded) => {
    install(fakeBrowser('firefox'));
    const { toCookie } = await import('../../../src/browser/to-cookie.ts');
    const raw = (storeId: string) => ({ name: given, domain: 'a.example', storeId }) as never;
    const firefox = toCookie(raw('firefox-default'));
    expect(firefox).toMatchObject({ name: given, decodedName: decoded });
    expect(toCookie(raw('0'))).toMatchObject({ name: given, decodedName: given });
  });
});
