import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, globMatch } from '../../src/glob.ts';

function matches(pattern: string, name: string): boolean {
  const glob = compileGlob(pattern);
  if (!glob) throw new Error(`${pattern} has no wildcard`);
  return globMatch(glob, name);
}

describe('a name pattern', () => {
  it.each([
    ['_ga*', '_ga', true, 'a wildcard may stand for nothing'],
    ['_ga*', '_ga_ABC123', true, 'or for anything'],
    ['_ga*', '_GA_ABC', false, 'letter case counts'],
    ['_ga*', 'x_ga', false, 'the whole name must match'],
    ['*_id', 'user_id', true, 'at the start'],
    ['*_id', 'user_id2', false, 'nothing after the end'],
    ['a*b', 'ab', true, 'in the middle'],
    ['a*b', 'a', false, 'the end must be there'],
    ['aba*aba', 'aba', false, 'start and end may not overlap'],
    ['aba*aba', 'abaaba', true, 'but may touch'],
    ['a*b*c', 'aXbXc', true, 'two wildcards'],
    ['a*b*c', 'acb', false, 'in this order'],
    ['a*bc*c', 'abc', false, 'the middle may not take from the end'],
    ['a**b', 'ab', true, 'two wildcards side by side are one'],
    ['*', '', true, 'a lone wildcard is everything, even nothing'],
    ['*', '__proto__', true, 'and every name'],
    ['a.c*', 'abc', false, 'a dot is a dot'],
    ['a.c*', 'a.c', true, 'a dot is a dot'],
    ['[a]+*$', '[a]+1$', true, 'no character but * is special'],
    ['a?*', 'ab', false, 'a question mark is a question mark'],
    ['\\*', '\\x', true, 'a backslash escapes nothing'],
    ['*\u202E*', 'a\u202Eb', true, 'invisible characters are characters'],
  ])('%j, %j: %s (%s)', (pattern, name, expected) => {
    expect(matches(pattern, name)).toBe(expected);
  });

  it.each(['', 'sessionid', '_ga', '.+?^$'])('without a wildcard, %j, is none', (pattern) => {
    expect(compileGlob(pattern)).toBeNull();
  });

  // Three letters and what regular expressions are made of, so that matches are common.
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'a', 'b', '.', '\\', '['),
    maxLength: 8,
  });
  const pattern = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '.', '\\'), maxLength: 2 }), {
      minLength: 2,
      maxLength: 5,
    })
    .map((parts) => parts.join('*'));
  /** A name made by filling the wildcards in, which therefore matches. */
  const filled = fc
    .tuple(pattern, fc.array(text, { minLength: 5, maxLength: 5 }))
    .map(([glob, fillings]) => {
      let next = 0;
      return [glob, glob.replace(/\*/g, () => fillings[next++] ?? '')] as const;
    });

  it('means what the same pattern means as a regular expression with its literals escaped', () => {
    const outcomes = { match: 0, other: 0 };
    fc.assert(
      fc.property(fc.oneof(fc.tuple(pattern, text), filled), ([glob, name]) => {
        const escaped = glob.replace(/[.\\[\]]/g, '\\$&').replace(/\*/g, '.*');
        const expected = new RegExp(`^${escaped}$`, 's').test(name);
        outcomes[expected ? 'match' : 'other'] += 1;
        expect(matches(glob, name)).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(outcomes.match, outcomes.other)).toBeGreaterThan(200);
  });

  it('looks at most once for each literal part, however often it could begin', () => {
    const searches = (length: number) => {
      let count = 0;
      const name = {
        length,
        startsWith: () => true,
        endsWith: () => true,
        // Each search finds its part where it begins: the case in which going back would hurt.
        indexOf: (_: string, from: number) => {
          count += 1;
          return from;
        },
      } as unknown as string;
      const glob = compileGlob(`a*${'a*'.repeat(20)}b`);
      if (glob) globMatch(glob, name);
      return count;
    };
    expect(searches(100)).toBe(20);
    expect(searches(10_000)).toBe(20);
  });
});
