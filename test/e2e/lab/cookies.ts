import type { JarCookie } from './driver.ts';
import type { LabTab } from './tab.ts';

/** Has the site set cookies by these `Set-Cookie` lines, without leaving the page. */
export async function setCookies({ page }: LabTab, ...lines: readonly string[]): Promise<void> {
  const query = new URLSearchParams(lines.map((line) => ['c', line]));
  await page.evaluate(async (path) => {
    await fetch(path);
  }, `/set?${query}`);
}

/** Names in an order in which they can be compared, repetitions kept. */
export function names(cookies: readonly { readonly name: string }[]): string[] {
  return cookies.map(({ name }) => name).sort();
}

/** Name and domain of each: all that tells two cookies of these tests apart. */
export function places(
  cookies: readonly { readonly name: string; readonly domain: string }[],
): string[] {
  return cookies.map(({ name, domain }) => `${name} on ${domain}`).sort();
}

const OWN = /(^|\.)opendatasoft\.com$/;

/**
 * Whether the portal's page has a cookie of the jar, worked out without any code of the extension: what is sent to its
 * host, and what is kept apart for its site. Other sites' cookies are beyond the extension's access.
 */
export function isOfPortal({ domain, partition }: JarCookie): boolean {
  if (partition !== undefined)
    return partition.topLevelSite === 'https://opendatasoft.com' && OWN.test(domain);
  return ['inai.opendatasoft.com', '.inai.opendatasoft.com', '.opendatasoft.com'].includes(domain);
}
