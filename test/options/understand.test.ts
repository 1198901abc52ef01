import { describe, expect, it } from 'vitest';
import { failureWords } from '../../options/origin-words.ts';
import { understand } from '../../options/understand.ts';
import { english } from '../fixtures/english.ts';

const list = 'Cookie\tPurpose\tDuration\nmine\tKeeps you signed in\t2 weeks';
const tooLarge = 'x'.repeat(5_000_001);

describe('a document in several forms', () => {
  it.each([
    ['the one that is small enough', [tooLarge, list]],
    ['the one that declares something', ['We like biscuits.', list]],
    ['the first of two that say the same', [list, list]],
  ])('is read from %s', (_, texts) => {
    const understood = understand({ texts });
    expect(understood.ok && understood.result.declarations.map(({ name }) => name)).toEqual([
      'mine',
    ]);
  });

  it.each([[[tooLarge]], [[tooLarge, 'We like biscuits.']], [['We like biscuits.', tooLarge]]])(
    'that no form declares a cookie of is answered with the limit',
    (texts) => {
      const understood = understand({ texts });
      expect(understood.ok ? '' : failureWords(english, understood.error)).toBe(
        'The document is larger than 5 MB, which is the limit.',
      );
    },
  );

  it('says at which place a limit is passed', () => {
    const understood = understand({ texts: [`Cookie name,Duration\n_${'a'.repeat(256)},1 year`] });
    expect(understood.ok ? '' : failureWords(english, understood.error)).toBe(
      'A name has more than 256 characters, which is the limit. (row 2)',
    );
  });
});
