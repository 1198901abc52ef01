import { describe, expect, it } from 'vitest';
import { type Filter, noFilter } from '../../src/filter.ts';
import { categoryOf, groupRows } from '../../src/groups.ts';
import { select } from '../../src/select.ts';
import { audited } from '../fixtures/audited.ts';
import { aCookie, dayMs, nowMs } from '../fixtures/make.ts';

const report = audited({
  cookies: [
    aCookie({ name: '_ga', domain: '.opendatasoft.com' }),
    aCookie({ name: 'short', expiresAtMs: nowMs + dayMs }),
    aCookie({ name: 'sessionid' }),
    aCookie({ name: 'visits' }),
    aCookie({ name: 'loose' }),
    aCookie({ name: 'Ã©', decodedName: 'é' }),
  ],
  policy: {
    declarations: [
      {
        name: 'sessionid',
        category: 'necessary',
        provider: 'Opendatasoft',
        purpose: 'To remember',
      },
      { name: 'visits', category: 'statistical', function: 'Counting', location: 'front office' },
      { name: 'short', category: 'necessary', maxAgeSeconds: 0 },
      { name: 'loose' },
      { name: 'csrftoken', category: 'necessary', purpose: 'To retrieve data' },
    ],
  },
});

function shown(filter: Partial<Filter>): string[] {
  const { rows, notSeen } = select(report, { ...noFilter, ...filter });
  return [
    ...rows.map(({ cookie }) => cookie.decodedName),
    ...notSeen.map(({ name }) => `(${name})`),
  ];
}

const everything = ['_ga', 'é', 'short', 'sessionid', 'visits', 'loose', '(csrftoken)'];

describe('the status filter', () => {
  it.each<[Filter['status'], readonly string[]]>([
    ['all', everything],
    ['undeclared', ['_ga', 'é']],
    ['deviates', ['short']],
    ['declared', ['sessionid', 'visits', 'loose']],
    ['notSeen', ['(csrftoken)']],
  ])('%s', (status, names) => {
    expect(shown({ status })).toEqual(names);
  });
});

describe('the text filter', () => {
  it.each<[string, readonly string[], string]>([
    ['', everything, 'empty: everything'],
    ['   ', everything, 'blank: everything'],
    ['ga', ['_ga'], 'part of a name'],
    ['SESSIONID', ['sessionid'], 'letter case does not matter'],
    ['é', ['é'], 'the name as it reads'],
    ['.opendatasoft', ['_ga', 'é', 'short', 'sessionid', 'visits', 'loose'], 'a domain'],
    ['remember', ['sessionid'], 'a purpose'],
    ['counting', ['visits'], 'a function'],
    ['front', ['visits'], 'a location'],
    ['statistical', ['visits'], 'the label of a category'],
    ['necessary', ['short', 'sessionid', '(csrftoken)'], 'seen or not seen'],
    ['data retrieve', ['(csrftoken)'], 'words in any order'],
    ['remember retrieve', [], 'all of them'],
    ['.*', [], 'no regular expression'],
    ['remember\n\tto', ['sessionid'], 'white space of every kind parts words'],
  ])('%j leaves %j (%s)', (query, names) => {
    expect(shown({ query })).toEqual(names);
  });

  it('and the status filter both apply', () => {
    expect(shown({ query: 'necessary', status: 'declared' })).toEqual(['sessionid']);
    expect(shown({ query: 'necessary', status: 'notSeen' })).toEqual(['(csrftoken)']);
  });
});

describe('the filters of the table', () => {
  const frame = aCookie({
    name: 'frame',
    domain: 'tracker.example',
    partitionKey: { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true },
    expiresAtMs: nowMs + dayMs,
  });
  const mixed = audited({
    cookies: [frame, aCookie({ name: 'own', secure: false }), aCookie({ name: 'sessionid' })],
    policy: {
      declarations: [
        { name: 'sessionid', category: 'necessary' },
        { name: 'unseen', category: 'necessary', domains: ['inai.opendatasoft.com', 'b.example'] },
      ],
    },
  });
  it.each<[Partial<Filter>, readonly string[]]>([
    [{}, ['frame', 'own', 'sessionid', '(unseen)']],
    [{ party: 'first' }, ['own', 'sessionid']],
    [{ party: 'third' }, ['frame']],
    [{ kept: 'session' }, ['own', 'sessionid']],
    [{ kept: 'persistent' }, ['frame']],
    [{ finding: 'insecure' }, ['own']],
    [{ finding: 'undeclared' }, ['frame', 'own']],
    [{ category: 'necessary' }, ['sessionid', '(unseen)']],
    [{ category: 'none' }, []],
    [{ query: 'domain:b.example' }, ['(unseen)']],
    [{ query: '-name:own -frame' }, ['sessionid', '(unseen)']],
  ])('%j', (filter, names) => {
    const { rows, notSeen } = select(mixed, { ...noFilter, ...filter });
    const all = [
      ...rows.map(({ cookie }) => cookie.name),
      ...notSeen.map(({ name }) => `(${name})`),
    ];
    expect(all).toEqual(names);
  });
});

describe('the groups', () => {
  const headings = groupRows(report, report.rows).map(({ heading, rows }) => [
    typeof heading === 'string' ? heading : (heading.category?.label ?? null),
    rows.map(({ cookie }) => cookie.decodedName),
  ]);

  it('are what needs a look first, then the categories in the order of the policy, then the rest', () => {
    expect(headings).toEqual([
      ['undeclared', ['_ga', 'é']],
      ['deviates', ['short']],
      ['Necessary', ['sessionid']],
      ['Statistical', ['visits']],
      [null, ['loose']],
    ]);
  });

  it('have each row once, and names of their own', () => {
    const groups = groupRows(report, report.rows);
    expect(groups.flatMap(({ rows }) => rows)).toHaveLength(report.rows.length);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  });

  it('without rows are left out', () => {
    expect(groupRows(report, [])).toEqual([]);
  });

  it('take their label from the policy', () => {
    const [declared] = report.rows.filter(({ cookie }) => cookie.name === 'visits');
    expect(categoryOf(report, declared?.declaration ?? null)?.label).toBe('Statistical');
    expect(categoryOf(report, null)).toBeNull();
  });
});
