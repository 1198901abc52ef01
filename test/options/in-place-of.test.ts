import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ranked, substitutesFor } from '../../options/in-place-of.ts';
import { locate } from '../../src/page.ts';
import { policySite } from '../../src/policy-sites.ts';

const policy = (id: string, patterns: readonly string[], managed = false): Ranked => ({
  id,
  title: id,
  sites: patterns.map(policySite),
  ...(managed && { managed }),
});

/** Lines "site: policy that is used". */
const told = (one: Ranked, before: readonly Ranked[]) =>
  substitutesFor(one, before).map(({ id, patterns }) => `${patterns.join(' ')}: ${id}`);

describe('a policy that others take the place of', () => {
  it.each<[string, readonly string[], readonly Ranked[], readonly string[]]>([
    ['is used where nothing comes before', ['a.example'], [], []],
    [
      'gives way to one for the same site',
      ['a.example'],
      [policy('x', ['a.example'])],
      ['a.example: x'],
    ],
    [
      'gives way to the first of several',
      ['a.example'],
      [policy('x', ['a.example']), policy('y', ['a.example'])],
      ['a.example: x'],
    ],
    [
      'gives way to each for its own site',
      ['a.example', 'b.example', 'c.example'],
      [policy('x', ['b.example']), policy('y', ['a.example', 'b.example'])],
      ['b.example: x', 'a.example: y'],
    ],
    [
      'does not give way to a pattern, which comes after a host',
      ['a.example'],
      [policy('x', ['*.example'])],
      [],
    ],
    [
      'gives way to a pattern of an administrator',
      ['w.a.example', '*.a.example'],
      [policy('x', ['*.a.example'], true)],
      ['w.a.example *.a.example: x'],
    ],
    [
      'gives way to the one of several administrators that says most',
      ['w.a.example', 'v.w.a.example', '*.v.w.a.example'],
      [
        policy('x', ['*.a.example', '*.example'], true),
        policy('y', ['w.a.example', '*.w.a.example'], true),
      ],
      ['w.a.example v.w.a.example *.v.w.a.example: y'],
    ],
    [
      'does not give way to a host with a pattern',
      ['*.a.example'],
      [policy('x', ['a.example'], true)],
      [],
    ],
  ])('%s', (_, patterns, before, lines) => {
    expect(told(policy('one', patterns), before)).toEqual(lines);
  });

  it('is never what the look-up of such a site finds, and what is named for a host always is', () => {
    const patterns = fc.uniqueArray(
      fc.constantFrom('a.example', '*.a.example', 'w.a.example', '*.w.a.example', 'b.example'),
      { minLength: 1, maxLength: 3 },
    );
    let replaced = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(patterns, fc.boolean()), { maxLength: 5 }), (drawn) => {
        // Those of an administrator stand before all others.
        const ordered = [...drawn].sort(([, one], [, other]) => Number(other) - Number(one));
        const all = ordered.map(([sites, managed], at) => policy(String(at), sites, managed));
        for (const [at, one] of all.entries()) {
          const substitutes = substitutesFor(one, all.slice(0, at));
          for (const { pattern } of one.sites) {
            const named = substitutes.find(({ patterns }) => patterns.includes(pattern));
            const place = locate(`https://${pattern.replace('*.', 'deep.')}/`, all);
            const used = place.kind === 'policy-site' && place.installed.id;
            if (named) expect(used).not.toBe(one.id);
            if (!pattern.startsWith('*.')) expect(used).toBe(named?.id ?? one.id);
            if (named) replaced += 1;
          }
        }
      }),
    );
    expect(replaced).toBeGreaterThan(20);
  });
});
