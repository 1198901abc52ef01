import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDeclarations, findDeclaration, type Match } from '../../src/match.ts';
import type { Declaration } from '../../src/policy.ts';
import { aCookie } from '../fixtures/make.ts';

interface Seen {
  readonly name: string;
  readonly domain?: string;
}

function find(declarations: readonly (string | Declaration)[], { name, domain }: Seen) {
  const list = declarations.map((item) => (typeof item === 'string' ? { name: item } : item));
  return findDeclaration(
    compileDeclarations(list),
    aCookie({ name, ...(domain !== undefined && { domain }) }),
    'opendatasoft.com',
  );
}

const nameOf = (match: Match | null) => match?.declaration.name ?? null;

describe('which declaration speaks for a name', () => {
  it.each<[readonly string[], string, string | null, string]>([
    [['sessionid'], 'sessionid', 'sessionid', 'the same name'],
    [['sessionid'], 'SessionID', null, 'letter case counts'],
    [['sessionid'], 'sessionid2', null, 'a longer name is another'],
    [['sessionid'], 'session', null, 'a shorter name is another'],
    [['sessionid'], ' sessionid', null, 'a space makes another name'],
    [['é'], 'e\u0301', null, 'no normalisation: other code points, another cookie'],
    [['a.c'], 'abc', null, 'a dot is a dot'],
    [['_ga*'], '_ga', '_ga*', 'a wildcard may stand for nothing'],
    [['_ga*'], '_gat_UA-1', '_ga*', 'or for much'],
    [['*', '_ga'], '_ga', '_ga', 'exact before wildcard'],
    [['_ga*', '_ga'], '_ga', '_ga', 'exact before wildcard, wherever it stands'],
    [['_ga*', '_ga_*'], '_ga_X', '_ga_*', 'the longest literal first'],
    [['_ga_*', '_ga*'], '_ga_X', '_ga_*', 'the longest literal first, wherever it stands'],
    [['*_session', 'a*'], 'a_session', '*_session', 'literals behind the wildcard count'],
    [['a*b*c', 'a*'], 'abc', 'a*b*c', 'and those between wildcards'],
    [['*', 'x*'], 'y', '*', 'a general entry catches the rest'],
    [[], 'sessionid', null, 'an empty policy declares nothing'],
    [['sessionid', 'csrftoken'], '', null, 'an empty name is undeclared'],
    [['*'], '', '*', 'unless it is declared'],
  ])('%j, %j: %j (%s)', (declarations, name, expected) => {
    expect(nameOf(find(declarations, { name }))).toBe(expected);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])(
    '%s is a name like any other',
    (name) => {
      expect(find(['sessionid', 'a*'], { name })).toBeNull();
      expect(nameOf(find(['sessionid', name], { name }))).toBe(name);
      expect(nameOf(find([`${name.slice(0, 3)}*`], { name }))).toBe(`${name.slice(0, 3)}*`);
    },
  );
});

describe('which domains a declaration covers', () => {
  const general: Declaration = { name: 'sid' };
  const tracker: Declaration = { name: 'sid', domains: ['tracker.example'] };
  const third: Declaration = { name: 'sid', party: 'third' };
  const below: Declaration = { name: 'sid', domains: ['*.tracker.example'] };
  const either: Declaration = { name: 'sid', domains: ['a.example', 'b.example'] };

  it.each<[string, Declaration, string, boolean]>([
    ['none named: the site', general, 'inai.opendatasoft.com', true],
    ['none named: its parent domain', general, '.opendatasoft.com', true],
    ['none named: a sibling', general, 'data.opendatasoft.com', true],
    ['none named: not another site', general, '.tracker.example', false],
    ['none named: not a look-alike', general, '.evil-opendatasoft.com', false],
    ['none named, third-party: another site', third, '.tracker.example', true],
    ['none named, third-party: the site, which deviates', third, 'inai.opendatasoft.com', true],
    ['one named: it', tracker, 'tracker.example', true],
    ['one named: it, with the dot', tracker, '.tracker.example', true],
    ['one named: nothing below it', tracker, 'www.tracker.example', false],
    ['one named: not the site any more', tracker, 'inai.opendatasoft.com', false],
    ['with *.: it', below, '.tracker.example', true],
    ['with *.: what is below', below, 'a.b.tracker.example', true],
    ['with *.: no look-alike', below, 'eviltracker.example', false],
    ['several named: each', either, 'b.example', true],
    ['several named: no other', either, 'c.example', false],
  ])('%s', (_, declaration, domain, covered) => {
    expect(find([declaration], { name: 'sid', domain }) !== null).toBe(covered);
  });

  const site = ['inai.opendatasoft.com'];
  it.each<[string, readonly Declaration[], Declaration]>([
    ['first', [{ name: 'sid', domains: site }, { name: 'sid' }], { name: 'sid', domains: site }],
    ['last', [{ name: 'sid' }, { name: 'sid', domains: site }], { name: 'sid', domains: site }],
    ['wildcard', [{ name: 's*' }, { name: 's*', domains: site }], { name: 's*', domains: site }],
    ['but a longer name', [{ name: 'si*' }, { name: 's*', domains: site }], { name: 'si*' }],
    ['but an exact name', [{ name: 'sid' }, { name: 'si*', domains: site }], { name: 'sid' }],
  ])('one that names domains goes before one that does not: %s', (_, declarations, expected) => {
    expect(find(declarations, { name: 'sid' })?.declaration).toEqual(expected);
  });

  it('an exact name for other domains leaves the cookie to a wildcard', () => {
    expect(nameOf(find([tracker, 's*'], { name: 'sid' }))).toBe('s*');
  });
});

describe('declarations that match equally well', () => {
  it('the first of the document speaks, and the others are named', () => {
    const first: Declaration = { name: 'sid', category: 'a' };
    const second: Declaration = { name: 'sid', category: 'b' };
    const match = find([first, { name: 'x' }, second], { name: 'sid' });
    expect(match?.declaration).toBe(first);
    expect(match?.equals).toEqual([second]);
  });

  it('wildcards with as much literal text are equals', () => {
    const match = find(['ab*', '*bc'], { name: 'abc' });
    expect(nameOf(match)).toBe('ab*');
    expect(match?.equals.map(({ name }) => name)).toEqual(['*bc']);
  });

  it('less specific ones are no equals', () => {
    expect(find(['sid', 's*', '*'], { name: 'sid' })?.equals).toEqual([]);
    expect(find(['sid*', 's*', '*'], { name: 'sid' })?.equals).toEqual([]);
  });

  it('the declarations are left as they were', () => {
    const given = ['*', 'ab*', 'a*', 'abc', 'abc'].map((name) => Object.freeze({ name }));
    const copy = structuredClone(given);
    compileDeclarations(Object.freeze(given));
    expect(given).toEqual(copy);
  });
});

describe('the look-up', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
  const pattern = fc
    .string({ unit: fc.constantFrom('a', 'b', '*'), minLength: 1, maxLength: 4 })
    .filter((text) => !text.includes('**'));

  it('finds what a plain search through all declarations finds', () => {
    const outcomes = { exact: 0, wildcard: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(pattern, { maxLength: 6 }), name, (patterns, wanted) => {
        const expected = plainSearch(patterns, wanted);
        outcomes[expected === null ? 'none' : expected.includes('*') ? 'wildcard' : 'exact'] += 1;
        expect(nameOf(find(patterns, { name: wanted }))).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(50);
  });
});

/** The rule as its sentence says it: exact, then the wildcard with the most literal text, then the first. */
function plainSearch(patterns: readonly string[], name: string): string | null {
  if (patterns.includes(name)) return name;
  const literal = (pattern: string) => pattern.replaceAll('*', '').length;
  const fitting = patterns.filter(
    (pattern) =>
      pattern.includes('*') && new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name),
  );
  const longest = Math.max(...fitting.map(literal));
  return fitting.find((pattern) => literal(pattern) === longest) ?? null;
}
