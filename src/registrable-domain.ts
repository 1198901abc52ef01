import { getDomain, parse } from 'tldts';

// The list of public suffixes is large: nothing that the popup or the worker loads at once may import this file, and
// it imports nothing that they load, or the build would put that into a file of its own.

/** eTLD+1 of a host; the host itself where it has none. Private suffixes (github.io) count: browsers' sites end there too. */
export function registrableDomainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether it ends as a site of the public internet does (in a suffix that ICANN delegates): `12345.html` does not. */
export function hasPublicSuffix(text: string): boolean {
  return parse(text).isIcann === true;
}
