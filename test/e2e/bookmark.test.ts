import { afterEach, describe, expect, it } from 'vitest';
import { PORTAL, STRANGER } from '../site/hosts.ts';
import { names } from './lab/cookies.ts';
import { ready } from './lab/reading.ts';
import { until } from './lab/until.ts';
import { browserName, useLab } from './lab/use-lab.ts';

const bench = useLab();

afterEach(async () => {
  await bench.lab.closeAll();
  await bench.lab.clearAllCookies();
});

/** A number that no tab has, as after the browser was closed. */
const gone = 999_999_999;
const bookmark = `&host=${PORTAL}&status=undeclared`;

describe(`a bookmarked view in ${browserName}`, () => {
  it('finds its host in another tab than before', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(PORTAL, '/explore'));
    const view = await lab.panel({ ...tab, tabId: gone }, bookmark);
    const { rows } = await ready(view, (reading) => reading.rows.length === 3);
    expect(names(rows)).toEqual(['_ga', 'survey_seen', 'widget_prefs']);
  });

  it('says which site to open, and comes back when it is', async () => {
    const { lab, site } = bench;
    const tab = await lab.visit(site.url(STRANGER, '/attributes'));
    const view = await lab.panel(tab, bookmark);
    expect((await ready(view)).verdict).toBe('not-applicable');
    expect(await view.$eval('main', (main) => main.textContent)).toContain(PORTAL);
    await lab.visit(site.url(PORTAL, '/explore'));
    let last: unknown;
    const rows = () =>
      view.$$eval('body, [data-cookie]', (all) =>
        all.map((it) => it.getAttribute('data-cookie') ?? it.textContent?.slice(0, 200)),
      );
    // It loads itself anew meanwhile, when nothing can be asked of it.
    const look = async () => {
      last = await rows().catch(String);
      return Array.isArray(last) && last.length === 4;
    };
    await until(look, { what: 'the list', last: () => last });
  });
});
