import type { Block, Rich, Table } from '../../../src/import/blocks/block.ts';

/**
 * Blocks as lines that read like the document: `# ` for a heading (as many as its level), `¶ ` for a line after a gap,
 * `| ` for other lines, `- ` for an entry of a list (deeper ones indented), `term : text`, and the cells of tables
 * between bars, `=` before a header. Code stands between backticks, strong type between stars.
 */
export function shown(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return tableShown(block);
    const text = marked(block.rich);
    if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${text}`];
    if (block.kind === 'definition') return [`${block.terms.map(marked).join(' / ')} : ${text}`];
    if (block.listDepth > 0) return [`${'  '.repeat(block.listDepth - 1)}- ${text}`];
    return [`${block.afterGap ? '¶' : '|'} ${text}`];
  });
}

/** The rows of a table. */
function tableShown({ rows }: Table): readonly string[] {
  return rows.map((row) =>
    row.map(({ text, header }) => `${header ? '=' : '|'} ${text.replaceAll('\n', '⏎')}`).join(' '),
  );
}

/** Where the blocks stand: `line 3`, `table 1`. */
export function placesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    const where = block.kind === 'table' ? block.where : block.rich.where;
    return 'number' in where ? `${where.kind} ${where.number}` : where.kind;
  });
}

function marked({ text, marks }: Rich): string {
  const signs = marks.flatMap(({ start, end, kind }) => {
    const sign = kind === 'code' ? '`' : '*';
    return [
      { at: start, sign },
      { at: end, sign },
    ];
  });
  return signs
    .sort((a, b) => b.at - a.at)
    .reduce((all, { at, sign }) => all.slice(0, at) + sign + all.slice(at), text)
    .replaceAll('\n', '⏎');
}
