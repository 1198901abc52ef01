import type { Report, Row } from './audit.ts';
import type { Filter } from './filter.ts';
import { categoryOf } from './groups.ts';
import type { Declaration } from './policy.ts';
import { fits, parseQuery } from './query.ts';

/** The part of a report that passes the filter. */
export interface Selection {
  readonly rows: readonly Row[];
  readonly notSeen: readonly Declaration[];
}

/** Applies the filter; an empty one gives the report's own lists. */
export function select(report: Report, filter: Filter): Selection {
  const { status, category } = filter;
  const terms = parseQuery(filter.query);
  const speaks = (name: string, domain: string, declaration: Declaration | null) => {
    if (category !== null && declaration?.category !== category) return false;
    if (terms.length === 0) return true;
    const any = [name, domain, ...declaredTexts(report, declaration)].join('\n');
    return fits(terms, { name, domain, any });
  };
  const rows = report.rows.filter(
    (row) =>
      (status === 'all' || status === row.status) &&
      behaves(row, filter) &&
      speaks(row.cookie.decodedName, row.cookie.domain, row.declaration),
  );
  // What was not seen has no party, no lifetime and no findings to be chosen by.
  const aboutCookies = filter.party !== null || filter.kept !== null || filter.finding !== null;
  const notSeen = report.notSeen.filter(
    (declaration) =>
      (status === 'all' || status === 'notSeen') &&
      !aboutCookies &&
      speaks(declaration.name, declaration.domains?.join(' ') ?? '', declaration),
  );
  return { rows, notSeen };
}

function behaves(
  { firstParty, lifetime, findings }: Row,
  { party, kept, finding }: Filter,
): boolean {
  if (party !== null && (party === 'first') !== firstParty) return false;
  if (kept !== null && (kept === 'session') !== (lifetime.kind === 'session')) return false;
  return finding === null || findings.some(({ id }) => id === finding);
}

function declaredTexts(report: Report, declaration: Declaration | null): (string | undefined)[] {
  if (!declaration) return [];
  const { provider, function: use, location, purpose } = declaration;
  return [provider, use, location, purpose, categoryOf(report, declaration)?.label];
}
