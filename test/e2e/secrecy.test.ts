import { describe, expect, it } from 'vitest';
import * as lines from '../site/cookie-lines.ts';
import { PORTAL, WIDGETS } from '../site/hosts.ts';
import { isOfPortal, names, setCookies } from './lab/cookies.ts';
import { openAllRows, press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { dumpStorage, untilRemembered } from './lab/storage.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();
const CANARY = 'canary-8f3a61d7';

/** A `Set-Cookie` line of the demo site, with the canary for its value; those that have no value are left out. */
function withCanary(line: string): string[] {
  const [, name, attributes] = /^([^=;]+)=[^;]*(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [`${name}=${CANARY}${attributes}`];
}

const { DECLARED, ANALYTICS, ATTRIBUTES, HOSTILE } = lines;
const ON_PAGE = [...DECLARED, ...ANALYTICS, ...ATTRIBUTES, ...HOSTILE].flatMap(withCanary);
const IN_FRAME = lines.WIDGET_FRAME.flatMap(withCanary);

describe(`the values of cookies, in ${browserName}`, () => {
  it('stand in no storage, no view, no message, no log', async () => {
    const { lab, site } = bench;
    const query = new URLSearchParams(IN_FRAME.map((line) => ['c', line]));
    const frame = site.url(WIDGETS, `/set?${query}`);
    const tab = await lab.visit(site.url(PORTAL, `/embed?src=${encodeURIComponent(frame)}`));
    for (const line of ON_PAGE) await setCookies(tab, line);
    const jar = (await lab.jar()).filter(isOfPortal);
    expect(jar.length).toBeGreaterThan(30);
    expect(new Set(jar.map(({ value }) => value))).toEqual(new Set([CANARY]));

    const badge = await lab.untilBadge(tab, ({ text }) => text === String(jar.length - 4));
    await untilRemembered(lab, ...names(jar));
    const before = asked(site);
    const popup = await lab.popup(tab);
    const html = () => popup.evaluate(() => document.documentElement.outerHTML);
    const seen = [JSON.stringify(badge)];
    await ready(popup, ({ rows }) => rows.length === jar.length);
    await openAllRows(popup);
    seen.push(await html());
    await press(popup, 'policyRead');
    await until(async () => (await html()).includes('class="policy"'), { what: 'the policy' });
    seen.push(await html());
    await press(popup, 'policyBack');
    await press(popup, 'activity');
    await until(async () => (await html()).includes('class="change'), { what: 'the activity' });
    seen.push(await html());
    expect(asked(site)).toEqual(before);

    const storage = await dumpStorage(lab);
    seen.push(JSON.stringify(storage), JSON.stringify(await lab.events()));
    for (const text of seen) expect(text).not.toContain(CANARY);
    // The names are in each, so it was the right place to look.
    for (const text of [seen[1], seen[3], seen[4]]) expect(text).toContain('attr_http_only');
    expect(await lab.events()).toEqual([]);
  });
});
