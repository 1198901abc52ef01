import type { Block } from '../../../src/import/blocks/block.ts';

/** A line of a document as a block: `# ` opens a heading, `|` is a table, all else is a line. */
export function blockOf(source: string, index: number): Block {
  const where = { kind: 'line', number: index + 1 } as const;
  if (source === '|') return { kind: 'table', rows: [], where };
  const text = source.replace(/^# /, '');
  const rich = { text, marks: [], where };
  return text === source
    ? { kind: 'line', rich, listDepth: 0, afterGap: false }
    : { kind: 'heading', level: 3, rich };
}
