import type { Browser, Page, Protocol } from 'puppeteer-core';
import type { JarCookie } from '../driver.ts';

/** All cookies of the default store, as the browser's own debugging protocol lists them. */
export async function readJar(browser: Browser): Promise<JarCookie[]> {
  const session = await browser.target().createCDPSession();
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  return cookies.map(toJarCookie);
}

/** The same of the store that a page of an incognito window has; of such a store only its pages can be asked. */
export async function readPrivateJar(page: Page): Promise<JarCookie[]> {
  const session = await page.createCDPSession();
  const { cookies } = await session.send('Network.getAllCookies');
  await session.detach();
  return cookies.map(toJarCookie);
}

function toJarCookie(cookie: Protocol.Network.Cookie): JarCookie {
  const { name, value, domain, path, secure, httpOnly, sameSite, partitionKey } = cookie;
  return {
    ...{ name, value, domain, path, secure, httpOnly },
    sameSite: sameSite ?? 'unset',
    // Seconds, with microseconds behind the point.
    expiresAtMs: cookie.session ? null : Math.round(cookie.expires * 1_000),
    ...(partitionKey && { partition: partitionKey }),
  };
}
