import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { setCookies } from './lab/cookies.ts';
import { type ReadRow, ready } from './lab/reading.ts';
import { recordOf, startOver, untilHistory, untilRemembered } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab({ policies: 'strict' });
const DAY_SECONDS = 86_400;
const CHOICE = `cookies_preferences=analytics:yes; Path=/; Secure; Max-Age=${180 * DAY_SECONDS}`;

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Waits until the popup over a tab shows a cookie as wanted. */
async function untilRow(
  tab: LabTab,
  cookieName: string,
  wanted: (row: ReadRow) => boolean,
): Promise<ReadRow> {
  const find = (rows: readonly ReadRow[]) =>
    rows.find((row) => row.name === cookieName && wanted(row));
  const popup = await bench.lab.popup(tab);
  const { rows } = await ready(popup, (reading) => find(reading.rows) !== undefined);
  return find(rows) as ReadRow;
}

/** Opens an empty page of the portal and waits until its first visit is written down. */
async function visitPortal(): Promise<LabTab> {
  const tab = await bench.lab.visit(bench.site.url(PORTAL, '/blank'));
  await untilHistory(bench.lab, ({ visits }) => visits !== null);
  return tab;
}

describe(`how long a cookie lives, in ${browserName}`, () => {
  it.each([
    // 5 % more, so that a year of 12 times 31 days passes.
    { days: 383, status: 'declared', finding: false },
    { days: 400, status: 'deviates', finding: true },
    // The browsers grant no more than 400 days.
    { days: 730, status: 'deviates', finding: true },
  ])('declared for 12 months and granted $days days: $status', async ({ days, ...expected }) => {
    const { lab } = bench;
    const tab = await visitPortal();
    await setCookies(tab, `csrftoken=1; Path=/; Secure; Max-Age=${days * DAY_SECONDS}`);
    await untilHistory(lab, (history) => recordOf(history, 'csrftoken')?.expiry.observed === true);
    const row = await untilRow(tab, 'csrftoken', ({ status }) => status === expected.status);
    expect(row.findings.includes('retention-over-declared')).toBe(expected.finding);
    if (!expected.finding) return;
    expect(row.text).toContain('up to 12 months');
    expect(row.text).toContain(`${Math.min(days, 400)} days`);
    expect(row.text.includes('the browser’s maximum')).toBe(days >= 400);
    await lab.untilBadge(tab, ({ text }) => text === '1');
  });

  it('declared for the session and kept: deviates, until it is a session cookie again', async () => {
    const { lab } = bench;
    const tab = await visitPortal();
    await setCookies(tab, `sessionid=1; Path=/; Secure; HttpOnly; Max-Age=${14 * DAY_SECONDS}`);
    await untilHistory(lab, (history) => recordOf(history, 'sessionid')?.expiry.observed === true);
    const kept = await untilRow(tab, 'sessionid', ({ status }) => status === 'deviates');
    expect(kept.findings).toContain('persistent-but-declared-session');
    expect(kept.text).toContain('14 days');
    await lab.untilBadge(tab, ({ text }) => text === '1');
    await setCookies(tab, 'sessionid=1; Path=/; Secure; HttpOnly');
    const ending = await untilRow(tab, 'sessionid', ({ status }) => status === 'declared');
    expect(ending.findings).not.toContain('persistent-but-declared-session');
    await lab.untilBadge(tab, ({ text }) => text === '');
  });
});

describe(`what needs consent, in ${browserName}`, () => {
  it('deviates when it was set before the choice, and goes on doing so after it', async () => {
    const { lab } = bench;
    const tab = await visitPortal();
    await setCookies(tab, '_pk_id.1=1; Path=/; Secure');
    await untilHistory(lab, (history) => recordOf(history, '_pk_id.1')?.beforeChoice === true);
    const before = await untilRow(tab, '_pk_id.1', ({ status }) => status === 'deviates');
    expect(before.findings).toContain('before-consent');
    expect(before.text).toContain('no choice is recorded yet');
    await setCookies(tab, CHOICE);
    await untilRemembered(lab, 'cookies_preferences');
    const after = await untilRow(tab, '_pk_id.1', ({ text }) =>
      text.includes('it was there before'),
    );
    expect(after).toMatchObject({ status: 'deviates' });
    await lab.untilBadge(tab, ({ text }) => text === '1');
  });

  it('is as declared when it was set after the choice', async () => {
    const { lab } = bench;
    const tab = await visitPortal();
    await setCookies(tab, CHOICE);
    await untilRemembered(lab, 'cookies_preferences');
    await setCookies(tab, '_pk_id.2=1; Path=/; Secure');
    await untilHistory(lab, (history) => recordOf(history, '_pk_id.2')?.beforeChoice === false);
    const row = await untilRow(tab, '_pk_id.2', ({ status }) => status === 'declared');
    expect(row.findings).not.toContain('before-consent');
    await lab.untilBadge(tab, ({ text, title }) => text === '' && title.includes('matches'));
  });
});
