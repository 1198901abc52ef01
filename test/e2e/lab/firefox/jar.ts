import type { Browser } from 'puppeteer-core';
import type { JarCookie, Partition } from '../driver.ts';
import { type Gecko, type GeckoCookie, inGecko } from './gecko.ts';

function cookies(gecko: Gecko) {
  // Firefox keeps expired cookies for a while and stores some that were born expired.
  const isAlive = ({ isSession, expiry }: GeckoCookie) => isSession || expiry > Date.now();
  return gecko.Services.cookies.cookies.filter(isAlive).map((cookie) => ({
    name: cookie.name,
    value: cookie.value,
    domain: cookie.host,
    path: cookie.path,
    secure: cookie.isSecure,
    httpOnly: cookie.isHttpOnly,
    expiresAtMs: cookie.isSession ? null : cookie.expiry,
    partitionKey: cookie.originAttributes.partitionKey,
    container: cookie.originAttributes.userContextId,
  }));
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

/** The cookies as Firefox's cookie service holds them: BiDi does not tell partitions. */
export async function readJar(browser: Browser): Promise<JarCookie[]> {
  const found = await inGecko(browser, cookies);
  return found.map(({ partitionKey, container, ...cookie }) => ({
    ...cookie,
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
