import { afterEach, describe, expect, it } from 'vitest';
import { STRANGER } from '../site/hosts.ts';
import { setCookies } from './lab/cookies.ts';
import type { ExtensionApi } from './lab/extension-code.ts';
import { drafted, hand, save, untilSaid } from './lab/policies-hand.ts';
import { press } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { startOver } from './lab/storage.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await startOver(bench.lab);
});

/** Runs in the extension. */
async function granted({ permissions }: ExtensionApi) {
  const { permissions: names = [], origins = [] } = await permissions.getAll();
  return { permissions: [...names].sort(), origins: [...origins].sort() };
}

const LISTED = {
  permissions: ['activeTab', 'cookies', 'storage'],
  origins: ['*://*.opendatasoft.com/*'],
};

describe(`what the extension may do in ${browserName}`, () => {
  it('is what is listed, and no more', async () => {
    const now = await bench.lab.extensionCall(granted);
    // Firefox counts what it grants to every extension by itself.
    const names = now.permissions.filter((name) => !name.startsWith('internal:'));
    expect({ ...now, permissions: names }).toEqual(LISTED);
  });

  it('grows by the site of a policy that is added, and is given back after its removal', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(STRANGER, '/blank'));
    await setCookies(tab, 'mine=1; Path=/; Secure', 'other=1; Path=/; Secure');
    const optional = `*://*.${STRANGER}/*`;
    // The browser's own question cannot be answered here; asked again for what it gave, it says yes.
    await lab.grant(optional);
    const page = await lab.policies(`?site=${STRANGER}`);
    await hand(page, 'paste', { 'text/plain': 'Cookie\tPurpose\nmine\tKeeps you signed in' });
    await drafted(page);
    await save(page);
    await untilSaid(page, /is saved, and its sites are watched/);
    expect((await lab.extensionCall(granted)).origins).toEqual(
      [optional, ...LISTED.origins].sort(),
    );
    await tab.page.bringToFront();
    await lab.untilBadge(tab, ({ text }) => text === '1');

    await page.bringToFront();
    await press(page, 'remove');
    await press(page, 'policyGiveBack', STRANGER);
    await untilSaid(page, /no longer has access/);
    expect((await lab.extensionCall(granted)).origins).toEqual(LISTED.origins);
    await lab.untilBadge(tab, ({ text }) => text === '');
    expect((await ready(await lab.panel(tab))).rows).toEqual([]);
  });
});
