import { bareDomain, type Cookie } from './cookie.ts';

const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;

/** Whether a host, as `URL.hostname` writes it, is an address: those have no subdomains. */
export function isIpAddress(host: string): boolean {
  return host.startsWith('[') || IPV4.test(host);
}

/**
 * RFC 6265 5.1.3: the host is the domain, or ends in it on the boundary of a label and is not an address.
 * Both in the canonical form that `URL.hostname` gives; the domain without a leading dot.
 */
export function domainMatch(host: string, domain: string): boolean {
  if (host === domain) return true;
  return domain !== '' && host.endsWith(`.${domain}`) && !isIpAddress(host);
}

/** Whether the browser sends the cookie to this host, its path and scheme aside (RFC 6265 5.4 step 1). */
export function isSentTo(cookie: Pick<Cookie, 'domain' | 'hostOnly'>, host: string): boolean {
  const domain = bareDomain(cookie);
  return cookie.hostOnly ? domain === host : domainMatch(host, domain);
}

/** Whether the cookie's domain lies within the site, given by its registrable domain (eTLD+1). */
export function isFirstParty(cookie: Pick<Cookie, 'domain'>, registrableDomain: string): boolean {
  return domainMatch(bareDomain(cookie), registrableDomain);
}

/** The host that a host pattern of a policy names: `example.com` for itself and for `*.example.com`. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^\*\./, '');
}

/**
 * Whether a host pattern of a policy covers a host: `example.com` is that host alone, `*.example.com`
 * the host and everything below it, as in the browsers' match patterns.
 */
export function hostPatternMatch(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? domainMatch(host, pattern.slice(2)) : pattern === host;
}
