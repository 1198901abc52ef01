import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER } from '../site/hosts.ts';
import { says } from './lab/badge.ts';
import { names, setCookies } from './lab/cookies.ts';
import { closePolicies, readPage, untilTaken } from './lab/read-page.ts';
import { ready } from './lab/reading.ts';
import { dumpStorage, POLICY_ID, startOver, untilLooked, untilRemembered } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();
/** The choice that the portal's policy names. */
const CHOICE = 'cookies_preferences=yes';

beforeAll(() => bench.lab.allowPrivately());

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

describe(`a private window in ${browserName}`, () => {
  it('shows its own cookies, and leaves nothing behind', async () => {
    const { lab, site } = bench;
    const ordinary = await lab.visit(site.url(PORTAL, '/blank'));
    await setCookies(ordinary, 'in_the_open=1; Path=/; Secure');
    await lab.untilBadge(ordinary, says('1'));

    const tab = await lab.visitPrivately(site.url(PORTAL, '/blank'));
    const lines = ['in_private=1; Path=/; Secure', 'also_private=1; Path=/; Secure'];
    await setCookies(tab, ...lines);
    await lab.untilBadge(tab, says('2'));
    const { rows } = await ready(await lab.popup(tab));
    expect(names(rows)).toEqual(['also_private', 'in_private']);

    // What is written after these cookies were seen shows that they were left out, not just late.
    await setCookies(ordinary, 'afterwards=1; Path=/; Secure');
    await untilRemembered(lab, 'afterwards', 'in_the_open');
    const everything = JSON.stringify(await dumpStorage(lab));
    expect(everything).toContain('in_the_open');
    expect(everything).not.toContain('private');
    // A look writes first, and then sets the badges.
    await lab.untilBadge(ordinary, says('2'));
  });
});

/** All that is stored, once the worker has looked at everything because of a visit to a site that it knows nothing of. */
async function storedAfterALook(): Promise<unknown> {
  const { lab, site } = bench;
  const reads = await lab.watchReads();
  const elsewhere = await lab.visit(site.url(STRANGER, '/blank'));
  await until(async () => (await reads()).length > 0, { what: 'a look' });
  await untilLooked(lab);
  await elsewhere.close();
  return dumpStorage(lab);
}

describe(`a site that is visited in a private window only, in ${browserName}`, () => {
  it('leaves what is stored as it was: no visit, no choice, no host', async () => {
    const { lab, site } = bench;
    const before = await storedAfterALook();
    expect(JSON.stringify(before)).toContain(`history:${POLICY_ID}`);
    const tab = await lab.visitPrivately(site.url(PORTAL, '/'));
    await setCookies(
      tab,
      'in_private=1; Path=/; Secure',
      `${CHOICE}; Path=/; Secure; Max-Age=3600`,
    );
    await lab.untilBadge(tab, says('1'));
    const popup = await lab.popup(tab);
    await ready(popup, ({ rows }) => rows.some(({ name }) => name === 'in_private'));
    await popup.close();
    // On a site without a policy, the popup offers to read its page.
    await tab.goto(site.url(STRANGER, '/cookies-policy'));
    await readPage(lab, tab);
    await untilTaken(lab);
    await closePolicies(lab);
    await tab.close();
    expect(await storedAfterALook()).toEqual(before);
  });
});

describe.runIf(browserName === 'firefox')('a container in firefox', () => {
  it('has cookies of its own', async () => {
    const { lab, site } = bench;
    const ordinary = await lab.visit(site.url(PORTAL, '/'));
    await lab.untilBadge(ordinary, ({ title }) => title.includes('matches'));
    const tab = await lab.visitInContainer(site.url(PORTAL, '/blank'));
    await setCookies(tab, 'contained=1; Path=/; Secure');
    await lab.untilBadge(tab, says('1'));
    expect(names((await ready(await lab.popup(tab))).rows)).toEqual(['contained']);
    expect((await lab.badge(ordinary)).text).toBe('');
    expect((await ready(await lab.popup(ordinary))).verdict).toBe('matches');
    await untilRemembered(lab, 'contained', 'sessionid');
  });
});
