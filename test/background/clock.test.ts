import { describe, expect, it, vi } from 'vitest';
import { type FakeBrowser, fakeBrowser, type Kind } from '../fakes/fake-browser.ts';
import { aPolicy } from '../fixtures/make.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { reportOn } from './report-on.ts';
import { startWorker } from './start-worker.ts';

const host = 'data.opendatasoft.com';
const DAY_MS = 86_400_000;
const policy = {
  ...aPolicy({ id: 'mine', sites: [host] }),
  declarations: [
    { name: 'lasting', maxAgeSeconds: 390 * 86_400 },
    { name: 'overlong', maxAgeSeconds: 100 * 86_400 },
    { name: 'brief', maxAgeSeconds: 30 * 86_400 },
    { name: 'afterwards', maxAgeSeconds: 390 * 86_400 },
  ],
};

/** What is said of a tab’s cookies: status, and how long each lives and how that is known. */
async function said(tab: number): Promise<Record<string, string>> {
  const rows = (await reportOn(tab))?.rows ?? [];
  const lines = rows.map(({ cookie, status, lifetime }) => {
    const days = lifetime.kind === 'session' ? '' : ` ${Math.round(lifetime.ms / DAY_MS)} days`;
    return [cookie.name, `${status}, ${lifetime.kind}${days}`];
  });
  return Object.fromEntries(lines);
}

function set(browser: FakeBrowser, name: string, days: number): void {
  const expirationDate = (Date.now() + days * DAY_MS) / 1_000;
  browser.cookies.set({ name, domain: host, ...(days > 0 && { expirationDate }) });
}

const jumps = [
  ['forward by a year', 365],
  ['back by a year', -365],
  ['back to the beginning of time', -Date.now() / DAY_MS],
] as const;

describe.each<Kind>(['chromium', 'firefox'])('what is said of cookies, in %s,', (kind) => {
  it.each(jumps)('stays as it was where the clock jumps %s, and back', async (_, days) => {
    const browser = fakeBrowser(kind);
    browser.storage.put(storedPolicy(policy));
    const tab = browser.tabs.open(`https://${host}/`);
    const worker = await startWorker(browser);
    // The policy's checksum is worked out beside the clock of this test, once.
    await vi.waitFor(async () => {
      await worker.settle();
      expect(browser.storage.items.has('history:mine')).toBe(true);
    });
    const jump = (by: number) => vi.setSystemTime(Date.now() + by * DAY_MS);

    for (const name of ['lasting', 'overlong', 'other']) set(browser, name, 390);
    set(browser, 'brief', 30);
    set(browser, 'unending', 0);
    // In the middle of a wait.
    await vi.advanceTimersByTimeAsync(50);
    jump(days);
    await vi.advanceTimersByTimeAsync(500);
    const lasting = {
      lasting: 'declared, granted 390 days',
      overlong: 'deviates, granted 390 days',
      other: 'undeclared, granted 390 days',
      unending: 'undeclared, session',
    };
    const brief = days < 0 && { brief: 'declared, granted 30 days' };
    expect(await said(tab)).toEqual({ ...lasting, ...brief });
    expect(browser.actions.on(tab).text).toBe('3');

    set(browser, 'afterwards', 390);
    await vi.advanceTimersByTimeAsync(50);
    jump(-days);
    await vi.advanceTimersByTimeAsync(500);
    // What was set half a century ago is over.
    const then = days > -390 && { afterwards: 'declared, granted 390 days' };
    // What was over, and is there again, is found anew: only what is left of its life is known.
    const again = days > 0 && { brief: 'declared, at-least 30 days' };
    expect(await said(tab)).toEqual({ ...lasting, ...then, ...brief, ...again });
    expect(browser.actions.on(tab).text).toBe('3');
  });
});
