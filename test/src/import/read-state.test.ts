import { describe, expect, test } from 'vitest';
import { ImportError } from '../../../src/import/import-error.ts';
import { importLimits } from '../../../src/import/import-limits.ts';
import { type Entry, noSection } from '../../../src/import/read/entry.ts';
import { type Field, fieldOf } from '../../../src/import/read/fields.ts';
import { emptyOutline } from '../../../src/import/read/outline.ts';
import {
  add,
  addField,
  addToCard,
  closeFields,
  newState,
  type State,
  section,
} from '../../../src/import/read/read-state.ts';

const origin = { where: { kind: 'document' }, fragment: '' } as const;
const cell = (text: string) => ({ text, origin });

function stateOf(more: Partial<State> = {}): State {
  return { ...newState(false), ...more };
}

const headed = (...texts: readonly string[]) => ({
  ...emptyOutline,
  headings: texts.map((text, index) => ({ level: index + 1, text, category: null })),
});

function field(key: string, text: string): Field {
  const read = fieldOf(key, cell(text));
  if (!read) throw new Error(`no key: ${key}`);
  return read;
}

describe('fields', () => {
  const headings = headed('Cookies', 'Hotjar');

  test('become entries of the chapter they began in', () => {
    const state = stateOf({ outline: headings });
    addField(state, field('Cookie name', '_a_b'));
    state.outline = headed('Cookies', 'Matomo');
    addField(state, field('Duration', '1 year'));
    closeFields(state);
    const entry = state.entries[0];
    expect([entry?.name.text, entry?.duration?.text, entry?.section.provider?.text]).toEqual([
      '_a_b',
      '1 year',
      'Hotjar',
    ]);
    expect([state.fields, state.fieldsSection]).toEqual([[], null]);
    expect(state.outline.listed).toBe(true);
  });

  test('that are none list nothing', () => {
    const state = stateOf({ outline: headings });
    closeFields(state);
    expect([state.entries, state.outline.listed]).toEqual([[], false]);
  });
});

describe('entries', () => {
  const entry: Entry = { name: cell('_ga'), section: noSection };
  const told: Entry = { ...entry, told: true };

  test('that sentences tell are counted apart', () => {
    const state = stateOf();
    add(state, [entry, told, told]);
    expect([state.entries.length, state.told]).toEqual([3, 2]);
    add(state, []);
    expect([state.entries.length, state.told]).toEqual([3, 2]);
  });

  test('are too many for a table, or for sentences', () => {
    const { told: most, entries } = importLimits;
    const state = stateOf();
    add(state, Array<Entry>(most).fill(told));
    expect(() => add(state, [told])).toThrow(ImportError);
    const tables = stateOf();
    add(tables, Array<Entry>(entries).fill(entry));
    expect(() => add(tables, [entry])).toThrow(ImportError);
  });
});

describe('in a document about cookies', () => {
  test.each<[string, readonly string[], boolean]>([
    ['a place without any heading', [], true],
    ['a place below its title', ['Privacy'], true],
    ['a chapter about something else', ['Privacy', 'Our shop'], false],
  ])('%s', (_, texts, about) => {
    const outline = headed(...texts);
    expect(section(stateOf({ outline, aboutCookies: true })).aboutCookies).toBe(about);
    expect(section(stateOf({ outline })).aboutCookies).toBe(false);
  });
});

describe('on a card', () => {
  /** What the fields of the card are, when a line is below its name; null where it does not belong there. */
  function cardWith(lines: readonly string[]) {
    const state = stateOf();
    addField(state, { role: 'name', explicitName: true, key: '', cell: cell('_ga') });
    const added = lines.map((text) =>
      addToCard(state, { text, marks: [], where: { kind: 'line', number: 2 } }),
    );
    return { added: added.at(-1), fields: state.fields.slice(1) };
  }
  const rolesOf = (lines: readonly string[]) => cardWith(lines).fields.map(({ role }) => role);

  test.each<[string, readonly string[], readonly string[]]>([
    ['a badge is the class', ['Statistics'], ['category']],
    ['a badge has up to three words', ['Strictly necessary cookie'], ['category']],
    ['more words are what it is for', ['Cookie for the statistics'], ['purpose']],
    ['a sentence is what it is for', ['It counts visits.'], ['purpose']],
    ['a short sentence on statistics is what it is for', ['For statistics!'], ['purpose']],
    ['a badge may have a point in it', ['Statistics inc. ads'], ['category']],
    ['a few words without a class are what it is for', ['Counts all visits'], ['purpose']],
    ['there are both', ['Statistics', 'It counts visits.'], ['category', 'purpose']],
    [
      'there are both, whichever is first',
      ['It counts visits.', 'Statistics'],
      ['purpose', 'category'],
    ],
    [
      'of two badges the second is what it is for',
      ['Statistics', 'Marketing'],
      ['category', 'purpose'],
    ],
  ])('%s', (_, lines, roles) => {
    expect(rolesOf(lines)).toEqual(roles);
    expect(cardWith(lines).added).toBe(true);
  });

  test.each<[string, readonly string[]]>([
    ['a second sentence', ['It counts visits.', 'It is ours.']],
    ['a third badge', ['Statistics', 'Marketing', 'Preferences']],
  ])('%s belongs to it no more', (_, lines) => {
    const { added, fields } = cardWith(lines);
    expect([added, fields.length]).toEqual([false, lines.length - 1]);
  });

  test('a line comes with its place, and is no name', () => {
    expect(cardWith(['Statistics']).fields).toEqual([
      {
        role: 'category',
        explicitName: false,
        key: '',
        cell: {
          text: 'Statistics',
          origin: { where: { kind: 'line', number: 2 }, fragment: 'Statistics' },
        },
      },
    ]);
  });

  test('no line is, where there is none, or where fields with keys have come', () => {
    const line = { text: 'Statistics', marks: [], where: { kind: 'document' } } as const;
    const state = stateOf();
    expect(addToCard(state, line)).toBe(false);
    addField(state, field('Provider', 'Google'));
    expect(addToCard(state, line)).toBe(false);
    expect(state.fields).toHaveLength(1);
  });
});
