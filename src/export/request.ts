import type { Report } from '../audit.ts';
import type { Filter } from '../filter.ts';
import type { Policy } from '../policy.ts';
import type { Selection } from '../select.ts';

/** What an export says of where it was made. */
export interface Environment {
  readonly browser: { readonly name: string; readonly version: string };
  readonly extensionVersion: string;
}

/**
 * All that an export is made of. Nothing else goes in, no clock and no browser, so the same request gives the
 * same bytes. (Documents in the reader's language take their `Words` as well.)
 */
export interface ExportRequest {
  readonly report: Report;
  /** The part of the report that is wanted, and the filter that chose it: `noFilter` where that is everything. */
  readonly selection: Selection;
  readonly filter: Filter;
  /** The policy as published, with its running text: the report may carry a leaner one. */
  readonly policy: Policy;
  /** SHA-256 of the policy's canonical JSON, in lower-case hexadecimal. */
  readonly policySha256: string;
  readonly environment: Environment;
  /** When it was asked for, in milliseconds since the epoch. */
  readonly atMs: number;
}
