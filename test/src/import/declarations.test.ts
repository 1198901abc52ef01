import { describe, expect, test } from 'vitest';
import { ImportError } from '../../../src/import/import-error.ts';
import { declarationsOf } from '../../../src/import/read/declarations.ts';
import { type Entry, noSection } from '../../../src/import/read/entry.ts';

const where = { kind: 'table', number: 1, row: 2 } as const;

function cell(text: string) {
  return { text, origin: { where, fragment: text } };
}

/** An entry for a cell with names. */
function entryOf(name: string, said: Partial<Entry> = {}): Entry {
  return { name: cell(name), section: noSection, ...said };
}

/** As many names as a policy may hold, in one entry. */
function full(): Entry {
  return entryOf('all', { names: Array.from({ length: 2_000 }, (_, index) => `c_${index}`) });
}

/** What is said when the import is refused; null when it is not. */
function refusal(entries: readonly Entry[]) {
  try {
    declarationsOf(entries);
    return null;
  } catch (error) {
    return error instanceof ImportError ? { said: error.said, where: error.where } : error;
  }
}

const long = 'a_'.repeat(130);
const starred = 'a_*b*c*d*';

test('what a table lists goes before what a sentence tells above it', () => {
  const told = entryOf('a_b', { duration: cell('1 day'), told: true });
  const listed = entryOf('a_b', { duration: cell('2 days') });
  const { declarations, ignored } = declarationsOf([told, listed]);
  expect(declarations.map(({ retentionText }) => retentionText)).toEqual(['2 days']);
  expect(ignored).toEqual([{ where, fragment: 'a_b', why: 'said-otherwise' }]);
});

describe('of entries are declared', () => {
  test.each<[string, readonly Entry[], number]>([
    ['2,000 names', [full()], 2_000],
    ['2,000 names, five times each', Array.from({ length: 5 }, full), 2_000],
    ['names beside one that is too long', [entryOf(`a_b, ${long}`)], 1],
    ['names, another cell being too long', [entryOf(long), entryOf('a_b')], 1],
    ['none, and nothing is refused where no cell is a name', [entryOf('see below')], 0],
    ['none where there is none', [], 0],
  ])('%s', (_, entries, count) => expect(declarationsOf(entries).declarations).toHaveLength(count));
});

describe('an import is refused', () => {
  test.each<[string, readonly Entry[], object]>([
    [
      'with more names than a policy may hold',
      [full(), entryOf('a_b')],
      { said: { key: 'importTooManyDeclarations', parts: ['2001', '2000'] }, where: null },
    ],
    [
      'with the same names again and again',
      [...Array.from({ length: 5 }, full), entryOf('c_1')],
      { said: { key: 'importTooManyEntries', parts: ['10000', '2000'] }, where: null },
    ],
    [
      'with nothing but a name that is too long',
      [entryOf('see below'), entryOf(long)],
      { said: { key: 'importNameTooLong', parts: ['256'] }, where },
    ],
    [
      'with nothing but a name of too many wildcards',
      [entryOf(starred)],
      { said: { key: 'importTooManyWildcards', parts: ['3'] }, where },
    ],
  ])('%s', (_, entries, said) => expect(refusal(entries)).toEqual(said));
});
