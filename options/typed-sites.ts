import type { PolicyProblem } from '../src/parse-policy.ts';
import type { PolicySite } from '../src/policy.ts';
import { policySite } from '../src/policy-sites.ts';
import { typedSite } from './typed-site.ts';

export interface TypedSites {
  /** The sites that are meant, each once. */
  readonly sites: readonly PolicySite[];
  /** What is wrong, each with the place of the entry; or that there is none. */
  readonly problems: readonly PolicyProblem[];
}

/** Reads what was typed as sites: entries with blanks, commas, semicolons or new lines between them. */
export function typedSites(text: string): TypedSites {
  const read = text
    .split(/[\s,;|\u060c\u3001\uff0c\uff1b]+/)
    .filter((entry) => entry !== '')
    .map(typedSite);
  const patterns = new Set(read.flatMap((site) => (site.ok ? [site.pattern] : [])));
  const problems = read.flatMap((site, index) =>
    site.ok ? [] : [{ path: `$.sites[${index}]`, message: site.message }],
  );
  return {
    sites: [...patterns].map(policySite),
    problems: read.length > 0 ? problems : [{ path: '$.sites', message: { key: 'siteMissing' } }],
  };
}
