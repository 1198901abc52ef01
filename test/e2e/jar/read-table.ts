import type { Page } from 'puppeteer-core';
import { translateEnglish } from '../../fixtures/english.ts';
import type { Lab } from '../lab/lab.ts';
import { until } from '../lab/until.ts';
import { withPlainSpaces } from './lines.ts';

/** One row of the table, its identity and attributes included. */
export interface TableRow {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  /** The site it is kept apart for; empty for most. */
  readonly partition: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** `None`, `Lax`, `Strict`, or that it is not set. */
  readonly sameSite: string;
  /** To the minute; in words that it is a session cookie. */
  readonly expires: string;
  readonly status: string;
  readonly findings: readonly string[];
}

export interface TableReading {
  readonly verdict: string;
  readonly rows: readonly TableRow[];
  readonly notSeen: readonly string[];
}

/** The columns by which two cookies of one name can be told apart, and all attributes. */
const COLUMNS = [
  ...(['name', 'domain', 'path', 'partition'] as const),
  ...(['secure', 'httpOnly', 'sameSite', 'expires'] as const),
];

/** Has the table show them, as a reader would in its menu. */
export async function chooseColumns(lab: Lab): Promise<void> {
  await lab.extensionCall(
    ({ storage }, columns) => storage.local.set({ preferences: { columns } }),
    [...COLUMNS],
  );
}

/** Runs in the page: `undefined` until the chosen columns are there. */
function read(yes: string, columns: number): TableReading | undefined {
  const { state, verdict = '' } = document.documentElement.dataset;
  if (state !== 'ready' || document.querySelectorAll('th').length !== columns) return undefined;
  const texts = (selector: string, field: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((it) => it.dataset[field] ?? '');
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-cookie]')].map((row) => {
    const cell = (column: string) => row.querySelector(`td.${column}`)?.textContent ?? '?';
    const { cookie = '?', domain = '?', status = '?', findings = '' } = row.dataset;
    return {
      ...{ name: cookie, domain, status, findings: findings.split(' ') },
      ...{ path: cell('path'), partition: cell('partition') },
      ...{ secure: cell('secure') === yes, httpOnly: cell('httpOnly') === yes },
      ...{ sameSite: cell('sameSite'), expires: cell('expires') },
    };
  });
  return { verdict, rows, notSeen: texts('[data-declaration]', 'declaration') };
}

/** What the page for a tab says, once it is ready. */
export async function readTable(page: Page): Promise<TableReading> {
  const look = () => page.evaluate(read, translateEnglish('yes'), COLUMNS.length);
  const reading = await until(look, { what: 'the table to be ready' });
  const rows = reading.rows.map((row) => ({ ...row, expires: withPlainSpaces(row.expires) }));
  return { ...reading, rows };
}
