import { describe, expect, test } from 'vitest';
import { columnOf } from '../../../src/import/read/columns.ts';
import { nameColumn } from '../../../src/import/read/name-column.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

/** The header of the column that holds the names. */
function headerOfNames(table: Columns): string | null {
  const columns = Object.entries(table).map(([header, cells], index) =>
    columnOf(index, header, cells),
  );
  return nameColumn(columns)?.header ?? null;
}

const words = ['basket', 'counter'];

describe('the column of the names', () => {
  test.each<[string, Columns, string | null]>([
    [
      'has their header, whatever they look like',
      { Xyz: ['_ga', '_gid'], Cookie: words },
      'Cookie',
    ],
    ['speaks of cookies', { Name: words, 'Cookie name': words }, 'Cookie name'],
    ['has no other word in its header', { 'Abc name def': words, Name: words }, 'Name'],
    ['has a name in each cell', { Name: ['basket', 'see below'], Names: words }, 'Names'],
    ['has names that look like those of cookies', { Name: words, Names: ['_ga', 'x'] }, 'Names'],
    ['has a name in half of its cells', { Name: ['basket', 'see below'] }, 'Name'],
    ['has no name in most of its cells', { Name: ['basket', 'see below', 'see there'] }, null],
    ['is none with a session for a name', { Name: ['session', 'sessions', 'visit'] }, null],
    ['may hold one word that is a length too', { Name: ['session', 'basket'] }, 'Name'],
    ['may hold words that are lengths too, and names', { Name: ['my-session', 'session'] }, 'Name'],
    [
      'may hold names that are lengths too',
      { Name: ['my-session', 'our-session', 'session'] },
      'Name',
    ],
    ['is told by its names where no header is', { Xyz: words, Yzx: ['_ga', '_gid'] }, 'Yzx'],
    [
      'is the one with more names where two might be',
      { Xyz: ['_ga', '_gid', 'basket'], Yzx: ['_ga', '_gid', '_gat'] },
      'Yzx',
    ],
    ['is none with a name in half of its cells, and no header', { Xyz: ['_ga', 'basket'] }, null],
    ['is none of words without a header', { Xyz: words }, null],
    [
      'is a wrong header with names',
      { Purpose: ['_ga', '_gid', '_gat', 'abc1', 'abc2'] },
      'Purpose',
    ],
    [
      'is no wrong header with what might be names',
      { Purpose: ['_ga', '_gid', 'abc1', 'abc2', 'abc3'] },
      null,
    ],
    [
      'is rather one without a header than with a wrong one',
      { Purpose: ['_ga', '_gid'], Xyz: ['_ga', '_gid'] },
      'Xyz',
    ],
    ['is none', { Purpose: ['it counts', 'it keeps'], Xyz: ['see below', 'see there'] }, null],
  ])('%s', (_, table, header) => expect(headerOfNames(table)).toBe(header));
});
