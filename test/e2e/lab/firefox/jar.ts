import type { Browser } from 'puppeteer-core';
import type { JarCookie, JarSameSite, Partition } from '../driver.ts';
import { type Gecko, type GeckoCookie, inGecko } from './gecko.ts';

function cookies({ Services }: Gecko, isPrivate: boolean) {
  const { cookies: service } = Services;
  const all = isPrivate
    ? service.getCookiesWithOriginAttributes('{"privateBrowsingId":1}')
    : service.cookies;
  // Firefox keeps expired cookies for a while and stores some that were born expired.
  const isAlive = ({ isSession, expiry }: GeckoCookie) => isSession || expiry > Date.now();
  return all.filter(isAlive).map((cookie) => ({
    name: cookie.name,
    value: cookie.value,
    domain: cookie.host,
    path: cookie.path,
    secure: cookie.isSecure,
    httpOnly: cookie.isHttpOnly,
    sameSiteNumber: cookie.sameSite,
    expiresAtMs: cookie.isSession ? null : cookie.expiry,
    partitionKey: cookie.originAttributes.partitionKey,
    container: cookie.originAttributes.userContextId,
  }));
}

/** What nsICookie.idl calls SAMESITE_NONE, _LAX, _STRICT and _UNSET. */
const SAME_SITE: Readonly<Record<number, JarSameSite>> = {
  0: 'None',
  1: 'Lax',
  2: 'Strict',
  256: 'unset',
};

function sameSiteOf(given: number): JarSameSite {
  const word = SAME_SITE[given];
  if (word === undefined) throw new Error(`Firefox has a new word for SameSite: ${given}`);
  return word;
}

/**
 * Reads `(https,opendatasoft.com)`, which may go on with a port and with `f` for a foreign ancestor. As Firefox
 * tells extensions, a cookie of another site has a cross-site ancestor even without the `f`.
 */
function parsePartition(key: string, domain: string): Partition {
  const [scheme, site = '', ...rest] = key.replace(/^\(|\)$/g, '').split(',');
  const isOfSite = `.${domain}`.endsWith(`.${site}`);
  const hasCrossSiteAncestor = rest.includes('f') || !isOfSite;
  return { topLevelSite: `${scheme}://${site}`, hasCrossSiteAncestor };
}

/** The cookies as Firefox's cookie service holds them, of private windows or of all others: BiDi does not tell partitions. */
export async function readJar(browser: Browser, isPrivate = false): Promise<JarCookie[]> {
  const found = await inGecko(browser, cookies, isPrivate);
  return found.map(({ partitionKey, container, sameSiteNumber, ...cookie }) => ({
    ...cookie,
    sameSite: sameSiteOf(sameSiteNumber),
    ...(partitionKey !== '' && { partition: parsePartition(partitionKey, cookie.domain) }),
    ...(container !== 0 && { container }),
  }));
}

function clear(gecko: Gecko): Promise<number> {
  const { clearData } = gecko.Services;
  return new Promise((resolve) => {
    clearData.deleteData(clearData.CLEAR_COOKIES, { onDataDeleted: resolve });
  });
}

/** What "Clear browsing data" does. Extensions get no event of it. */
export async function clearJar(browser: Browser): Promise<void> {
  await inGecko(browser, clear);
}
