import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/import/blocks/block.ts';
import { type Headers, rowsAt } from '../../../src/import/read/line-rows.ts';
import type { Role } from '../../../src/import/words/header-words.ts';
import { blockOf } from './block-of.ts';

const ROLES: Readonly<Record<string, Role>> = {
  Cookie: 'name',
  Provider: 'provider',
  Purpose: 'purpose',
  Function: 'function',
  Duration: 'duration',
};

/** The rows that the lines are below such headers; `# ` opens a heading, `|` is a table. */
function rowsIn(
  headers: readonly string[],
  texts: readonly string[],
  kind: Block['kind'] = 'line',
) {
  const roles = headers.map((header) => ROLES[header] ?? null);
  const read: Headers = { texts: headers, roles, kind };
  const { rows, next } = rowsAt(texts.map(blockOf), 0, read);
  return { rows: rows.map((row) => row.join(' | ')), next };
}

const three = ['Cookie', 'Purpose', 'Duration'];
const four = ['Cookie', 'Provider', 'Purpose', 'Duration'];
/** As long as a title may be. */
const sentence = 'These cookies are set once you have watched one of our films';
const ga = ['_ga', 'counts', '1 year'];

describe('a row', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'has a line a header',
      three,
      [...ga, '_gid', 'counts', '1 day'],
      ['_ga | counts | 1 year', '_gid | counts | 1 day'],
    ],
    [
      'has several names in a line',
      three,
      ['basket, _ga', 'counts', '1 year'],
      ['basket, _ga | counts | 1 year'],
    ],
    [
      'has a length in words',
      three,
      ['_ga', 'counts', 'as you wish'],
      ['_ga | counts | as you wish'],
    ],
    [
      'has a text of 600 characters',
      three,
      ['_ga', 'x'.repeat(600), '1 year'],
      [`_ga | ${'x'.repeat(600)} | 1 year`],
    ],
    [
      'has no line for its purpose',
      four,
      ['_ga', 'Google', '1 year'],
      ['_ga | Google |  | 1 year'],
    ],
    [
      'has no line for its purpose, which comes before the provider',
      ['Cookie', 'Purpose', 'Provider', 'Duration'],
      ['_ga', 'Google', '1 year'],
      ['_ga |  | Google | 1 year'],
    ],
    [
      'has no line for its function',
      ['Cookie', 'Provider', 'Function', 'Duration'],
      ['_ga', 'Google', '1 year'],
      ['_ga | Google |  | 1 year'],
    ],
    [
      'has no line for its purpose, which comes last',
      ['Cookie', 'Duration', 'Purpose'],
      ['_ga', '1 year'],
      ['_ga | 1 year | '],
    ],
    [
      'has a length in words, and a line for its purpose',
      four,
      ['_ga', 'Google', 'counts', 'varies'],
      ['_ga | Google | counts | varies'],
    ],
    [
      'has a title above it',
      three,
      ['For statistics', ...ga],
      ['For statistics |  | ', '_ga | counts | 1 year'],
    ],
    [
      'has a title above it, and several names',
      three,
      ['For statistics', 'basket, _ga', 'counts', '1 year'],
      ['For statistics |  | ', 'basket, _ga | counts | 1 year'],
    ],
    [
      'has a sentence above it that is as long as a title may be',
      three,
      [sentence, ...ga],
      [`${sentence} |  | `, '_ga | counts | 1 year'],
    ],
  ])('%s', (_, headers, texts, rows) =>
    expect(rowsIn(headers, texts)).toEqual({ rows, next: texts.length }),
  );

  test('has headings for its cells, as the headers are', () => {
    const rows = ['_ga | counts | 1 year'];
    expect(rowsIn(three, ['# _ga', '# counts', '# 1 year'], 'heading')).toEqual({ rows, next: 3 });
  });
});

/** Behind a row that is one. */
describe('no row', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['ends with the document', four, ['_gid', 'Google']],
    ['ends with the document, below a title', four, ['For statistics', '_gid', 'Google']],
    ['is cut by a heading', four, ['_gid', 'Google', 'counts', '# 1 day']],
    ['is cut by a table', four, ['|', '_gid', 'Google', 'counts', '1 day']],
    ['has a name for its length', four, ['_gid', 'Google', 'counts', '_gat']],
    ['has a sentence for its length', four, ['_gid', 'Google', 'counts', 'until we end it']],
    [
      'has more than 600 characters for its purpose',
      four,
      ['_gid', 'Google', 'x'.repeat(601), '1 day'],
    ],
    ['has a sentence above it', four, [`${sentence}.`, '_gid', 'Google', 'counts', '1 day']],
    [
      'has a title above it, and a name that any word might be',
      four,
      ['For statistics', 'basket', 'Google', 'counts', '1 day'],
    ],
    [
      'has a title above it, and its length in words',
      four,
      ['For statistics', '_gid', 'Google', 'counts', 'varies'],
    ],
    [
      'has a title above it where no lengths are',
      ['Cookie', 'Provider'],
      ['For statistics', '_gid', 'Google'],
    ],
    ['repeats the headers', four, four],
    ['repeats two headers', ['Cookie', 'Duration'], ['Cookie', 'Duration']],
  ])('%s', (_, headers, texts) => {
    const row = headers.map((header) => FIRST[header] ?? '');
    const rows = [row.join(' | ')];
    expect(rowsIn(headers, [...row, ...texts])).toEqual({ rows, next: row.length });
  });
});

const FIRST: Readonly<Record<string, string>> = {
  Cookie: '_ga',
  Provider: 'Acme',
  Purpose: 'shows',
  Duration: '1 year',
};

test('no row where every name might be any word', () => {
  expect(rowsIn(three, ['basket', 'keeps', '1 year']).rows).toEqual([]);
});
