import { getDomain, parse } from 'tldts';
import type { PolicySite } from './policy.ts';

// The list of public suffixes is large: nothing that the popup or the worker loads at once may import this file.

/** Whether a host pattern is a suffix of many sites (`com`, `co.uk`): a policy for it would speak for everybody. */
export function isPublicSuffix(pattern: string): boolean {
  const host = hostOf(pattern);
  const { publicSuffix, isIp, isIcann } = parse(host);
  return !isIp && isIcann === true && publicSuffix === host;
}

/** Adds its registrable domain to a host pattern. Private suffixes (github.io) count: browsers' sites end there too. */
export function policySite(pattern: string): PolicySite {
  return { pattern, registrableDomain: registrableDomainOf(hostOf(pattern)) };
}

/** eTLD+1 of a host; the host itself where it has none. */
export function registrableDomainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

function hostOf(pattern: string): string {
  return pattern.replace(/^\*\./, '');
}
