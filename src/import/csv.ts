import Papa from 'papaparse';
import { plainTable, type Table } from './blocks/block.ts';
import { tidyLines } from './fold.ts';
import { checkEntryCount, importLimits } from './import-limits.ts';

const WIDEST = 60;

/** Reads separated values; the separator is found out (comma, semicolon, tab, bar). */
export function csvTable(text: string): Table {
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: importLimits.entries + 2,
  });
  checkEntryCount(data.length - 1);
  return plainTable(
    data.map((row) => row.slice(0, WIDEST).map(tidyLines)),
    { kind: 'document' },
    1,
  );
}
