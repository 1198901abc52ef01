import { describe, expect, test } from 'vitest';
import type { Mark, Rich } from '../../../src/import/blocks/block.ts';
import { declarationsOf } from '../../../src/import/read/declarations.ts';
import { readDefinition } from '../../../src/import/read/read-definition.ts';
import { closeFields, newState, type State } from '../../../src/import/read/read-state.ts';

const where = { kind: 'line', number: 1 } as const;

function richOf(source: string): Rich {
  const text = source.replace(/^[`*]|[`*]$/g, '');
  const kind = source.startsWith('`') ? 'code' : 'strong';
  const marks: Mark[] = text === source ? [] : [{ start: 0, end: text.length, kind }];
  return { text, marks, where };
}

/** Definitions of terms, by a text; a term in backquotes is code, one in stars is bold. */
type Definitions = readonly (readonly [terms: readonly string[], text: string])[];

/** How far a document about cookies is read behind such definitions. */
function stateBehind(definitions: Definitions): State {
  const state = newState(true);
  for (const [terms, text] of definitions)
    readDefinition(state, { kind: 'definition', terms: terms.map(richOf), rich: richOf(text) });
  return state;
}

/** The names that they declare, what for, and how long. */
function told(...definitions: Definitions) {
  const state = stateBehind(definitions);
  closeFields(state);
  return declarationsOf(state.entries).declarations.map(({ name, purpose, retentionText }) => [
    name,
    purpose,
    retentionText,
  ]);
}

describe('a definition of a name', () => {
  test('tells what it is for', () => {
    expect(told([['_ga'], 'counts visits\nfor 1 year'])).toEqual([
      ['_ga', 'counts visits for 1 year', 'for 1 year'],
    ]);
  });

  test('may define several', () => {
    const all = [
      ['_ga', 'counts visits for 1 year', 'for 1 year'],
      ['_gid', 'counts visits for 1 year', 'for 1 year'],
    ];
    expect(told([['_ga', '_gid'], 'counts visits for 1 year'])).toEqual(all);
    expect(told([['_ga', '_gid'], 'It counts visits\nDuration: 1 year'])).toEqual([
      ['_ga', 'It counts visits', '1 year'],
      ['_gid', 'It counts visits', '1 year'],
    ]);
  });

  test('declares a word when it is set in code', () => {
    const named = (...terms: readonly string[]) =>
      told([terms, 'keeps what you chose']).map(([name]) => name);
    expect(named('`palette`')).toEqual(['palette']);
    expect(named('`palette`', 'size')).toEqual(['palette', 'size']);
    expect(named('size', '`palette`')).toEqual(['size', 'palette']);
    expect(named('palette')).toEqual([]);
    expect(named('*palette*')).toEqual([]);
  });

  test('is none when the term is several words', () => {
    expect(told([['`what they keep`'], 'your colours'])).toEqual([]);
  });
});

describe('a definition in lines', () => {
  test('of which some are fields tells in the others what the cookie is for', () => {
    const text = 'It counts visits\nDuration: 1 year\nto all of our pages';
    expect(told([['_ga'], text])).toEqual([
      ['_ga', 'It counts visits to all of our pages', '1 year'],
    ]);
  });

  test('that are all fields tells nothing else', () => {
    const [entry] = stateBehind([[['_ga'], 'Duration: 1 year\nProvider: Google']]).entries;
    expect([entry?.purpose, entry?.duration?.text, entry?.provider?.text]).toEqual([
      undefined,
      '1 year',
      'Google',
    ]);
  });

  test('may give its name a title', () => {
    expect(told([['_ga'], 'Name: Analytics\nDuration: 1 year'])).toEqual([['_ga', null, '1 year']]);
  });

  test('is no record when the term is none, but may tell of a cookie', () => {
    const text = 'The cookie _ga counts visits\nDuration: 1 year';
    expect(told([['What we count, as a rule of ours'], text]).map(([name]) => name)).toEqual([
      '_ga',
    ]);
  });
});

describe('a definition of a key', () => {
  test('is a field of a record', () => {
    expect(
      told(
        [['Cookie name'], '_ga'],
        [['Duration'], '1 year'],
        [['Cookie name'], '_gid'],
        [['Duration'], '1 day'],
      ),
    ).toEqual([
      ['_ga', null, '1 year'],
      ['_gid', null, '1 day'],
    ]);
  });

  test('stands where its text does, and shows both', () => {
    expect(stateBehind([[['Provider'], 'Google']]).fields[0]?.cell).toEqual({
      text: 'Google',
      origin: { where, fragment: 'Provider: Google' },
    });
  });

  test('ends at the definition of a name', () => {
    expect(
      told(
        [['Cookie name'], '_ga'],
        [['Duration'], '1 year'],
        [['_gid'], 'counts visits for 1 day'],
      ),
    ).toEqual([
      ['_ga', null, '1 year'],
      ['_gid', 'counts visits for 1 day', 'for 1 day'],
    ]);
  });
});

test('a definition of a class is the label of what follows', () => {
  const { outline, entries } = stateBehind([[['Statistics'], 'They count visits']]);
  expect(entries).toEqual([]);
  expect([outline.label?.value, outline.label?.cell.text]).toEqual(['statistics', 'Statistics']);
});
