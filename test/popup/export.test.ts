import { createHash } from 'node:crypto';
import { act, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { canonicalJson } from '../../src/export/canonical-json.ts';
import type { FakeBrowser } from '../fakes/fake-browser.ts';
import { atOnce } from '../fixtures/at-once.ts';
import { validateReport } from '../fixtures/export/validate-report.ts';
import { aPolicy } from '../fixtures/make.ts';
import { savedFiles } from '../fixtures/saved-files.ts';
import { storedPolicy } from '../fixtures/stored-policy.ts';
import { openPopup } from './open-popup.ts';

const cookies = [
  { name: '_ga', domain: '.opendatasoft.com' },
  { name: 'sessionid' },
  { name: 'csrftoken' },
];

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const enabled = async (name: string) =>
  waitFor(() => expect(button(name)).toHaveProperty('disabled', false));
const contents = () =>
  within(screen.getByRole('group', { name: 'Contents' }))
    .getAllByRole('radio')
    .map(
      (radio) =>
        `${(radio as HTMLInputElement).checked ? '●' : '○'} ${radio.parentElement?.textContent}`,
    );

async function openExport(given: Parameters<typeof openPopup>[0] = { cookies }, filter = '') {
  const opened = await openPopup(given);
  if (filter) await opened.user.type(screen.getByRole('searchbox'), filter);
  await opened.user.click(button('Export this report'));
  await screen.findByRole('heading', { name: 'Export' });
  return opened;
}

describe('the export', () => {
  it('offers four formats, and everything or what is shown, with counts', async () => {
    await openExport();
    expect(screen.getAllByRole('radio', { name: /^(HTML|CSV|Markdown|JSON): / })).toHaveLength(4);
    expect(contents()).toEqual([
      '● Everything: 3 cookies, 2 declarations not seen',
      '○ What is shown: 3 cookies, 2 declarations not seen',
    ]);
  });

  it('begins with what is shown where a filter is set', async () => {
    await openExport({ cookies }, 'session');
    expect(contents()).toEqual([
      '○ Everything: 3 cookies, 2 declarations not seen',
      '● What is shown: 1 cookie',
    ]);
  });

  it('explains why there is nothing to export, and what to choose', async () => {
    const { user } = await openExport({ cookies }, 'no such thing');
    expect(screen.getByText(/Nothing in the list matches the filter/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: /^Everything/ }));
    await enabled('Save');
  });

  it.each([
    ['HTML', /\.html$/, 'text/html;charset=utf-8', /^<!doctype html>/],
    ['CSV', /\.csv$/, 'text/csv;charset=utf-8', /^\uFEFF?"status","name"/],
    ['Markdown', /\.md$/, 'text/markdown;charset=utf-8', /^# Cookies of inai/],
    ['JSON', /\.json$/, 'application/json', /^\{\n {2}"formatVersion": 1/],
  ])('saves %s, and says so', async (format, name, type, text) => {
    const files = savedFiles();
    const { user } = await openExport();
    await user.click(screen.getByRole('radio', { name: new RegExp(`^${format}`) }));
    await enabled('Save');
    await user.click(button('Save'));
    expect(files).toMatchObject([{ name: expect.stringMatching(name), blob: { type } }]);
    expect(await files[0]?.blob.text()).toMatch(text);
    expect(screen.getByText(`Download started: ${files[0]?.name}`)).toBeTruthy();
  });

  it('copies, and says so', async () => {
    const { user } = await openExport({ cookies, kind: 'firefox' });
    await user.click(screen.getByRole('radio', { name: /^JSON/ }));
    await enabled('Copy');
    await user.click(button('Copy'));
    await screen.findByText('Copied.');
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject({
      browser: { name: 'Firefox', version: '153.7.0' },
      verdict: 'differs',
      filter: {},
    });
  });

  it('says when copying is not allowed', async () => {
    const { user } = await openExport();
    await enabled('Copy');
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('No'));
    onTestFinished(() => write.mockRestore());
    await user.click(button('Copy'));
    await screen.findByText('The browser did not allow copying.');
  });

  it('goes back to the list, and the filter is as it was', async () => {
    const { user } = await openExport({ cookies }, 'session');
    await user.click(button('Back to the cookies'));
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'session');
  });
});

describe('the export while the policy changes', () => {
  const policies = ['first', 'second', 'third'].map((title) => aPolicy({ id: 'mine', title }));
  const [first, second, third] = policies.map((policy) => storedPolicy(policy));

  it('waits for the document and the checksum of the audit, and takes no older ones that come late', async () => {
    const before = ({ storage }: FakeBrowser) => storage.put(first ?? {});
    const { browser, user } = await openExport({ cookies, kind: 'firefox', before });
    await user.click(screen.getByRole('radio', { name: /^JSON/ }));
    await enabled('Copy');
    const { runtime, storage } = browser.api;
    const { getBrowserInfo } = runtime;
    let answerLate = () => {};
    const isLate = new Promise<void>((resolve) => {
      answerLate = resolve;
    });
    runtime.getBrowserInfo = async () => {
      await isLate;
      return { name: 'Firefox', version: '153.7.0' };
    };
    await storage.local.set(second ?? {});
    await waitFor(() => expect(button('Copy')).toHaveProperty('disabled', true));
    Object.assign(runtime, { getBrowserInfo });
    await storage.local.set(third ?? {});
    await enabled('Copy');
    answerLate();
    await act(atOnce);
    await user.click(button('Copy'));
    await screen.findByText('Copied.');
    const { policy } = JSON.parse(await navigator.clipboard.readText());
    expect(policy.document.title).toBe('third');
  });

  it('says why there is nothing to save it with', async () => {
    const before = ({ api }: FakeBrowser) => {
      api.runtime.getBrowserInfo = () => Promise.reject(new Error('No browser'));
    };
    await openExport({ cookies, kind: 'firefox', before });
    await screen.findByText('The browser answered: Error: No browser');
    expect(button('Save')).toHaveProperty('disabled', true);
  });
});

describe('the export of an audit by a managed policy', () => {
  it('is as its schema says, with the document under its own id, and its checksum', async () => {
    const document = aPolicy({ declarations: ['sessionid'] });
    const { user } = await openExport({
      cookies,
      before: ({ storage }) => storage.put(storedPolicy(document, true)),
    });
    await user.click(screen.getByRole('radio', { name: /^JSON/ }));
    await enabled('Copy');
    await user.click(button('Copy'));
    await screen.findByText('Copied.');
    const read = JSON.parse(await navigator.clipboard.readText());
    validateReport(read);
    expect(validateReport.errors ?? []).toEqual([]);
    const sha256 = createHash('sha256').update(canonicalJson(document)).digest('hex');
    expect(read.policy).toEqual({ sha256, document });
  });
});

describe('drafts', () => {
  it('of all that is undeclared are offered together', async () => {
    const { user } = await openExport();
    expect(screen.getByText(/^A draft for the 1 undeclared cookie/)).toBeTruthy();
    await user.click(button('Copy JSON: a declaration for the policy'));
    await screen.findByText('Copied.');
    expect(JSON.parse(await navigator.clipboard.readText())).toMatchObject([
      { name: '_ga', purpose: '' },
    ]);
  });

  it('are not offered where nothing is undeclared', async () => {
    await openExport({ cookies: [{ name: 'sessionid' }] });
    expect(screen.queryByRole('heading', { name: /^Declarations for/ })).toBeNull();
  });

  it('are offered in the details of what is undeclared, and not of what is declared', async () => {
    const { user } = await openPopup({ cookies });
    await user.click(button(/^sessionid,/));
    await screen.findByRole('table');
    expect(screen.queryByText('A declaration for the policy')).toBeNull();
    await user.click(button(/^_ga,/));
    await user.click(
      await screen.findByRole('button', { name: 'Copy Markdown: a declaration for the policy' }),
    );
    await screen.findByText('Copied.');
    expect(await navigator.clipboard.readText()).toMatch(/^\| .*`_ga` \(\.opendatasoft\.com/);
  });
});
