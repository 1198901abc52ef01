import { describe, expect, test } from 'vitest';
import { importPolicy } from '../../../scripts/import-policy.ts';
import { ImportError } from '../../../src/import/import-error.ts';

describe('an import that goes over a limit is refused', () => {
  const table = (names: readonly string[]) =>
    `Cookie name,Duration\n${names.map((name) => `${name},1 year`).join('\n')}`;

  test.each<[string, string, RegExp]>([
    ['5 MB', 'a'.repeat(5_000_001), /5 MB/],
    ['5 MB counted in bytes', 'é'.repeat(2_500_001), /5 MB/],
    [
      '2,000 declarations',
      table(Array.from({ length: 2_001 }, (_, index) => `_c${index}`)),
      /2000/,
    ],
    ['10,000 rows', table(Array.from({ length: 10_001 }, () => '_c')), /10000/],
    ['20,000 lines', 'a\n'.repeat(20_001), /20000/],
    ['256 characters a name', table(['_'.padEnd(257, 'a')]), /256 characters/],
    ['3 wildcards a name', table(['_a*b*c*d*']), /3 wildcards/],
  ])('%s', (_, text, message) => {
    expect(() => importPolicy(text)).toThrow(ImportError);
    expect(() => importPolicy(text)).toThrow(message);
  });

  test('2,000 declarations are read, and one bad name does not spoil the others', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `_c${index}`);
    const result = importPolicy(table([...names, '_'.padEnd(257, 'a')]));
    expect(result.declarations).toHaveLength(2_000);
    expect(result.ignored[0]?.why).toBe('name-too-long');
  });
});
