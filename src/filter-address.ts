import { type Filter, noFilter } from './filter.ts';
import { verifyKeys } from './findings/verify.ts';
import type { Policy } from './policy.ts';
import { lineStatuses } from './status.ts';

const choices = {
  status: lineStatuses,
  party: ['first', 'third'],
  kept: ['session', 'persistent'],
  finding: Object.keys(verifyKeys),
} as const;

/**
 * Reads a filter from the page's address; whatever it does not understand, of the policy's categories too, leaves the
 * matter open.
 */
export function filterFromAddress(
  search: string,
  { categories }: Pick<Policy, 'categories'>,
): Filter {
  const params = new URLSearchParams(search);
  const chosen = (field: keyof typeof choices) => {
    const value = params.get(field);
    return value !== null && (choices[field] as readonly string[]).includes(value)
      ? { [field]: value }
      : {};
  };
  const category = categories.find(({ id }) => id === params.get('category'));
  return {
    ...noFilter,
    ...chosen('status'),
    ...chosen('party'),
    ...chosen('kept'),
    ...chosen('finding'),
    category: category?.id ?? null,
    query: params.get('q') ?? '',
  };
}

/** Writes a filter into an address, beside what else stands there, so that a view can be bookmarked. */
export function filterToAddress(search: string, filter: Filter): string {
  const params = new URLSearchParams(search);
  const { query, status, ...others } = filter;
  const values = { ...others, q: query || null, status: status === 'all' ? null : status };
  for (const [field, value] of Object.entries(values)) {
    if (value === null) params.delete(field);
    else params.set(field, value);
  }
  return `?${params}`;
}
