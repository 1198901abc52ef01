import type { Browser } from 'puppeteer-core';
import { PORTAL } from '../../site/hosts.ts';

const declared = ['sessionid', 'django_language', 'csrftoken', 'cookies_preferences'];

/** The names of a jar: the declared four, then undeclared ones. None is a part of another. */
export function cookieNames(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => declared[index] ?? `_extra_${String(index).padStart(4, '0')}`,
  );
}

/** Puts exactly these cookies into the browser's jar. Chromium keeps 180 of a registrable domain, no more. */
export async function fillJar(browser: Browser, names: readonly string[]): Promise<void> {
  const session = await browser.target().createCDPSession();
  const expires = Math.round(Date.now() / 1_000) + 90 * 86_400;
  await session.send('Storage.clearCookies');
  await session.send('Storage.setCookies', {
    cookies: names.map((name, index) => ({
      name,
      value: 'v'.repeat(40),
      domain: index >= declared.length && index % 3 === 0 ? '.opendatasoft.com' : PORTAL,
      path: '/',
      secure: true,
      ...(index % 4 === 0 ? {} : { expires }),
    })),
  });
  const { cookies } = await session.send('Storage.getCookies');
  await session.detach();
  if (cookies.length !== names.length) {
    throw new Error(`${names.length} cookies were set, ${cookies.length} are there`);
  }
}
