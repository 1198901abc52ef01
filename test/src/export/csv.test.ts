import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../src/export/csv-rows.ts';
import { csvText } from '../../../src/export/csv-text.ts';
import { aRequest, hostileCookies, hostileNames } from '../../fixtures/export/a-request.ts';

/** Reads with another library than the one that writes. */
function readBack(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: 'greedy' });
  expect(errors).toEqual([]);
  return data;
}

/** The apostrophe that keeps a spreadsheet from calculating is taken away again. */
const bare = (cell: string) => cell.replace(/^'/, '');

const column = (rows: readonly (readonly string[])[], name: string) => {
  const [head = [], ...lines] = rows;
  return lines.map((line) => line[head.indexOf(name)]);
};

describe('the table', () => {
  it.each([
    ['of every kind of cookie', aRequest()],
    ['of hostile names', aRequest({ cookies: hostileCookies() })],
    ['of nothing', aRequest({ cookies: [] })],
  ])('%s is read back field by field', (_, request) => {
    const rows = csvRows(request);
    expect(readBack(csvText(rows)).map((row) => row.map(bare))).toEqual(rows);
  });

  it('has a line for each cookie and each declaration not seen, and every hostile name to the letter', () => {
    const rows = csvRows(aRequest({ cookies: hostileCookies() }));
    expect(column(rows, 'status')).toEqual([
      ...hostileNames.map(() => 'undeclared'),
      ...Array(4).fill('not-seen'),
    ]);
    expect(column(rows, 'name').slice(0, hostileNames.length).sort()).toEqual(
      [...hostileNames].sort(),
    );
  });

  it('says in every line where and when it is from, and of which policy', () => {
    const rows = csvRows(aRequest());
    expect(new Set(column(rows, 'pageHost'))).toEqual(new Set(['inai.opendatasoft.com']));
    expect(new Set(column(rows, 'exportedAt'))).toEqual(new Set(['2026-11-23T12:00:00.000Z']));
    expect(new Set(column(rows, 'policySha256'))).toEqual(new Set(['0f'.repeat(32)]));
    expect(new Set(column(rows, 'browser'))).toEqual(new Set(['Firefox 153.7.0']));
  });

  it('has columns of different names, and no value', () => {
    const [head = []] = csvRows(aRequest());
    expect(new Set(head).size).toBe(head.length);
    expect(head.filter((name) => /value/i.test(name))).toEqual([]);
  });
});

describe('RFC 4180', () => {
  it('lines end with CR LF, the last one too, and every field is in quotation marks', () => {
    expect(
      csvText([
        ['a', ''],
        ['x"y', '1,2'],
      ]),
    ).toBe('"a",""\r\n"x""y","1,2"\r\n');
  });

  it('whatever is written is read back', () => {
    let quotes = 0;
    const cell = fc.string({ unit: fc.constantFrom(...'=+-@\'",;\t\r\na é＝') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          quotes += rows.flat().filter((text) => text.includes('"')).length;
          const { data } = Papa.parse<string[]>(csvText(rows).replace(/\r\n$/, ''), {
            delimiter: ',',
          });
          expect(data.map((row) => row.map(bare))).toEqual(rows);
        },
      ),
    );
    expect(quotes).toBeGreaterThan(100);
  });
});

describe('formulas', () => {
  it.each(['=1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', "'=1"])(
    '%j is a text to a spreadsheet',
    (text) => {
      expect(readBack(csvText([['', text]]))[0]).toEqual(['', `'${text}`]);
    },
  );

  it.each(['_ga', '1', 'a=1', '"=1"', ''])('%j is left alone', (text) => {
    expect(readBack(csvText([['x', text]]))[0]).toEqual(['x', text]);
  });
});
