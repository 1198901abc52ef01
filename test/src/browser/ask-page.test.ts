import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Subject } from '../../../src/browser/ask-page.ts';
import { fakeBrowser, type Kind } from '../../fakes/fake-browser.ts';
import { install } from '../../fakes/install.ts';
import { aPage } from '../../fixtures/make.ts';

/** Asks ahead about the portal, while its jar holds one cookie; then that is gone. */
async function askedAhead(kind: Kind, refusal = '') {
  const browser = fakeBrowser(kind);
  if (refusal) {
    browser.cookies.refusals.all = refusal;
    browser.api.permissions.contains = () => Promise.reject(new Error(refusal));
  }
  install(browser);
  const { askAhead } = await import('../../../src/browser/ask-page.ts');
  const storeId = kind === 'chromium' ? '0' : 'firefox-default';
  const likely: Subject = { page: aPage(), storeId, policyId: 'inai' };
  const cookie = browser.cookies.set({ name: 'early' });
  const ask = askAhead(likely);
  browser.cookies.remove(cookie);
  browser.cookies.set({ name: 'late' });
  const names = async (subject: Subject) => {
    const reading = await ask(subject)[0];
    return 'cookies' in reading ? reading.cookies.map(({ name }) => name) : reading;
  };
  return { browser, ask, likely, names };
}

describe.each<Kind>(['chromium', 'firefox'])('what was asked ahead, in %s', (kind) => {
  it.each<[string, (likely: Subject) => Subject]>([
    ['the same page', (likely) => likely],
    ['another path of it', (likely) => ({ ...likely, page: aPage({ path: '/explore' }) })],
  ])('answers for %s', async (_, subject) => {
    const { names, likely } = await askedAhead(kind);
    expect(await names(subject(likely))).toEqual(['early']);
  });

  it.each<[string, (likely: Subject) => Subject]>([
    ['the page by http', (likely) => ({ ...likely, page: aPage({ scheme: 'http' }) })],
    ['a sibling', (likely) => ({ ...likely, page: aPage({ host: 'data.opendatasoft.com' }) })],
    ['another policy for it', (likely) => ({ ...likely, policyId: 'managed:inai' })],
  ])('does not answer for %s, which is asked about anew', async (_, subject) => {
    const { names, likely } = await askedAhead(kind);
    expect(await names(subject(likely))).toEqual(['late']);
  });

  it('does not answer for another store, which is asked about by its own name', async () => {
    const { ask, browser, likely } = await askedAhead(kind);
    const before = browser.cookies.queries.length;
    await ask({ ...likely, storeId: '1' })[0];
    expect(browser.cookies.queries.slice(before).map(({ storeId }) => storeId)).toEqual(['1', '1']);
  });

  it('may be refused without anybody’s having to know', async () => {
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    onTestFinished(() => void process.off('unhandledRejection', unheard));
    const { browser, ask, likely } = await askedAhead(kind, 'No');
    // Only where nothing waits for it any more does the process call a rejection unheard.
    await new Promise(setImmediate);
    expect(unheard).not.toHaveBeenCalled();
    delete browser.cookies.refusals.all;
    expect(await ask({ ...likely, policyId: 'another' })[0]).toHaveProperty('cookies');
    expect(await ask(likely)[0]).toHaveProperty('error');
    await expect(ask(likely)[1]).rejects.toThrow('No');
  });
});
