import { describe, expect, test } from 'vitest';
import { sourceLines } from '../../../src/import/blocks/text-lines.ts';
import {
  type FoundTable,
  pipeTableAt,
  tabTableAt,
} from '../../../src/import/blocks/text-tables.ts';

/** Each row with bars between its cells, and the line after the table; null where none begins. */
function shown(found: FoundTable | null) {
  const rows = found?.table.rows.map((row) => row.map(({ text }) => text).join(' | '));
  return found && { rows, next: found.next };
}

function pipeTableIn(lines: readonly string[]) {
  return shown(pipeTableAt(sourceLines(lines.join('\n')), 0));
}

function tabTableIn(lines: readonly string[]) {
  return shown(tabTableAt(sourceLines(lines.join('\n')), 0));
}

const barred = ['| Name | Use |', '| _ga | counts |'];
const rows = ['Name | Use', '_ga | counts'];

describe('bars keep cells apart', () => {
  test.each<[string, readonly string[]]>([
    ['in every row', barred],
    ['in rows that are indented', barred.map((row) => `  ${row} `)],
    ['above a row of dashes that is indented', ['Name | Use', '  --- | :-: ', '_ga | counts']],
  ])('%s', (_, lines) => expect(pipeTableIn(lines)).toEqual({ rows, next: lines.length }));

  test.each<[string, string]>([
    ['up to a line without', 'We use cookies.'],
    ['up to a line with one at its start', '| We use cookies.'],
    ['up to a row of more than 20,000 characters', `| ${'x'.repeat(19_997)} |`],
  ])('%s', (_, line) => expect(pipeTableIn([...barred, line])).toEqual({ rows, next: 2 }));

  test('in a row of 20,000 characters', () => {
    const row = `| ${'x'.repeat(19_996)} |`;
    expect(row).toHaveLength(20_000);
    expect(pipeTableIn([...barred, row])?.next).toBe(3);
  });

  test('of which 60 are read', () => {
    const wide = `|${'x|'.repeat(61)}`;
    expect(pipeTableIn([wide, wide])?.rows?.[0]?.split(' | ')).toHaveLength(60);
  });

  test.each<[string, readonly string[]]>([
    ['not in one row', [barred[0] ?? '']],
    ['not before each line of a quotation', ['| We use cookies.', '| They count visits.']],
    ['not when no more stands between them', ['||', '||']],
    ['not above a line that has none', ['Name | Use', '---', '_ga | counts']],
    ['not in lines between which no dashes stand', ['Name | Use', '_ga | counts', '_gid | counts']],
  ])('%s', (_, lines) => expect(pipeTableIn(lines)).toBeNull());
});

describe('tabs keep cells apart', () => {
  const lines = ['Name\tUse', '_ga\tcounts'];

  test.each<[string, readonly string[], readonly string[]]>([
    ['to the end of the text', lines, rows],
    ['with blank lines between', ['Name\tUse', '', '_ga\tcounts'], rows],
    ['with more behind them', ['Name\tUse\t', '_ga\tcounts\t\t'], rows],
    ['before which nothing stands', ['Name\tUse', '\tcounts'], ['Name | Use', ' | counts']],
    [
      'below a class',
      ['Name\tUse', 'Statistics', '_ga\tcounts'],
      ['Name | Use', 'Statistics | ', '_ga | counts'],
    ],
    [
      'below a class of 60 characters',
      ['Name\tUse', 'Statistics: how this site and its many pages are used by all', '_ga\tcounts'],
      [
        'Name | Use',
        'Statistics: how this site and its many pages are used by all | ',
        '_ga | counts',
      ],
    ],
    [
      'below a line of more than 60, with which the first cell opens',
      ['Name\tUse', 'Statistics: how this site and its many pages are used by many', '_ga\tcounts'],
      ['Name | Use', 'Statistics: how this site and its many pages are used by many⏎_ga | counts'],
    ],
    [
      'in a row of twelve lines',
      ['Name\tUse\tHow\tTime', '_ga\tcounts', ...Array(10).fill('and'), 'so\tHTTP\t1 day'],
      ['Name | Use | How | Time', `_ga | counts${'⏎and'.repeat(10)}⏎so | HTTP | 1 day`],
    ],
  ])('%s', (_, source, expected) => {
    const found = tabTableIn(source);
    expect(found?.rows?.map((row) => row.replaceAll('\n', '⏎'))).toEqual(expected);
    expect(found?.next).toBe(source.length);
  });

  test.each<[string, readonly string[]]>([
    ['up to a sentence', ['We use cookies.', 'They count visits.']],
    ['up to a class above a sentence', ['Statistics', 'We count visits.']],
    ['up to two blank lines', ['', '', '_gid\tcounts']],
    ['up to a row with more of them', ['_gid\tcounts\t1 day']],
    ['up to lines that have more of them together', ['counts', '_gid\tvisits\t1 day']],
    ['up to a row of more than 20,000 characters', [`_gid\t${'x'.repeat(19_996)}`]],
  ])('%s', (_, below) => expect(tabTableIn([...lines, ...below])).toEqual({ rows, next: 2 }));

  test('up to a row of more than twelve lines', () => {
    const long = ['_gid\tcounts', ...Array(11).fill('and'), 'so\tHTTP\t1 day'];
    const four = ['Name\tUse\tHow\tTime', '_ga\tcounts\tHTTP\t1 day'];
    expect(tabTableIn([...four, ...long])?.next).toBe(2);
  });

  test('in a row of 20,000 characters', () => {
    const row = `_gid\t${'x'.repeat(19_995)}`;
    expect(row).toHaveLength(20_000);
    expect(tabTableIn([...lines, row])?.next).toBe(3);
  });

  test.each<[string, readonly string[]]>([
    ['not in one row', ['Name\tUse', 'We use cookies.']],
    ['not at the ends of lines', ['We use cookies.\t', 'They count visits.\t']],
    ['not in the second line', ['We use cookies', '_ga\tcounts', '_gid\tcounts']],
  ])('%s', (_, source) => expect(tabTableIn(source)).toBeNull());
});
