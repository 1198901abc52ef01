import type { Row } from './audit.ts';
import type { Declaration } from './policy.ts';
import type { Selection } from './select.ts';
import type { LineStatus } from './status.ts';

/** A live cookie, or a declaration that nobody has seen: what a line of the table is about. */
export type Line =
  | { readonly kind: 'seen'; readonly row: Row }
  | { readonly kind: 'not-seen'; readonly declaration: Declaration; readonly index: number };

/** The status in its column. */
export function statusOf(line: Line): LineStatus {
  return line.kind === 'seen' ? line.row.status : 'notSeen';
}

/** What the policy says of it. */
export function declarationOf(line: Line): Declaration | null {
  return line.kind === 'seen' ? line.row.declaration : line.declaration;
}

/** The lines of a selection, live cookies first. */
export function linesOf({ rows, notSeen }: Selection): Line[] {
  return [
    ...rows.map((row) => ({ kind: 'seen' as const, row })),
    ...notSeen.map((declaration, index) => ({ kind: 'not-seen' as const, declaration, index })),
  ];
}
