import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasInvisible, visibleName } from '../../src/visible-name.ts';

describe('characters that a reader cannot see are written out', () => {
  it.each([
    ['null', '\0', '\\u{0000}'],
    ['tab', '\t', '\\u{0009}'],
    ['line feed', '\n', '\\u{000A}'],
    ['escape', '\u001B', '\\u{001B}'],
    ['delete', '\u007F', '\\u{007F}'],
    ['a C1 control', '\u0085', '\\u{0085}'],
    ['no-break space', '\u00A0', '\\u{00A0}'],
    ['soft hyphen', '\u00AD', '\\u{00AD}'],
    ['combining grapheme joiner', '\u034F', '\\u{034F}'],
    ['Arabic letter mark', '\u061C', '\\u{061C}'],
    ['Hangul filler', '\u115F', '\\u{115F}'],
    ['Ogham space', '\u1680', '\\u{1680}'],
    ['Mongolian vowel separator', '\u180E', '\\u{180E}'],
    ['em space', '\u2003', '\\u{2003}'],
    ['zero width space', '\u200B', '\\u{200B}'],
    ['zero width joiner', '\u200D', '\\u{200D}'],
    ['left-to-right mark', '\u200E', '\\u{200E}'],
    ['line separator', '\u2028', '\\u{2028}'],
    ['paragraph separator', '\u2029', '\\u{2029}'],
    ['right-to-left override', '\u202E', '\\u{202E}'],
    ['narrow no-break space', '\u202F', '\\u{202F}'],
    ['word joiner', '\u2060', '\\u{2060}'],
    ['first strong isolate', '\u2068', '\\u{2068}'],
    ['ideographic space', '\u3000', '\\u{3000}'],
    ['Hangul half-width filler', '\uFFA0', '\\u{FFA0}'],
    ['variation selector', '\uFE0F', '\\u{FE0F}'],
    ['byte order mark', '\uFEFF', '\\u{FEFF}'],
    ['a lone high surrogate', '\uD800', '\\u{D800}'],
    ['a lone low surrogate', '\uDFFF', '\\u{DFFF}'],
    ['a tag letter', '\u{E0041}', '\\u{E0041}'],
    ['variation selector 17', '\u{E0100}', '\\u{E0100}'],
  ])('%s', (_, character, written) => {
    expect(visibleName(`a${character}b`)).toBe(`a${written}b`);
    expect(hasInvisible(`a${character}b`)).toBe(true);
  });

  it.each([
    'sessionid',
    'a b',
    '',
    'élève',
    '日本語',
    'سلام',
    '<img src',
    '🍪',
    '\\u{202E}',
    '_ga*',
  ])('%j is shown as it is', (name) => {
    expect(visibleName(name)).toBe(name);
    expect(hasInvisible(name)).toBe(false);
  });

  it('each one, wherever it stands', () => {
    expect(visibleName('\u202Ea\u200B\u200Bb\u202C')).toBe(
      '\\u{202E}a\\u{200B}\\u{200B}b\\u{202C}',
    );
  });

  it('answers the same when it is asked twice', () => {
    const answers = [1, 2, 3].map(() => hasInvisible('a\u200Bb'));
    expect(answers).toEqual([true, true, true]);
  });

  it('leaves nothing invisible, and changes nothing else', () => {
    const outcomes = { changed: 0, same: 0 };
    const character = fc.oneof(
      fc.constantFrom('a', ' ', '\u202E', '\u200B', '\u00A0'),
      fc.nat(0x10_ff_ff).map((point) => String.fromCodePoint(point)),
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 5 }), (characters) => {
        const name = characters.join('');
        const shown = visibleName(name);
        outcomes[shown === name ? 'same' : 'changed'] += 1;
        expect(hasInvisible(shown)).toBe(false);
        expect(shown === name).toBe(!hasInvisible(name));
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(outcomes.changed, outcomes.same)).toBeGreaterThan(50);
  });
});
