import { describe, expect, test } from 'vitest';
import { plainTable } from '../../../src/import/blocks/block.ts';
import { columnOf, rolesOf } from '../../../src/import/read/columns.ts';
import { noSection } from '../../../src/import/read/entry.ts';
import { entryOf } from '../../../src/import/read/table-entry.ts';

const where = { kind: 'table', number: 1, row: 2 } as const;

/** The entry of a row below such headers, that of the names first. */
function read(headers: readonly string[], cells: readonly string[]) {
  const columns = headers.map((header, index) => columnOf(index, header, ['x']));
  const [name] = columns;
  const [row] = plainTable([cells], where, 0).rows;
  if (!name || !row) throw new Error('no columns');
  return entryOf(row, { name, roles: rolesOf(columns, name), where }, noSection);
}

test('a row tells what its columns are about, and where it stands', () => {
  const origin = { where, fragment: '_ga | Counts | 12' };
  expect(read(['Cookie', 'Purpose', 'Duration (months)'], ['_ga', 'Counts', '12'])).toEqual({
    name: { text: '_ga', origin },
    purpose: { text: 'Counts', origin },
    duration: { text: '12', origin },
    durationUnit: 30 * 86_400,
    functionNamesPlace: false,
    section: noSection,
  });
});

test('the header of the function may say that a place stands there too', () =>
  expect(read(['Cookie', 'Function and location'], ['_ga', 'Login (shop)'])).toMatchObject({
    function: { text: 'Login (shop)' },
    functionNamesPlace: true,
  }));

test('a row may lack the last cell', () => {
  const { duration } = read(['Cookie', 'Duration'], ['_ga']);
  expect(duration?.text).toBe('');
});

describe('a cell that repeats its header', () => {
  test.each<[string, string, string]>([
    ['before a colon', 'Duration: 1 year', '1 year'],
    ['before a colon without a space', 'Duration:1 year', '1 year'],
    ['before a colon behind a space', 'Duration : 1 year', '1 year'],
    ['on a line of its own', 'Duration\n1 year', '1 year'],
    ['above several lines', 'Duration:\n1 year\n2 days', '1 year\n2 days'],
    ['with nothing behind it', 'Duration:', 'Duration:'],
    ['in a sentence', 'Duration of the visit: short', 'Duration of the visit: short'],
    ['as the beginning of a word', 'Durations: many', 'Durations: many'],
    ['behind the length', '1 year Duration: short', '1 year Duration: short'],
  ])('%s', (_, cell, text) =>
    expect(read(['Cookie', 'Duration'], ['_ga', cell]).duration?.text).toBe(text),
  );
});

describe('a column about wildcards', () => {
  test.each<[string, readonly string[], readonly string[] | undefined]>([
    ['says that the name goes on', ['_ga', 'yes'], ['_ga*']],
    ['says so of each of several names', ['_ga, _pk_*', 'x'], ['_ga*', '_pk_*']],
    ['says so behind its header', ['_ga', 'Wildcard match: 1'], ['_ga*']],
    ['says that it does not', ['_ga', 'no'], undefined],
    ['says nothing', ['_ga', ''], undefined],
    ['lacks the cell', ['_ga'], undefined],
  ])('%s', (_, cells, names) =>
    expect(read(['Cookie', 'Wildcard match'], cells).names).toEqual(names),
  );
});

describe('of a row is kept as much as may be shown', () => {
  test.each<[string, readonly string[], string]>([
    ['with its empty cells', ['', '_ga', '', '1 year'], ' | _ga |  | 1 year'],
    ['of a long cell', ['_ga', 'x'.repeat(700)], `_ga | ${'x'.repeat(600)}`],
    ['up to the cell that is too much', ['_ga', 'x'.repeat(700), '1'], `_ga | ${'x'.repeat(600)}`],
    ['and of a name that is too long', ['x'.repeat(700), '1 year'], 'x'.repeat(600)],
    [
      'and what stands behind a text of some length',
      ['x'.repeat(590), 'y'],
      `${'x'.repeat(590)} | y`,
    ],
  ])('%s', (_, cells, fragment) =>
    expect(read(['Cookie'], cells).name.origin.fragment).toBe(fragment),
  );
});
