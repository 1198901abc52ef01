import { getDomain } from 'tldts';

// The list of public suffixes is large: nothing that the popup or the worker loads at once may import this file, and
// it imports nothing that they load, or the build would put that into a file of its own.

/** eTLD+1 of a host; the host itself where it has none. Private suffixes (github.io) count: browsers' sites end there too. */
export function registrableDomainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
