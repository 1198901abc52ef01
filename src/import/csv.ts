import Papa from 'papaparse';
import { plainTable, type Table } from './blocks/block.ts';
import { tidyLines } from './fold.ts';
import { checkEntryCount, importLimits } from './import-limits.ts';

/** The first lines tell the separator; each that is tried reads up to the end of a quote. */
const GUESSED_FROM = 100_000;

/** Reads separated values; the separator is found out (comma, semicolon, tab, bar). */
export function csvTable(text: string): Table {
  const { meta } = Papa.parse(text.slice(0, GUESSED_FROM), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: 1,
  });
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimiter: meta.delimiter,
    preview: importLimits.entries + 2,
  });
  checkEntryCount(data.length - 1);
  return plainTable(
    data.map((row) => row.slice(0, importLimits.columns).map(tidyLines)),
    { kind: 'document' },
    1,
  );
}
