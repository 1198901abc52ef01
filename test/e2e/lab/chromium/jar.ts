import type { Browser } from 'puppeteer-core';
import type { JarCookie } from '../driver.ts';

/** All cookies of the default store, as the browser's own debugging protocol lists them. */
export async function readJar(browser: Browser): Promise<JarCookie[]> {
  const session = await browser.target().createCDPSession();
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  return cookies.map(
    ({
      name,
      value,
      domain,
      path,
      secure,
      httpOnly,
      sameSite,
      session: isSession,
      expires,
      partitionKey,
    }) => ({
      name,
      value,
      domain,
      path,
      secure,
      httpOnly,
      sameSite: sameSite ?? 'unset',
      // Seconds, with microseconds behind the point.
      expiresAtMs: isSession ? null : Math.round(expires * 1_000),
      ...(partitionKey && { partition: partitionKey }),
    }),
  );
}
