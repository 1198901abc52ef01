import type { Column } from './columns.ts';

/** Finds the column of the names; null when the table has none. */
export function nameColumn(columns: readonly Column[]): Column | null {
  const scored = columns
    .map((column) => ({ column, score: nameScore(column) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return scored[0]?.column ?? null;
}

function nameScore({ reading, names, shaped, strong, durations }: Column): number {
  if (names < 0.5 || (durations > 0.5 && shaped < 0.5)) return 0;
  if (reading?.role === 'name')
    return 2 + (reading.explicitName ? 1 : 0) + reading.coverage + names + 2 * shaped;
  if (shaped < 0.6 || (reading && strong < 0.6)) return 0;
  return reading ? shaped : 1 + 2 * shaped;
}
