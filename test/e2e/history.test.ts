import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { untilAgreed } from './lab/agreement.ts';
import { setCookies } from './lab/cookies.ts';
import { holdHistory, releaseHistory } from './lab/history-lock.ts';
import { disclosure, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import {
  dumpStorage,
  POLICY_ID,
  recordOf,
  startOver,
  store,
  stored,
  untilHistory,
  untilRemembered,
} from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await releaseHistory(bench.lab);
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

describe(`the history in ${browserName}`, () => {
  it('keeps all of 50 cookies that five tabs set at the same time', async () => {
    const { lab, site } = bench;
    const tabs = [];
    for (let tab = 0; tab < 5; tab++) tabs.push(await lab.visit(site.url(PORTAL, '/blank')));
    await startOver(lab);
    const setTen = tabs.flatMap((tab, t) =>
      Array.from({ length: 10 }, (_, c) => setCookies(tab, `many_${t}_${c}=1; Path=/; Secure`)),
    );
    await Promise.all(setTen);
    // Each is seen being set, not just found there, and none is forgotten for another.
    const { records } = await untilHistory(
      lab,
      ({ records: all }) => all.filter(({ lastSetMs }) => lastSetMs !== null).length >= 50,
    );
    expect(records).toHaveLength(50);
    expect(records.every(({ present }) => present)).toBe(true);
  });

  it('loses nothing that the jar can tell when the worker dies before it has written', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await untilRemembered(lab, 'sessionid');
    const isWaiting = await holdHistory(lab);
    await setCookies(tab, 'unwritten=1; Path=/; Secure');
    await until(isWaiting, { what: 'the worker to want to write' });
    await lab.killWorker();
    await releaseHistory(lab);
    const before = await untilRemembered(lab, 'sessionid');
    expect(recordOf(before, 'unwritten')).toBeUndefined();

    await setCookies(tab, 'next=1; Path=/; Secure');
    const after = await untilRemembered(lab, 'next', 'unwritten');
    expect(recordOf(after, 'unwritten')).toMatchObject({ present: true, lastSetMs: null });
    expect(recordOf(after, 'sessionid')?.firstSeenMs).toBe(
      recordOf(before, 'sessionid')?.firstSeenMs,
    );
    await lab.untilBadge(tab, ({ text }) => text === '2');
  });

  it('survives a restart of the browser', async () => {
    const { lab, site } = bench;
    await lab.visit(site.url(PORTAL, '/explore'));
    const kept = ['_ga', 'csrftoken', 'survey_seen'];
    // Seen being set: after that nothing more is learned of them.
    const before = await untilHistory(lab, (history) =>
      kept.every((name) => recordOf(history, name)?.expiry.observed),
    );
    await lab.restart();
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    const after = await untilRemembered(lab, ...kept);
    expect(after.startedMs).toBe(before.startedMs);
    for (const name of kept) {
      const [then, now] = [recordOf(before, name), recordOf(after, name)];
      expect(now).toMatchObject({ firstSeenMs: then?.firstSeenMs, lastSetMs: then?.lastSetMs });
      expect(now?.expiry).toEqual(then?.expiry);
    }
    const cookies = await untilAgreed(lab, tab);
    expect(cookies.map(({ name }) => name)).toContain('_ga');
  });

  it('tells when a cookie was first seen, last set, and what its longest lifetime was', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await untilHistory(lab, (history) => recordOf(history, 'csrftoken')?.expiry.observed === true);
    const popup = await lab.popup(tab);
    await ready(popup);
    await popup.click(disclosure('csrftoken'));
    const { rows } = await ready(popup, ({ rows: all }) =>
      all.some(({ text }) => text.includes('First seen')),
    );
    const text = rows.find(({ name }) => name === 'csrftoken')?.text ?? '';
    for (const word of ['First seen', 'Last set', 'Longest lifetime']) expect(text).toContain(word);
    expect(text).toContain(String(new Date().getFullYear()));
  });

  it('lists what changed, with what the policy said of it', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await setCookies(tab, 'passing=1; Path=/; Secure');
    await untilRemembered(lab, 'passing', 'sessionid');
    await setCookies(tab, 'passing=; Path=/; Secure; Max-Age=0');
    await untilHistory(lab, (history) => recordOf(history, 'passing')?.present === false);
    const popup = await lab.popup(tab);
    await ready(popup);
    await press(popup, 'activity');
    const lines = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('.change')].map(({ textContent }) => textContent ?? ''),
      );
    const isWhole = async () => (await lines()).some((line) => line.includes('removed'));
    await until(isWhole, { what: 'the list of changes' });
    const passing = (await lines()).filter((line) => line.startsWith('passing'));
    expect(passing).toEqual([
      expect.stringMatching(/removed · Undeclared$/),
      expect.stringMatching(/set · Undeclared$/),
    ]);
  });

  it.each(['eraseSite', 'eraseAll'] as const)('is erased by "%s"', async (what) => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await lab.untilBadge(tab, ({ title }) => title.includes('matches'));
    await untilRemembered(lab, 'sessionid');
    const popup = await lab.popup(tab);
    await ready(popup);
    await press(popup, 'activity');
    await press(popup, what);
    await press(popup, 'erase');
    const isEmpty = async () => {
      const { local } = await dumpStorage(lab);
      return !JSON.stringify(local).includes('sessionid');
    };
    await until(isEmpty, { what: 'the history to be gone' });
    expect(await stored(lab, `activity:${POLICY_ID}`)).toBeUndefined();

    await setCookies(tab, 'fresh=1; Path=/; Secure');
    const { records } = await untilRemembered(lab, 'fresh', 'sessionid');
    expect(records.find(({ key }) => key.includes('sessionid'))?.lastSetMs).toBeNull();
  });
});

describe(`a damaged history in ${browserName}`, () => {
  it.each([
    { what: 'garbage', garbage: 'garbage' },
    { what: 'no text', garbage: { version: 1 } },
    { what: 'a history with a record that is none', garbage: '{"version":1,"records":["x"]}' },
  ])('is set aside when it is $what', async ({ garbage }) => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await untilRemembered(lab, 'sessionid');
    const key = `history:${POLICY_ID}`;
    await store(lab, { [key]: garbage });
    expect((await ready(await lab.popup(tab))).rows).toHaveLength(4);

    await setCookies(tab, 'onward=1; Path=/; Secure');
    await lab.untilBadge(tab, ({ text }) => text === '1');
    const history = await untilRemembered(lab, 'onward', 'sessionid');
    expect(history.version).toBe(1);
    expect(await stored(lab, `set-aside:${key}`)).toEqual(garbage);
  });
});
