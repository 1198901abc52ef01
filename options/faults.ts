import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PolicyProblem } from '../src/parse-policy.ts';

/** The fields of a draft in which something is wrong, each by the path of what it holds. */
export const FaultsContext = createContext<ReadonlySet<string | null>>(new Set());

const fields =
  /^\$\.(title|sites|source\.url|consentCookie|categories\[\d+\]\.label|declarations\[\d+\]\.(name|category|provider|purpose|retentionText))(?=$|\[)/;

/** The path of the field that holds what is at a path; `null` where a draft has no field for it. */
export function fieldOf(path: string): string | null {
  return fields.exec(path)?.[0] ?? null;
}

export function faultsOf(problems: readonly PolicyProblem[]): ReadonlySet<string | null> {
  return new Set(problems.map(({ path }) => fieldOf(path)));
}

/** What marks a control as the field of a path, and as wrong where it is. */
export function useField(path: string) {
  return { 'data-field': path, 'aria-invalid': useContext(FaultsContext).has(path) };
}
