import type { PolicyProblem } from '../src/parse-policy.ts';
import type { PolicySite } from '../src/policy.ts';
import { policySite } from '../src/policy-sites.ts';
import { hasPublicSuffix } from '../src/registrable-domain.ts';
import { typedSite } from './typed-site.ts';

export interface TypedSites {
  /** The sites that are meant, each once. */
  readonly sites: readonly PolicySite[];
  /** What is wrong, each with the place of the entry; or that there is none. */
  readonly problems: readonly PolicyProblem[];
}

/** The entries of a piece without blanks. Behind the path of an address, only what is a site for certain is another one. */
function entriesOf(piece: string): string[] {
  let inPath = false;
  return piece.split(/[,;|\u060c\u3001\uff0c\uff1b]+/).filter((entry) => {
    if (entry === '') return false;
    const isEntry = !inPath || /^(?:https?:\/\/|\*\.)/i.test(entry) || hasPublicSuffix(entry);
    if (isEntry) inPath = /^https?:\/\/[^/]+\/./i.test(entry);
    return isEntry;
  });
}

/** Reads what was typed as sites: entries with blanks, commas, semicolons or new lines between them. */
export function typedSites(text: string): TypedSites {
  const read = text.split(/\s+/).flatMap(entriesOf).map(typedSite);
  const patterns = new Set(read.flatMap((site) => (site.ok ? [site.pattern] : [])));
  const problems = read.flatMap((site, index) =>
    site.ok ? [] : [{ path: `$.sites[${index}]`, message: site.message }],
  );
  return {
    sites: [...patterns].map(policySite),
    problems: read.length > 0 ? problems : [{ path: '$.sites', message: { key: 'siteMissing' } }],
  };
}
