import { type ColumnId, columns } from '../columns.ts';
import { api } from './api.ts';

const key = 'preferences';

/** The columns that the reader chose for the table; the usual ones until then, or where the choice cannot be read. */
export async function loadColumns(): Promise<readonly ColumnId[]> {
  const stored: unknown = (
    await api.storage.local.get(key).catch(() => ({}) as Record<string, unknown>)
  )[key];
  const chosen = (stored as { columns?: unknown } | undefined)?.columns;
  const known = columns.filter(({ id }) => Array.isArray(chosen) && chosen.includes(id));
  return (known.length > 0 ? known : columns.filter(({ usual }) => usual)).map(({ id }) => id);
}

/** Remembers the choice. */
export async function saveColumns(ids: readonly ColumnId[]): Promise<void> {
  await api.storage.local.set({ [key]: { columns: ids } });
}
