import type { Cookie } from './cookie.ts';
import type { Status } from './status.ts';

const statusOrder: Readonly<Record<Status, number>> = { undeclared: 0, deviates: 1, declared: 2 };

/** A row, and where its declaration stands in the document; -1 without one. */
interface Placed {
  readonly row: {
    readonly key: string;
    readonly status: Status;
    readonly cookie: Pick<Cookie, 'name'>;
  };
  readonly order: number;
}

/** What needs a look first, then the order of the document, then that of the names. */
export function comparePlaced(
  { row: a, order: one }: Placed,
  { row: b, order: other }: Placed,
): number {
  return (
    statusOrder[a.status] - statusOrder[b.status] ||
    one - other ||
    compareText(a.cookie.name, b.cookie.name) ||
    compareText(a.key, b.key)
  );
}

/** By code units: the same order everywhere, whatever the locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
