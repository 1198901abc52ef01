import type { Report } from '../src/audit.ts';

/** More than fit into a popup, which is 600 pixels high: what comes after them is out of sight in the first frame. */
export const firstRows = 12;

/** More than a browser keeps for one site. Of what comes after them, the first frame has not even the names. */
export const firstNames = 200;

/** Whether the first frame may draw all of it at once. */
export function isShort({ rows }: Report): boolean {
  return rows.length <= firstRows;
}
