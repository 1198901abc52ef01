import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { STRANGER } from '../../site/hosts.ts';
import { addPolicy } from '../lab/added-policy.ts';
import { places } from '../lab/cookies.ts';
import type { JarCookie } from '../lab/driver.ts';
import { changeManifest } from '../lab/manifest.ts';
import { given, isNightly } from '../lab/nightly.ts';
import { ready } from '../lab/reading.ts';
import { startOver } from '../lab/storage.ts';
import type { LabTab } from '../lab/tab.ts';
import { until } from '../lab/until.ts';
import { browserName, useLab } from '../lab/use-lab.ts';
import { startCensus, WANTED } from './census.ts';
import { expectedLine, lineOf } from './lines.ts';
import { type JarPlan, makeJar } from './make-jar.ts';
import { asAdded } from './make-policy.ts';
import { type Judgement, judge, notSeen } from './naive-matcher.ts';
import { ACCESS, cookiesOf } from './oracle.ts';
import { plant } from './plant.ts';
import { chooseColumns, readTable, type TableReading, type TableRow } from './read-table.ts';

// The same every time in `npm test`; others every night.
const first = given('JAR_SEED') ?? (isNightly ? Date.now() % 1_000_000_000 : 1);
const count = given('JARS') ?? (isNightly ? 300 : 20);
const seeds = Array.from({ length: count }, (_, index) => first + index);

const prefs = {
  // A page of http is to stay one.
  'dom.security.https_first': false,
  'dom.security.https_first_schemeless': false,
};
const withAccess = (manifest: { readonly host_permissions?: readonly string[] }) => ({
  ...manifest,
  host_permissions: [
    ...(manifest.host_permissions ?? []),
    ...ACCESS.map((site) => `*://*.${site}/*`),
  ],
});
const bench = useLab({
  change: (folder) => changeManifest(folder, withAccess),
  ...(browserName === 'firefox' && { prefs }),
});
const census = startCensus();
let tab: LabTab;

interface Expected {
  readonly verdict: string;
  readonly lines: readonly string[];
  readonly notSeen: readonly string[];
  readonly judgements: readonly Judgement[];
  /** Of each cookie, in less words: what the popup's list shows without being opened. */
  readonly verdicts: readonly string[];
  readonly differing: number;
}

function verdictOf({ name, domain, status }: Pick<TableRow, 'name' | 'domain' | 'status'>): string {
  return JSON.stringify([name, domain, status]);
}

/** What must be said of a jar. */
function expectedOf({ page, policy }: JarPlan, jar: readonly JarCookie[]): Expected {
  const cookies = cookiesOf(jar, page);
  const judgements = cookies.map((cookie) => judge(cookie, policy, cookies));
  const differing = judgements.filter(({ status }) => status !== 'declared').length;
  return {
    verdict: differing > 0 ? 'differs' : 'matches',
    lines: cookies.map((cookie, at) => expectedLine(cookie, judgements[at] as Judgement)).sort(),
    notSeen: notSeen(policy, judgements).sort(),
    verdicts: cookies
      .map((cookie, at) => verdictOf({ ...cookie, ...(judgements[at] as Judgement) }))
      .sort(),
    ...{ judgements, differing },
  };
}

function saidBy({ verdict, rows, notSeen: unseen }: TableReading) {
  const lines = rows.map(lineOf).sort();
  return { verdict, lines, notSeen: [...unseen].sort() };
}

async function set(plan: JarPlan): Promise<JarCookie[]> {
  const { lab, site } = bench;
  await startOver(lab);
  await chooseColumns(lab);
  if (!plan.isBundled) await addPolicy(lab, asAdded(plan.policy));
  await plant(site, tab, plan);
  return lab.jar();
}

beforeAll(async () => {
  tab = await bench.lab.visit(bench.site.url(STRANGER, '/blank'));
});

// A second attempt would hide what goes wrong now and then.
describe(`nothing missed, nothing added in ${browserName}`, { retry: 0 }, () => {
  it.each(seeds)('jar %i', async (seed) => {
    const { lab } = bench;
    onTestFailed(() => console.error(`This jar again, and no other: JAR_SEED=${seed} JARS=1`));
    const plan = makeJar(seed);
    const jar = await set(plan);
    const { judgements, verdicts, differing, ...expected } = expectedOf(plan, jar);
    census.take(plan, jar, judgements);

    const panel = await lab.panel(tab);
    const reading = await readTable(panel);
    // What is there is said at once; of a cookie that was just set its history may still be on its way.
    expect(places(reading.rows)).toEqual(places(cookiesOf(jar, plan.page)));
    const isSaid = async () =>
      JSON.stringify(saidBy(await readTable(panel))) === JSON.stringify(expected);
    await until(isSaid, { what: 'the same to be said' }).catch(() => undefined);
    expect(saidBy(await readTable(panel))).toEqual(expected);
    await panel.close();
    await lab.untilBadge(tab, ({ text }) => text === (differing === 0 ? '' : String(differing)));

    if (seed % 4 > 0) return;
    census.count('real popups');
    const popup = await lab.popup(tab);
    const { rows, verdict } = await ready(popup);
    expect({ verdict, rows: rows.map(verdictOf).sort() }).toEqual({
      verdict: expected.verdict,
      rows: verdicts,
    });
    await popup.close();
  });

  it.runIf(count >= 20)('came upon every kind', () => {
    const { counts } = census;
    expect(WANTED.filter((kind) => !counts.get(kind))).toEqual([]);
    if (isNightly) console.table(Object.fromEntries([...counts].sort()));
  });
});

afterAll(() => bench.lab.closeAll());
