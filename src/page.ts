import { bareDomain, type Cookie } from './cookie.ts';
import { domainMatch, hostOfPattern, hostPatternMatch, isSentTo } from './domain.ts';
import type { InstalledPolicy, PolicySite } from './policy.ts';

/** The page a tab shows, as far as cookies are concerned. */
export interface Page {
  readonly scheme: 'http' | 'https';
  /** As `URL.hostname` gives it: lower case, punycode, addresses of IPv6 in brackets. */
  readonly host: string;
  /** eTLD+1 of the host; the host itself where it has none. */
  readonly registrableDomain: string;
  /** As `URL.pathname` gives it: without query and fragment, which may say who is looking. */
  readonly path: string;
}

/** A policy, as far as finding its sites needs it. */
export interface WithSites extends Pick<InstalledPolicy, 'sites'> {
  readonly managed?: true;
}

/** On a site that a policy speaks for. */
export interface PolicySitePlace<Known extends WithSites = InstalledPolicy> {
  readonly kind: 'policy-site';
  readonly page: Page;
  readonly installed: Known;
}

/** Where a tab is: on a site with a policy, on one without, or nowhere that has cookies. */
export type Place<Known extends WithSites = InstalledPolicy> =
  | PolicySitePlace<Known>
  | { readonly kind: 'other-site'; readonly host: string }
  | { readonly kind: 'not-a-site' };

/**
 * Finds the policy that speaks for an address: a managed one before all others, then an exact host before a
 * pattern, the longest pattern first, and of several for the same pattern the first.
 */
export function locate<Known extends WithSites>(
  url: string,
  policies: readonly Known[],
): Place<Known> {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const scheme = parsed?.protocol.slice(0, -1);
  if (!parsed || (scheme !== 'http' && scheme !== 'https')) return { kind: 'not-a-site' };

  const host = parsed.hostname;
  let found: { installed: Known; site: PolicySite; rank: number } | undefined;
  for (const installed of policies) {
    for (const site of installed.sites) {
      if (!hostPatternMatch(site.pattern, host)) continue;
      const rank = rankOf(site.pattern, installed.managed);
      if (!found || rank > found.rank) found = { installed, site, rank };
    }
  }
  if (!found) return { kind: 'other-site', host };
  const { registrableDomain } = found.site;
  const page = { scheme, host, registrableDomain, path: parsed.pathname } as const;
  return { kind: 'policy-site', page, installed: found.installed };
}

/** How much a pattern of a policy says, of those that cover the same host: what ranks higher is used. */
export function rankOf(pattern: string, managed: true | undefined): number {
  return pattern.length + (pattern.startsWith('*.') ? -2 : 1_000) + (managed ? 2_000 : 0);
}

/** The page's site as partition keys write it (`topLevelSite`): scheme and registrable domain, no port. */
export function siteOf(page: Page): string {
  return `${page.scheme}://${page.registrableDomain}`;
}

/**
 * Whether a cookie belongs to what this page shows: one that is sent to its host, or one partitioned under
 * its site, whichever host a frame of it came from. One partitioned under another site is another page's, and
 * so is one that Firefox's first-party isolation keeps for another site.
 */
export function belongsTo(page: Page, cookie: Cookie): boolean {
  const { partitionKey } = cookie;
  if (partitionKey) return partitionKey.topLevelSite === siteOf(page);
  if (isIsolated(cookie, page.registrableDomain)) return false;
  return isSentTo(cookie, page.host);
}

/** Whether first-party isolation keeps a cookie for another site. */
function isIsolated({ firstPartyDomain }: Cookie, registrableDomain: string): boolean {
  return firstPartyDomain !== '' && firstPartyDomain !== registrableDomain;
}

/**
 * A page of each site that a policy speaks for, at the root of its host, and of each host of these cookies that its
 * pattern covers: for looking at a policy without a tab.
 */
export function pagesOf({ sites }: WithSites, cookies: readonly Cookie[] = []): Page[] {
  const hosts = cookies.map(bareDomain);
  return sites.flatMap(({ pattern, registrableDomain }) => {
    const covered = hosts.filter((host) => hostPatternMatch(pattern, host));
    return [...new Set([hostOfPattern(pattern), ...covered])].map(
      (host) => ({ scheme: 'https', host, registrableDomain, path: '/' }) as const,
    );
  });
}

/** Whether a cookie may belong to some page that a policy speaks for. */
export function concerns({ sites }: WithSites, cookie: Cookie): boolean {
  return sites.some(({ pattern, registrableDomain }) => {
    const { partitionKey } = cookie;
    // As `pagesOf` reads them: what is kept apart for http is not remembered.
    if (partitionKey) return partitionKey.topLevelSite === `https://${registrableDomain}`;
    if (isIsolated(cookie, registrableDomain)) return false;
    const host = hostOfPattern(pattern);
    return isSentTo(cookie, host) || (pattern !== host && domainMatch(bareDomain(cookie), host));
  });
}
