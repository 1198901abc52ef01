import { type Filter, noFilter } from '../filter.ts';

/** One thing that a filter asks for. */
export interface FilterTerm {
  readonly field: keyof Filter;
  readonly wanted: string;
}

/** What a filter asks for, without what it leaves open: nothing for `noFilter`. */
export function filterTerms(filter: Filter): FilterTerm[] {
  return (Object.keys(noFilter) as (keyof Filter)[])
    .filter((field) => filter[field] !== noFilter[field] && String(filter[field]).trim() !== '')
    .map((field) => ({ field, wanted: String(filter[field]) }));
}
