import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { seeded } from '../fixtures/seeded.ts';
import { PORTAL } from '../site/hosts.ts';
import { untilAgreed } from './lab/agreement.ts';
import { names, places, setCookies } from './lab/cookies.ts';
import type { Lab } from './lab/lab.ts';
import { given, isNightly } from './lab/nightly.ts';
import { ready } from './lab/reading.ts';
import { dumpStorage, startOver } from './lab/storage.ts';
import type { LabTab } from './lab/tab.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

/** Five kills a round: 200 of them at night, when there are others every time. */
const rounds = given('KILL_ROUNDS') ?? (isNightly ? 40 : 1);
const killsARound = 5;
const first = given('KILL_SEED') ?? (isNightly ? Date.now() % 1_000_000_000 : 1);

afterEach(async () => {
  await bench.lab.grantAccess();
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

type Step = (tab: LabTab, turn: number) => Promise<void>;

/** What may happen during a visit. */
const steps: readonly Step[] = [
  (tab) => tab.goto(bench.site.url(PORTAL, '/')),
  (tab) => tab.goto(bench.site.url(PORTAL, '/explore')),
  (tab) => tab.goto(bench.site.url(PORTAL, '/clear')),
  (tab, turn) => setCookies(tab, `own_${turn}=1; Path=/; Secure`, 'again=1; Path=/; Secure'),
  (tab) => setCookies(tab, 'again=; Path=/; Secure; Max-Age=0', 'sessionid=2; Path=/; Secure'),
  (tab) => setCookies(tab, '_ga=2; Domain=opendatasoft.com; Path=/; Max-Age=3600; Secure'),
  (tab) => tab.goto(bench.site.url(PORTAL, '/storm?n=300&names=20')),
];

/** Goes on with the visit and kills the worker somewhere in it; the answer is whether there was one to kill. */
async function killDuring(lab: Lab, step: () => Promise<void>, afterMs: number): Promise<boolean> {
  // What was done last has woken one.
  await until(() => lab.workerRunning(), { what: 'a worker' });
  const going = step();
  await pause(afterMs);
  const runs = await lab.workerRunning();
  await lab.killWorker();
  await going;
  return runs;
}

describe(`the worker killed in the middle of a visit, in ${browserName}`, () => {
  it.each(Array.from({ length: rounds }, (_, index) => first + index))(
    'leaves nothing wrong behind the next event (seed %i)',
    async (seed) => {
      const { lab, site } = bench;
      const random = seeded(seed);
      const tab = await lab.visit(site.url(PORTAL, '/'));
      let killed = 0;
      let turn = 0;
      for (; killed < killsARound && turn < 4 * killsARound; turn += 1) {
        const step = steps[random(steps.length)];
        // One that has gone by itself just then is none that was killed.
        if (await killDuring(lab, async () => step?.(tab, turn), random(400))) killed += 1;
        // What wakes the next worker: the site is looked at again.
        await tab.goto(site.url(PORTAL, '/blank'));
        await untilAgreed(lab, tab);
      }
      expect(killed).toBe(killsARound);
    },
  );
});

describe(`access taken away in the middle of a visit, in ${browserName}`, () => {
  it('and given back: what came and went meanwhile is known', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await setCookies(tab, 'before=1; Path=/; Secure', 'gone=1; Path=/; Secure');
    await untilAgreed(lab, tab);
    await lab.withholdAccess();
    await lab.untilBadge(tab, ({ text }) => text === '?');
    await setCookies(tab, 'gone=; Path=/; Secure; Max-Age=0', 'meanwhile=1; Path=/; Secure');
    const popup = await lab.popup(tab);
    expect(await ready(popup)).toMatchObject({ verdict: 'no-access', rows: [] });
    await popup.close();
    await lab.killWorker();
    await lab.grantAccess();
    const cookies = names(await untilAgreed(lab, tab));
    expect(cookies).toContain('meanwhile');
    expect(cookies).not.toContain('gone');
  });
});

describe(`many windows at once, in ${browserName}`, () => {
  it('each agree with their own jar, the private one in its popup', async () => {
    const { lab, site } = bench;
    await lab.allowPrivately();
    const blank = site.url(PORTAL, '/blank');
    const first = await lab.visit(site.url(PORTAL, '/'));
    const second = await lab.visitInNewWindow(blank);
    const contained = browserName === 'firefox' ? [await lab.visitInContainer(blank)] : [];
    const secret = await lab.visitPrivately(blank);
    await setCookies(first, 'in_the_open=1; Path=/; Secure');
    await setCookies(second, 'in_another=1; Path=/; Secure');
    await setCookies(secret, ...['a', 'b', 'c'].map((name) => `secret_${name}=1; Path=/; Secure`));
    for (const tab of contained) await setCookies(tab, 'contained=1; Path=/; Secure');

    const agree = async () => {
      const hidden = await lab.privateJar(secret);
      expect(names(hidden)).toEqual(['secret_a', 'secret_b', 'secret_c']);
      await lab.untilBadge(secret, ({ text }) => text === '3');
      const popup = await lab.popup(secret);
      expect(places((await ready(popup)).rows)).toEqual(places(hidden));
      await popup.close();
      for (const tab of [first, second])
        expect(await untilAgreed(lab, tab, { show: lab.panel })).toHaveLength(6);
      const container = (await lab.jar()).find((cookie) => cookie.container)?.container;
      for (const tab of contained)
        expect(names(await untilAgreed(lab, tab, { container, show: lab.panel }))).toEqual([
          'contained',
        ]);
    };
    await agree();
    await lab.killWorker();
    await second.goto(site.url(PORTAL, '/blank?again'));
    await agree();
    expect(JSON.stringify(await dumpStorage(lab))).not.toContain('secret_');
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
