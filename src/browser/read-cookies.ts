import { type Cookie, cookieKey } from '../cookie.ts';
import { type Gap, partitionedUnread } from '../gap.ts';
import { type Page, siteOf } from '../page.ts';
import { api, isFirefox } from './api.ts';
import { toCookie } from './to-cookie.ts';

export interface CookieReading {
  readonly cookies: readonly Cookie[];
  readonly gaps: readonly Gap[];
}

/** Reads a jar for a page; `readCookies`, or that with a memory. */
export type ReadCookies = (page: Page, storeId: string) => Promise<CookieReading>;

/**
 * Every cookie that may belong to the page, in one store. Asked for by registrable domain, because
 * asking by address drops other paths and, on http, Secure cookies, and asking by host drops the parent
 * domain's; partitioned ones are asked for apart, because only then does the browser list them.
 * Rejects where the browser does.
 */
export async function readCookies(page: Page, storeId: string): Promise<CookieReading> {
  const where = {
    storeId,
    // Under first-party isolation Firefox rejects calls without it; Chromium rejects calls with it.
    ...(isFirefox && { firstPartyDomain: null }),
  };
  const gaps: Gap[] = [];
  const partitioned = api.cookies
    .getAll({ ...where, partitionKey: { topLevelSite: siteOf(page) } } as never)
    .catch((error: unknown) => {
      gaps.push(partitionedUnread(String(error)));
      return [];
    });
  const [own, apart] = await Promise.all([
    api.cookies.getAll({ ...where, domain: page.registrableDomain } as never),
    partitioned,
  ]);
  const cookies = new Map<string, Cookie>();
  for (const raw of [...own, ...apart]) {
    const cookie = toCookie(raw);
    cookies.set(cookieKey(cookie), cookie);
  }
  return { cookies: [...cookies.values()], gaps };
}

/** Reads each site and store only once: for the many tabs of one moment. */
export function readOnce(): ReadCookies {
  const readings = new Map<string, Promise<CookieReading>>();
  return (page, storeId) => {
    const key = JSON.stringify([siteOf(page), storeId]);
    const reading = readings.get(key) ?? readCookies(page, storeId);
    readings.set(key, reading);
    return reading;
  };
}
