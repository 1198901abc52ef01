import type { PolicyProblem } from '../src/parse-policy.ts';
import type { Policy } from '../src/policy.ts';

/** What ends a name where a site sets a cookie (RFC 6265bis 5.6), so that no cookie has it in its name. */
const impossible = /[;=]|\p{Cc}/u;

/** The names that no cookie can have: of the declarations, and of the cookie that records the choice. */
export function nameProblems({
  declarations,
  consentCookie = '',
}: Pick<Policy, 'declarations' | 'consentCookie'>): readonly PolicyProblem[] {
  const named = [
    { path: '$.consentCookie', name: consentCookie },
    ...declarations.map(({ name }, at) => ({ path: `$.declarations[${at}].name`, name })),
  ];
  return named.flatMap(({ path, name }) =>
    impossible.test(name) ? [{ path, message: { key: 'problemNameCharacters' } }] : [],
  );
}
