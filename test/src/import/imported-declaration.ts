import type { ImportedDeclaration } from '../../../src/import/imported.ts';

/** A declaration that says nothing but what is given. */
export function importedDeclaration(fields: Partial<ImportedDeclaration>): ImportedDeclaration {
  return {
    name: '_ga',
    category: null,
    categoryLabel: null,
    provider: null,
    function: null,
    location: null,
    purpose: null,
    maxAgeSeconds: null,
    retentionText: null,
    cookieRefresh: null,
    domains: [],
    party: null,
    origins: {},
    ...fields,
  };
}
