import { hostOfPattern } from '../src/domain.ts';
import type { PolicySite } from '../src/policy.ts';
import { policySite } from '../src/policy-sites.ts';

/** The sites as typed, in the form of patterns: `https://Example.com/cookies` is `example.com`. */
export function typedSites(text: string): readonly PolicySite[] {
  const patterns = text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const wild = part.startsWith('*.');
      const bare = hostOfPattern(part);
      const address = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
      const host = URL.canParse(address) ? new URL(address).hostname : bare;
      return wild ? `*.${host}` : host;
    });
  return [...new Set(patterns)].map(policySite);
}
