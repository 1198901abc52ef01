import { describe, expect, it } from 'vitest';
import { type ColumnId, columns } from '../../src/columns.ts';
import { type Line, linesOf } from '../../src/line.ts';
import { sortLines } from '../../src/sort-lines.ts';
import { aHistory, aRecord } from '../fixtures/a-history.ts';
import { audited } from '../fixtures/audited.ts';
import { english } from '../fixtures/english.ts';
import { aCookie, dayMs, nowMs } from '../fixtures/make.ts';

const month = aCookie({
  name: '_ga',
  domain: '.opendatasoft.com',
  path: '/a\u200Bb',
  expiresAtMs: nowMs + 30 * dayMs,
  sameSite: 'strict',
  httpOnly: false,
  partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: false },
});
const session = aCookie({ name: 'sessionid', secure: false });
const tenth = aCookie({ name: 'c10', expiresAtMs: nowMs + dayMs });
const second = aCookie({ name: 'c2', expiresAtMs: nowMs + 2 * dayMs });
const report = audited({
  cookies: [month, session, tenth, second],
  policy: {
    declarations: [
      { name: 'sessionid', category: 'necessary', provider: 'Us', purpose: 'To remember' },
      { name: 'csrf\u200Btoken', function: 'Security', location: 'front' },
    ],
  },
  history: aHistory({
    records: [
      aRecord(month, { firstSeenMs: nowMs - dayMs }),
      aRecord(session, { firstSeenMs: nowMs }),
    ],
  }),
});
const lines = linesOf(report);
const named = (line: Line) =>
  line.kind === 'seen' ? line.row.cookie.name : `(${line.declaration.name})`;
const lineOf = (name: string) => lines.find((line) => named(line) === name);

/** What stands in the cells of a line, by column. */
function cells(name: string): Readonly<Record<string, string>> {
  const line = lineOf(name);
  if (!line) throw new Error(`There is no line ${name}`);
  return Object.fromEntries(
    columns.map(({ id, text }) => [
      id,
      text(line, report, english).replace(/[\u202F\u00A0]/g, ' '),
    ]),
  );
}

describe('the columns', () => {
  it('say of a live cookie what the browser holds', () => {
    expect(cells('_ga')).toEqual({
      status: 'Undeclared',
      name: '_ga',
      category: '',
      provider: '',
      purpose: '',
      domain: '.opendatasoft.com',
      path: '/a\\u{200B}b',
      expires: 'Dec 23, 2026, 12:00 PM',
      lifetime: '31 days',
      sameSite: 'Strict',
      httpOnly: 'no',
      secure: 'yes',
      partition: 'https://opendatasoft.com',
      firstSeen: 'Nov 22, 2026, 12:00 PM',
    });
  });

  it('say of a declared one what the policy says, too', () => {
    expect(cells('sessionid')).toMatchObject({
      status: 'Declared',
      category: 'Necessary',
      provider: 'Us',
      purpose: 'To remember',
      expires: 'until the browser closes',
      lifetime: 'until the browser closes',
      httpOnly: 'yes',
      secure: 'no',
      partition: '',
    });
  });

  it('say of what was not seen only what the policy says', () => {
    const { status, name, provider, ...others } = cells('(csrf\u200Btoken)');
    expect([status, name, provider]).toEqual([
      'Not seen',
      'csrf\\u{200B}token',
      'Security (front)',
    ]);
    expect(new Set(Object.values(others))).toEqual(new Set(['']));
  });

  it('have headings', () => {
    expect(columns.map(({ label }) => english.text(label))).toEqual([
      ...['Status', 'Name', 'Category', 'Provider', 'Purpose', 'Domain', 'Path', 'Expires'],
      ...['Lifetime', 'SameSite', 'HttpOnly', 'Secure', 'Partition', 'First seen'],
    ]);
  });

  it('show what few readers need only on request', () => {
    expect(columns.filter(({ usual }) => !usual).map(({ id }) => id)).toEqual([
      'path',
      'expires',
      'partition',
    ]);
  });

  it('mark what the policy says as a quotation', () => {
    expect(columns.filter(({ quoted }) => quoted).map(({ id }) => id)).toEqual([
      'category',
      'provider',
      'purpose',
    ]);
  });
});

describe('sorting', () => {
  it.each<[ColumnId, boolean, readonly string[]]>([
    // Equal ones stay as the report has them.
    ['status', false, ['_ga', 'c10', 'c2', 'sessionid', '(csrf\u200Btoken)']],
    ['status', true, ['(csrf\u200Btoken)', 'sessionid', '_ga', 'c10', 'c2']],
    // Digits count as numbers.
    ['name', false, ['_ga', 'c2', 'c10', '(csrf\u200Btoken)', 'sessionid']],
    ['expires', false, ['sessionid', 'c10', 'c2', '_ga', '(csrf\u200Btoken)']],
    ['lifetime', false, ['sessionid', 'c10', 'c2', '_ga', '(csrf\u200Btoken)']],
    ['lifetime', true, ['_ga', 'c2', 'c10', 'sessionid', '(csrf\u200Btoken)']],
    // What has nothing in the column comes last, either way.
    ['firstSeen', false, ['_ga', 'sessionid', 'c10', 'c2', '(csrf\u200Btoken)']],
    ['firstSeen', true, ['sessionid', '_ga', 'c10', 'c2', '(csrf\u200Btoken)']],
    ['provider', false, ['(csrf\u200Btoken)', 'sessionid', '_ga', 'c10', 'c2']],
    ['provider', true, ['sessionid', '(csrf\u200Btoken)', '_ga', 'c10', 'c2']],
    ['purpose', true, ['sessionid', '_ga', 'c10', 'c2', '(csrf\u200Btoken)']],
  ])('by %s, descending %s', (column, descending, names) => {
    const sorted = sortLines(lines, { column, descending }, { report, words: english });
    expect(sorted.map(named)).toEqual(names);
  });

  it('by a column that there is not leaves all as it is', () => {
    const sorting = { column: 'none' as ColumnId, descending: true };
    expect(sortLines(lines, sorting, { report, words: english })).toBe(lines);
  });
});
