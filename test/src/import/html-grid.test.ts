import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/parse-html.ts';
import { gridTable } from '../../../src/import/blocks/html-grid.ts';
import { shown } from './shown-blocks.ts';

/** A row of boxes. */
const row = (...cells: readonly string[]) =>
  `<div>${cells.map((cell) => `<div>${cell}</div>`).join('')}</div>`;
const inBox = (html: string) => `<div>${html}</div>`;

const HEADERS = ['Name', 'Provider', 'Expiry'];
const CELLS = ['basket', '', '1 day'];
const HEAD = row(...HEADERS);
const BODY = row(...CELLS);
/** 45 characters, the most of a header. */
const LONG = 'What this is used for, and what it does there';

function tableIn(html: string) {
  const table = gridTable(parseHtml(html), { kind: 'table', number: 1 });
  return table && shown([table]);
}

describe('boxes are a table', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'with breaks of lines between them',
      `\n${HEAD.replaceAll('<', '\n<')}\n${BODY.replaceAll('<', '\n<')}`,
      HEADERS,
      CELLS,
    ],
    [
      'with line ends as elements behind them',
      (HEAD + BODY).replaceAll('</div></div>', '</div><br></div>'),
      HEADERS,
      CELLS,
    ],
    ['with an empty one between the rows', `${HEAD}<div></div>${BODY}`, HEADERS, CELLS],
    ['with the rows two levels down', inBox(inBox(HEAD)) + inBox(inBox(BODY)), HEADERS, CELLS],
    [
      'below a header with signs to sort by',
      row('Name', 'Provider', 'Expiry <i></i> <i></i> <i></i>') + BODY,
      HEADERS,
      CELLS,
    ],
    [
      'below a header in five elements',
      row('Name', 'Provider', `${'<b>'.repeat(5)}Expiry${'</b>'.repeat(5)}`) + BODY,
      HEADERS,
      CELLS,
    ],
    [
      'below headers half of which are known',
      row('Name', 'Expiry', 'Xyz', 'Abc') + row('basket', '1 day', '', ''),
      ['Name', 'Expiry', 'Xyz', 'Abc'],
      ['basket', '1 day', '', ''],
    ],
    [
      'below a header that says more of itself',
      row('Name', 'Maximum duration', 'Xyz') + BODY,
      ['Name', 'Maximum duration', 'Xyz'],
      CELLS,
    ],
    [
      'below a header of 45 characters',
      row('Name', 'Expiry', LONG) + BODY,
      ['Name', 'Expiry', LONG],
      CELLS,
    ],
    [
      'of ten columns',
      row(...HEADERS, 'Purpose', 'Category', 'A', 'B', 'C', 'D', 'E') +
        row(...CELLS, ...Array(7).fill('')),
      [...HEADERS, 'Purpose', 'Category', 'A', 'B', 'C', 'D', 'E'],
      [...CELLS, ...Array(7).fill('')],
    ],
  ])('%s', (_, html, headers, cells) =>
    expect(tableIn(html)).toEqual([
      headers.map((text) => `= ${text}`).join(' '),
      cells.map((text) => `| ${text}`).join(' '),
    ]),
  );
});

describe('boxes are no table', () => {
  test.each<[string, string]>([
    ['with headers alone', inBox(HEAD)],
    ['with a paragraph among the rows', `${HEAD}${BODY}<p>We also use pixels.</p>`],
    ['with rows deeper than three levels', HEAD + BODY + inBox(inBox(inBox(BODY)))],
    [
      'with the text of a header in six elements',
      row('Name', 'Provider', `Expiry ${'<b>'.repeat(6)}date${'</b>'.repeat(6)}`) + BODY,
    ],
    ['below headers most of which are unknown', row('Name', 'Xyz', 'Abc') + BODY],
    ['below a sentence', row('Name', 'Expiry', `${LONG}.`) + BODY],
    [
      'of eleven columns',
      row(...HEADERS, 'Purpose', 'Category', 'Type', 'A', 'B', 'C', 'D', 'E') +
        row(...CELLS, ...Array(8).fill('')),
    ],
  ])('%s', (_, html) => expect(tableIn(html)).toBeNull());
});
