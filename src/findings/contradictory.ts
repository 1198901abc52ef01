import { type Finding, finding, type RuleContext } from '../finding.ts';

/** Two declarations fit equally well and put the cookie into different categories: the policy contradicts itself. */
export function contradictory({ match, installed }: RuleContext): Finding | null {
  const other = match?.equals.find(({ category }) => category !== match.declaration.category);
  if (!match || !other) return null;
  const label = (id: string | undefined) =>
    installed.policy.categories.find((category) => category.id === id)?.label ??
    ({ key: 'noCategory' } as const);
  const [one, another] = [label(match.declaration.category), label(other.category)];
  return finding('contradictory', 'notice', 'findingContradictory', one, another);
}
