import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readManagedPolicies } from '../../src/managed-policies.ts';
import type { Policy } from '../../src/policy.ts';
import { english } from '../fixtures/english.ts';
import { aPolicy } from '../fixtures/make.ts';

const policyOf = (id: string, rest: object = {}): Policy => ({
  ...aPolicy(),
  id,
  sites: [`www.${id}`],
  ...rest,
});
const json = (value: unknown) => JSON.stringify(value);
const sound = policyOf('a.example');

/** Ids of what is used, and a line for each problem of what is refused. */
function read(given: unknown) {
  const { sound: used, refused } = readManagedPolicies(given);
  return {
    used: used.map(({ policy }) => policy.id),
    refused: refused.flatMap(({ path, name, problems }) =>
      problems.map(
        (problem) => `${path} ${name} ${problem.path}: ${english.message(problem.message)}`,
      ),
    ),
  };
}

describe('managed policies', () => {
  it('are there as texts or as objects, with their registrable domains', () => {
    const other = policyOf('b.co.uk');
    expect(readManagedPolicies([json(sound), other])).toEqual({
      sound: [
        { policy: sound, sites: [{ pattern: 'www.a.example', registrableDomain: 'a.example' }] },
        { policy: other, sites: [{ pattern: 'www.b.co.uk', registrableDomain: 'b.co.uk' }] },
      ],
      refused: [],
    });
  });

  it('are none where nothing is given', () => {
    expect(readManagedPolicies(undefined)).toEqual({ sound: [], refused: [] });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"id":', /^\$\.policies\[0\] null \$: Not JSON: \S/],
    ['a number', 7, /^\$\.policies\[0\] null \$: /],
    ['a list', '[]', /^\$\.policies\[0\] null \$/],
    ['nothing', null, /^\$\.policies\[0\] null \$: /],
    [
      'a link that is not https',
      json({ ...sound, source: { ...sound.source, url: 'javascript:alert(1)' } }),
      /^\$\.policies\[0\] \S.* \$\.source\.url: Expected an https address, such as/,
    ],
    [
      'a key of a prototype',
      json(sound).replace('{', '{"__proto__":{"polluted":true},'),
      /^\$\.policies\[0\] .* \$\.__proto__: /,
    ],
    ['a wrong type', { ...sound, sites: 'a.example' }, /\$\.sites: /],
    ['a suffix of many sites', { ...sound, sites: ['*.co.uk'] }, /\$\.sites\[0\]: .*many owners/],
    ['an id out of this program', { ...sound, id: 'managed:x' }, /\$\.id: /],
  ])(
    'of which one is %s: it is refused with its place, and the others are used',
    (_, wrong, expected) => {
      const others = [json(policyOf('b.example')), policyOf('c.example')];
      const { used, refused } = read([wrong, ...others]);
      expect(used).toEqual(['b.example', 'c.example']);
      expect(readManagedPolicies([wrong, ...others]).refused).toHaveLength(1);
      expect(refused[0]).toMatch(expected);
      expect('polluted' in {}).toBe(false);
    },
  );

  it('with the same id: the first is used', () => {
    const { used, refused } = read([sound, policyOf('a.example', { title: 'Second' })]);
    expect(used).toEqual(['a.example']);
    expect(refused).toEqual(['$.policies[1] Second $.id: “a.example” belongs to another policy']);
  });

  it.each([{}, 'text', 7, null, Array.from({ length: 501 }, () => '')])(
    'that are no list, or too long a one, are refused as a whole',
    (given) => {
      expect(read(given).refused).toEqual([
        expect.stringMatching(/^\$\.policies null \$: (Expected a list|More than 500 entries)/),
      ]);
    },
  );

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.anything(), fc.json()), { maxLength: 5 }), (given) => {
        expect(read(given).used).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
