import { describe, expect, it } from 'vitest';
import { PORTAL } from '../site/hosts.ts';
import { names, setCookies } from './lab/cookies.ts';
import { ready } from './lab/reading.ts';
import { browserName, useLab } from './lab/use-lab.ts';

// As in the Tor and Mullvad browsers, where calls that do not say which first party they mean are refused.
const bench = useLab({ prefs: { 'privacy.firstparty.isolate': true } });

describe.runIf(browserName === 'firefox')('first-party isolation in firefox', () => {
  it('hides nothing', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await setCookies(tab, 'extra=1; Path=/; Secure', 'wide=1; Path=/; Domain=opendatasoft.com');
    await lab.untilBadge(tab, ({ text }) => text === '2');
    const { verdict, rows } = await ready(await lab.popup(tab));
    expect(verdict).toBe('differs');
    expect(names(rows)).toEqual(names(await lab.jar()));
    expect(rows).toHaveLength(6);
  });
});
