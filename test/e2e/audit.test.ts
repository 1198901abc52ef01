import { afterEach, describe, expect, it } from 'vitest';
import policy from '../../src/policies/inai.opendatasoft.com.json' with { type: 'json' };
import { PORTAL, STRANGER } from '../site/hosts.ts';
import { isOfPortal, names, places, setCookies } from './lab/cookies.ts';
import { openAllRows } from './lab/popup-hand.ts';
import { ready } from './lab/reading.ts';
import { asked } from './lab/requests.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();
const DECLARED = policy.declarations.map(({ name }) => name).sort();

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

describe(`what the popup says in ${browserName}`, () => {
  it('lists the four declared cookies, each with its category and purpose', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    const { verdict, rows, notSeen } = await ready(await lab.popup(tab));
    expect(verdict).toBe('matches');
    expect(names(rows)).toEqual(DECLARED);
    expect(notSeen).toEqual([]);
    for (const { name, purpose } of policy.declarations) {
      const row = rows.find((each) => each.name === name);
      expect(row?.status).toBe('declared');
      expect(row?.text).toContain(purpose);
      expect(row?.text).toContain('Necessary');
    }
    expect(await lab.badge(tab)).toMatchObject({ text: '' });
  });

  it('flags what the policy does not name, and counts it on the badge', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const { verdict, rows } = await ready(
      await lab.popup(tab),
      ({ rows: all }) => all.length === 7,
    );
    expect(verdict).toBe('differs');
    const flagged = rows.filter(({ status }) => status === 'undeclared');
    expect(names(flagged)).toEqual(['_ga', 'survey_seen', 'widget_prefs']);
    for (const { findings, text } of flagged) {
      expect(findings).toContain('undeclared');
      expect(text).toContain('not in the policy');
    }
    expect(names(rows.filter(({ status }) => status === 'declared'))).toEqual(DECLARED);
    const badge = await lab.untilBadge(tab, ({ text }) => text === '3');
    expect(badge.title).toContain('3 cookies differ');
  });

  it('lists declarations that no cookie was seen for', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/blank'));
    await setCookies(tab, 'sessionid=1; Path=/; HttpOnly; Secure');
    const reading = await ready(await lab.popup(tab), ({ rows }) => rows.length === 1);
    expect(reading.verdict).toBe('matches');
    expect([...reading.notSeen].sort()).toEqual(DECLARED.filter((name) => name !== 'sessionid'));
  });

  it('misses no cookie, and adds none, whatever its attributes', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/attributes'));
    await tab.goto(site.url(PORTAL, '/explore'));
    // What a script writes is in the jar of Chromium a little later.
    const isWhole = async () => names(await lab.jar()).includes('survey_seen');
    await until(isWhole, { what: 'all cookies to be set' });
    const jar = (await lab.jar()).filter(isOfPortal);
    expect(names(jar)).toEqual(
      expect.arrayContaining([
        ...['attr_host_only', 'attr_http_only', 'attr_insecure', 'attr_insecure_parent'],
        ...['attr_parent', 'attr_partitioned', 'attr_path', 'attr_persistent', 'attr_session'],
      ]),
    );
    const popup = await lab.popup(tab);
    const { rows } = await ready(popup, ({ rows: all }) => all.length === jar.length);
    expect(places(rows)).toEqual(places(jar));
    const differing = rows.filter(({ status }) => status !== 'declared').length;
    await lab.untilBadge(tab, ({ text }) => text === String(differing));
  });

  it('leaves out what is kept apart for another site', async () => {
    const { lab, site } = bench;
    const line = 'elsewhere=1; Path=/; Secure; SameSite=None; Partitioned';
    const frame = site.url(PORTAL, `/set?c=${encodeURIComponent(line)}`);
    await lab.visit(site.url(STRANGER, `/embed?src=${encodeURIComponent(frame)}`));
    const [elsewhere] = (await lab.jar()).filter(({ name }) => name === 'elsewhere');
    expect(elsewhere).toMatchObject({
      domain: PORTAL,
      partition: { topLevelSite: `https://${STRANGER}` },
    });
    const tab = await lab.visit(site.url(PORTAL, '/'));
    expect(names((await ready(await lab.popup(tab))).rows)).toEqual(DECLARED);
    await lab.untilBadge(tab, ({ text, title }) => text === '' && title.includes('matches'));
  });

  it('survives hostile names, and injects nothing', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/hostile'));
    const jar = (await lab.jar()).filter(isOfPortal);
    const hostile = [
      '__proto__',
      'constructor',
      'toString',
      '<img src',
      '<script>alert(1)</script>',
    ];
    expect(names(jar)).toEqual(expect.arrayContaining(hostile));
    const before = asked(site);
    const popup = await lab.popup(tab);
    const dialogs: string[] = [];
    popup.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await ready(popup, ({ rows }) => rows.length === jar.length);
    await openAllRows(popup);
    const { rows } = await ready(popup);
    expect(names(rows)).toEqual(names(jar));
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['undeclared']));
    const injected = () => document.querySelectorAll('body :is(img, script, iframe, bdi *)').length;
    expect(await popup.evaluate(injected)).toBe(0);
    expect(dialogs).toEqual([]);
    expect(asked(site)).toEqual(before);
    await lab.untilBadge(tab, ({ text }) => text === String(jar.length));
  });

  it('writes every name so that it can be told from another', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/hostile'));
    const { rows } = await ready(await lab.popup(tab), ({ rows: all }) => all.length > 10);
    const table = [
      { shown: 'a\\u{202E}gro.live\\u{2066}b', suspicious: true },
      { shown: 'zero\\u{200B}width\\u{FEFF}', suspicious: true },
      { shown: 'sess\u0456onid', suspicious: true },
      { shown: '<img src', suspicious: false },
      { shown: '"quoted"&amp', suspicious: false },
      // Firefox takes a line without a name for a name without a value.
      { shown: browserName === 'chromium' ? '(no name)' : 'noeq', suspicious: false },
    ];
    const found = table.map(({ shown }) => {
      const row = rows.find(({ text }) => text.startsWith(shown));
      return { shown, suspicious: row?.findings.includes('suspicious-name') };
    });
    expect(found).toEqual(table);
  });

  it('ends at zero when the user has cleared all cookies', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    await lab.untilBadge(tab, ({ text }) => text === '3');
    await lab.clearAllCookies();
    const { verdict, rows, notSeen } = await ready(await lab.popup(tab));
    expect(verdict).toBe('matches');
    expect(rows).toEqual([]);
    expect([...notSeen].sort()).toEqual(DECLARED);
    await lab.untilBadge(tab, ({ text }) => text === '');
  });
});

describe(`where there is nothing to compare in ${browserName}`, () => {
  it('says that another site has no policy', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(STRANGER, '/attributes'));
    const { verdict, rows } = await ready(await lab.popup(tab));
    expect({ verdict, rows }).toEqual({ verdict: 'no-policy', rows: [] });
    expect((await lab.badge(tab)).text).toBe('');
  });

  it('says that a page of the browser is none', async () => {
    const { lab } = bench;
    const tab = await lab.visit(browserName === 'chromium' ? 'chrome://version/' : 'about:blank');
    const { verdict, rows } = await ready(await lab.popup(tab));
    expect({ verdict, rows }).toEqual({ verdict: 'not-applicable', rows: [] });
    expect((await lab.badge(tab)).text).toBe('');
  });
});

describe(`the page for a tab in ${browserName}`, () => {
  it('says the same as the popup', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const settled = ({ rows }: { readonly rows: readonly unknown[] }) => rows.length === 7;
    const inPopup = await ready(await lab.popup(tab), settled);
    const inTab = await ready(await lab.panel(tab), settled);
    expect(inTab.verdict).toBe(inPopup.verdict);
    expect(places(inTab.rows)).toEqual(places(inPopup.rows));
  });

  it('says that the tab was closed', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/'));
    await tab.close();
    const panel = await lab.panel(tab);
    expect((await ready(panel)).verdict).toBe('error');
    expect(await panel.evaluate(() => document.body.textContent)).toContain('closed');
  });
});

it('has asked nothing of the network, and made no error', async () => {
  expect(await bench.lab.events()).toEqual([]);
});
