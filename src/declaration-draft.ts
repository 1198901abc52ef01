import type { Row } from './audit.ts';
import { bareDomain } from './cookie.ts';
import type { Declaration } from './policy.ts';

/**
 * An entry for the policy as far as it can be observed. A blank is `''`, or `null` where a number is missing:
 * the parser accepts neither, so no blank can be overlooked.
 */
export type DeclarationDraft = {
  readonly [Field in keyof Declaration]: Declaration[Field] | '' | null;
};

/** What only the site's owner knows of a cookie. */
const ownersFields = ['category', 'provider', 'function', 'location', 'purpose'] as const;

/**
 * A draft that declares the cookie as it is: for an undeclared one with every matter of the owner's left blank,
 * for one that deviates with its declaration kept and only the contradicted parts replaced.
 */
export function draftDeclaration(row: Row): DeclarationDraft {
  return row.declaration ? corrected(row, row.declaration) : fresh(row);
}

function fresh(row: Row): DeclarationDraft {
  const { cookie, firstParty } = row;
  return {
    // The format has no way to mean a `*` itself: a copied one would declare a whole family of cookies.
    name: cookie.decodedName.includes('*') ? '' : cookie.decodedName,
    ...Object.fromEntries(ownersFields.map((field) => [field, ''])),
    maxAgeSeconds: observedSeconds(row),
    // Without domains an entry speaks for the site's own cookies only.
    ...(!firstParty && { domains: [bareDomain(cookie)] }),
    party: firstParty ? 'first' : 'third',
  };
}

function corrected(row: Row, declaration: Declaration): DeclarationDraft {
  const { cookie, firstParty, findings } = row;
  const deviations = new Set(
    findings.filter(({ level }) => level === 'deviation').map(({ id }) => id),
  );
  const draft: DeclarationDraft = { ...declaration };
  const { retentionText: _, ...withoutWords } = draft;
  const lives =
    deviations.has('retention-over-declared') || deviations.has('persistent-but-declared-session');
  const reaches = deviations.has('wider-than-declared');
  const { party, domains } = declaration;
  return {
    // The words of the old retention would contradict the new figure.
    ...(lives ? { ...withoutWords, maxAgeSeconds: observedSeconds(row) } : draft),
    ...(reaches && party && { party: firstParty ? 'first' : 'third' }),
    ...(reaches && domains && { domains: [...new Set([...domains, bareDomain(cookie)])] }),
    category: declaration.category ?? '',
    purpose: declaration.purpose ?? '',
  };
}

/**
 * The lifetime as the policy states it: 0 for a session. A blank where the cookie was not seen being set, for
 * then only a lower bound is known, and a policy that states it would soon be exceeded.
 */
function observedSeconds({ lifetime }: Row): number | null {
  if (lifetime.kind === 'session') return 0;
  if (lifetime.kind === 'at-least' && !lifetime.capped) return null;
  return Math.round(lifetime.ms / 1_000);
}
