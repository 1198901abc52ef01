import { isText } from './is-text.ts';
import { parseJson } from './parse-json.ts';

/** The site a partitioned (CHIPS) cookie belongs to. */
export interface PartitionKey {
  /** Scheme and registrable domain of the top-level page, for example `https://example.com`. */
  readonly topLevelSite: string;
  /** Whether a frame of another site stood between the page and the cookie; `null` where the browser does not say. */
  readonly hasCrossSiteAncestor: boolean | null;
}

/** The cookies API's words. */
export type SameSite = 'no_restriction' | 'lax' | 'strict' | 'unspecified';

/**
 * One cookie of the browser's jar, without its value: values never pass the seam, so nothing
 * behind it can store, show or export one.
 */
export interface Cookie {
  /** As the browser's API gives it: the identity, to the code unit. */
  readonly name: string;
  /** The name to read and to match. Differs from `name` only where the browser hands out UTF-8 bytes as Latin-1. */
  readonly decodedName: string;
  /** As the API gives it: a leading dot if, and only if, the cookie is not host-only. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Milliseconds since the epoch; `null` for a session cookie. */
  readonly expiresAtMs: number | null;
  readonly storeId: string;
  /** Firefox's first-party isolation; empty everywhere else. */
  readonly firstPartyDomain: string;
  readonly partitionKey: PartitionKey | null;
}

/**
 * The identity of a cookie: two cookies with the same key overwrite each other, two with different
 * keys stand side by side (RFC 6265 5.3 step 11, CHIPS, Firefox's isolation). A JSON array, so that
 * no choice of hostile names and paths can make two identities meet in one string.
 */
export function cookieKey(cookie: CookieIdentity): string {
  const { storeId, firstPartyDomain, partitionKey, domain, path, name } = cookie;
  const partition = partitionKey && [partitionKey.topLevelSite, partitionKey.hasCrossSiteAncestor];
  return JSON.stringify([storeId, firstPartyDomain, partition, domain, path, name]);
}

/** The parts of an identity. */
export type CookieIdentity = Pick<
  Cookie,
  'storeId' | 'firstPartyDomain' | 'partitionKey' | 'domain' | 'path' | 'name'
>;

/** Takes a key made by `cookieKey` apart again; `null` for anything else. */
export function parseCookieKey(key: string): CookieIdentity | null {
  const parts = parseJson(key);
  if (!Array.isArray(parts) || parts.length !== 6) return null;
  const [storeId, firstPartyDomain, partition, domain, path, name] = parts;
  if (![storeId, firstPartyDomain, domain, path, name].every(isText)) return null;
  if (partition !== null && !isPartition(partition)) return null;
  const partitionKey = partition && {
    topLevelSite: partition[0],
    hasCrossSiteAncestor: partition[1],
  };
  return { storeId, firstPartyDomain, partitionKey, domain, path, name };
}

function isPartition(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [site, ancestor] = value;
  return isText(site) && (ancestor === null || typeof ancestor === 'boolean');
}

/** The domain without the dot that marks a cookie which subdomains receive too. */
export function bareDomain(cookie: Pick<Cookie, 'domain'>): string {
  return cookie.domain.startsWith('.') ? cookie.domain.slice(1) : cookie.domain;
}
