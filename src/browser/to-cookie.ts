import type { Cookies } from 'webextension-polyfill';
import type { Cookie } from '../cookie.ts';
import { decodedName } from '../decoded-name.ts';

/** The API's cookie without its value, which stays behind here. */
export function toCookie(raw: Cookies.Cookie): Cookie {
  const { topLevelSite, hasCrossSiteAncestor = null } = raw.partitionKey ?? {};
  return {
    name: raw.name,
    decodedName: decodedName(raw),
    domain: raw.domain,
    hostOnly: raw.hostOnly,
    path: raw.path,
    secure: raw.secure,
    httpOnly: raw.httpOnly,
    sameSite: raw.sameSite,
    // Seconds with a fraction: microseconds in Chromium, milliseconds in Firefox.
    expiresAtMs: raw.expirationDate === undefined ? null : Math.round(raw.expirationDate * 1_000),
    storeId: raw.storeId,
    firstPartyDomain: raw.firstPartyDomain ?? '',
    partitionKey: topLevelSite === undefined ? null : { topLevelSite, hasCrossSiteAncestor },
  };
}
