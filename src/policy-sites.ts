import { parse } from 'tldts';
import { hostOfPattern } from './domain.ts';
import type { Message } from './message.ts';
import type { PolicyProblem } from './parse-policy.ts';
import type { PolicySite } from './policy.ts';
import { registrableDomainOf } from './registrable-domain.ts';

// The list of public suffixes is large: nothing that the popup or the worker loads at once may import this file.

/** What is wrong with the sites of a policy, beside their form. */
export function siteProblems(sites: readonly string[]): PolicyProblem[] {
  return sites.flatMap((site, index) =>
    isPublicSuffix(site) ? [{ path: `$.sites[${index}]`, message: suffixMessage(site) }] : [],
  );
}

/**
 * Whether a host pattern is a suffix of many sites (`com`, `*.co.uk`): a policy for it would speak for everybody. A
 * private suffix (`github.io`) is a site itself, but what lies below it (`*.github.io`) is many: browsers keep the
 * partitioned cookies of each apart.
 */
export function isPublicSuffix(pattern: string): boolean {
  const host = hostOfPattern(pattern);
  const { publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return publicSuffix === host && (isIcann === true || (isPrivate === true && pattern !== host));
}

/** Says of a public suffix that it is one, and what would do. */
export function suffixMessage(pattern: string): Message {
  return { key: 'problemSuffix', parts: [pattern, `example.${hostOfPattern(pattern)}`] };
}

/** Adds its registrable domain to a host pattern. */
export function policySite(pattern: string): PolicySite {
  return { pattern, registrableDomain: registrableDomainOf(hostOfPattern(pattern)) };
}
