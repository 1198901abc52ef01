import type { FindingId } from './finding.ts';
import type { LineStatus } from './status.ts';

/** What of the list is shown; `null` and `all` leave a matter open. */
export interface Filter {
  readonly status: LineStatus | 'all';
  /** Id of a category of the policy. */
  readonly category: string | null;
  readonly party: 'first' | 'third' | null;
  readonly kept: 'session' | 'persistent' | null;
  readonly finding: FindingId | null;
  /** See `query.ts`. */
  readonly query: string;
}

export const noFilter: Filter = {
  status: 'all',
  category: null,
  party: null,
  kept: null,
  finding: null,
  query: '',
};
