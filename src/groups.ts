import type { Report, Row } from './audit.ts';
import type { Category } from './policy.ts';

/** Rows that stand under one heading. */
export interface Group {
  readonly id: string;
  /** What they have in common: a status, or a category of the policy (`null`: declared without one). */
  readonly heading: 'undeclared' | 'deviates' | { readonly category: Category | null };
  readonly rows: readonly Row[];
}

/** What needs a look first: undeclared, then deviating cookies, then the declared ones by the policy's categories. */
export function groupRows(report: Report, rows: readonly Row[]): Group[] {
  const groups: Group[] = (['undeclared', 'deviates'] as const).map((status) => ({
    id: status,
    heading: status,
    rows: rows.filter((row) => row.status === status),
  }));
  const declared = rows.filter((row) => row.status === 'declared');
  for (const category of [...report.installed.policy.categories, null]) {
    groups.push({
      id: `category ${category?.id ?? ''}`,
      heading: { category },
      rows: declared.filter((row) => row.declaration?.category === category?.id),
    });
  }
  return groups.filter((group) => group.rows.length > 0);
}

/** The category a declaration names. */
export function categoryOf(report: Report, declaration: Row['declaration']): Category | null {
  const { categories } = report.installed.policy;
  return categories.find(({ id }) => id === declaration?.category) ?? null;
}
