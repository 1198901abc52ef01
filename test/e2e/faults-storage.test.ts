import { afterEach, describe, expect, it } from 'vitest';
import type { History } from '../../src/history.ts';
import { aPolicy } from '../fixtures/make.ts';
import { PORTAL, SIBLING } from '../site/hosts.ts';
import { addPolicy } from './lab/added-policy.ts';
import { untilAgreed } from './lab/agreement.ts';
import { setCookies } from './lab/cookies.ts';
import type { Json } from './lab/extension-code.ts';
import type { Lab } from './lab/lab.ts';
import { ready } from './lab/reading.ts';
import {
  POLICY_ID,
  recordOf,
  startOver,
  store,
  stored,
  storedJson,
  untilRemembered,
} from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab({ ownFolder: true });
const historyKey = `history:${POLICY_ID}`;
const activityKey = `activity:${POLICY_ID}`;

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Every key that the extension reads. */
const keys = [
  ...[historyKey, activityKey, `set-aside:${historyKey}`, `set-aside:${activityKey}`],
  ...['policy-index', `policy:${POLICY_ID}`, 'policy:x', 'preferences'],
];
/** What is remembered is stored as a text. */
const isText = (key: string) => key.endsWith(historyKey) || key.endsWith(activityKey);
const record = { key: '["0","",null,"inai.opendatasoft.com","/","x"]', present: true };
const newer = { version: 2, records: [record], changes: [record] };
const site = { pattern: `*.${PORTAL}`, registrableDomain: 'no site/' };
const entry = { id: 'x', title: 'x', sites: [site], declarations: 1, savedMs: 1, sha256: 'x' };
const junk: readonly (readonly [string, Json])[] = [
  ['a text', 'junk'],
  ['what an older version left', { ...newer, version: 0 }],
  ['what breaks off', { version: 1, startedMs: 1, visits: null, choices: [], records: [record] }],
  ['a list, as of a policy for a site that is none', [entry]],
];

/** A policy that was added, for a site without one. */
const mine = aPolicy({ id: 'mine', sites: [SIBLING], declarations: ['of_mine'] });

/** What the reader has chosen, as it is stored. */
async function ownChoices(lab: Lab): Promise<Readonly<Record<string, unknown>>> {
  return lab.extensionCall(
    ({ storage }): Promise<Record<string, unknown>> =>
      storage.local.get(['policy-index', 'policy:mine', 'preferences']),
  );
}

const crowd = Array.from({ length: 20 }, (_, n) => `crowd_${n}=1; Path=/; Secure`);

/** Takes all of the room: what is too much is refused, so it is filled by halves. */
function fillUp(): Promise<void> {
  return bench.lab.extensionCall(async ({ storage }) => {
    let part = 0;
    for (let size = 8_000_000; size > 50; size = Math.floor(size / 2))
      await storage.local.set({ [`filler${part++}`]: 'x'.repeat(size) }).catch(() => undefined);
  });
}

/** Gives it back. */
function empty(): Promise<void> {
  return bench.lab.extensionCall(async ({ storage }) => {
    const all = Object.keys(await storage.local.get(null));
    await storage.local.remove(all.filter((key) => key.startsWith('filler')));
  });
}

describe(`popup, badge and history agree with the jar, in ${browserName},`, () => {
  it.each(junk)('where %s is stored under each key', async (_, value) => {
    const { lab, site: demo } = bench;
    const tab = await lab.visit(demo.url(PORTAL, '/'));
    await untilRemembered(lab, 'sessionid');
    const text = JSON.stringify(value);
    await store(lab, Object.fromEntries(keys.map((key) => [key, isText(key) ? text : value])));
    await lab.killWorker();
    await setCookies(tab, 'onward=1; Path=/; Secure');
    await untilAgreed(lab, tab);
  });

  it.runIf(browserName === 'chromium')('after a time without room to write', async () => {
    const { lab, site: demo } = bench;
    const tab = await lab.visit(demo.url(PORTAL, '/'));
    await untilAgreed(lab, tab);
    await fillUp();
    await setCookies(tab, ...crowd);
    await lab.untilBadge(tab, ({ text }) => text === '20');
    expect(JSON.stringify(await stored(lab, historyKey))).not.toContain('crowd_');
    await lab.killWorker();
    await empty();
    await setCookies(tab, 'afterwards=1; Path=/; Secure');
    await untilAgreed(lab, tab);
  });

  it.runIf(browserName === 'chromium')('with room made of what may be forgotten', async () => {
    const { lab, site: demo } = bench;
    const tab = await lab.visit(demo.url(PORTAL, '/'));
    await untilAgreed(lab, tab);
    await store(lab, { 'set-aside:history:x': 'x'.repeat(100_000), 'history:other': 'kept' });
    await fillUp();
    await setCookies(tab, ...crowd);
    await untilAgreed(lab, tab);
    await untilRemembered(lab, 'crowd_19');
    expect(await stored(lab, 'set-aside:history:x')).toBeUndefined();
    expect(await stored(lab, 'history:other')).toBe('kept');
    await empty();
  });

  it('after an update, and after a downgrade, as do an added policy and the chosen columns', async () => {
    const { lab, site: demo, setVersion } = bench;
    await addPolicy(lab, mine);
    await store(lab, { preferences: { columns: ['name', 'path'] } });
    const other = await lab.visit(demo.url(SIBLING, '/blank'));
    await setCookies(other, 'of_mine=1; Path=/; Secure', 'of_none=1; Path=/; Secure');
    const tab = await lab.visit(demo.url(PORTAL, '/'));
    const before = await ownChoices(lab);
    expect(before).toHaveProperty('policy-index');
    await setCookies(tab, 'old=1; Path=/; Secure');
    await untilAgreed(lab, tab);
    const { startedMs } = await untilRemembered(lab, 'old');
    for (const version of ['9.9.9', '0.0.1']) {
      await setVersion(version);
      const running = await lab.extensionCall(({ runtime }) => runtime.getManifest().version);
      expect(running).toBe(version);
      // The tab is as it was, and nothing has happened in it.
      await untilAgreed(lab, tab);
      await setCookies(tab, `with_${version}=1; Path=/; Secure`);
      await untilAgreed(lab, tab);
      expect((await untilRemembered(lab, 'old')).startedMs).toBe(startedMs);
      expect(await ownChoices(lab)).toEqual(before);
      await lab.untilBadge(other, ({ text }) => text === '1');
      const panel = await lab.panel(other);
      const { rows } = await ready(panel);
      expect(rows.map(({ name, status }) => `${name}: ${status}`).sort()).toEqual([
        ...['of_mine: declared', 'of_none: undeclared'],
      ]);
      const heads = () =>
        panel.$$eval('th', (all) => all.map(({ textContent }) => textContent).join(' '));
      await until(async () => (await heads()) === 'Name Path', { what: 'the chosen columns' });
      await panel.close();
    }
  });

  it('where a newer version left its data, which it finds again', async () => {
    const { lab, site: demo } = bench;
    const tab = await lab.visit(demo.url(PORTAL, '/'));
    const own = await untilRemembered(lab, 'sessionid');
    const activity = (await stored(lab, activityKey)) as Json;
    const text = JSON.stringify(newer);
    await store(lab, { [historyKey]: text, [activityKey]: text });
    await setCookies(tab, 'in_between=1; Path=/; Secure');
    await untilAgreed(lab, tab);
    for (const key of [historyKey, activityKey])
      expect(await stored(lab, `set-aside:${key}`)).toEqual(text);

    // To the newer version, what the older one set aside is what this one would have written itself.
    const aside = JSON.stringify({ ...own, startedMs: 1 });
    await store(lab, {
      [`set-aside:${historyKey}`]: aside,
      [`set-aside:${activityKey}`]: activity,
    });
    await setCookies(tab, 'back=1; Path=/; Secure');
    await untilAgreed(lab, tab);
    const history = (await storedJson(lab, historyKey)) as History;
    expect(history.startedMs).toBe(1);
    expect(recordOf(history, 'sessionid')?.firstSeenMs).toBe(
      recordOf(own, 'sessionid')?.firstSeenMs,
    );
    // It is removed after what took it in is written.
    const isTaken = async () => (await stored(lab, `set-aside:${historyKey}`)) === undefined;
    await until(isTaken, { what: 'what was set aside to be gone' });
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
