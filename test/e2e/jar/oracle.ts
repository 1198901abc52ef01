import { domainMatch } from 'tough-cookie';
import { TRACKER } from '../../site/hosts.ts';
import type { JarCookie } from '../lab/driver.ts';
import { browserName } from '../lab/use-lab.ts';
import { IMPOSTOR, type JarPage, SITE } from './make-jar.ts';
import type { ReadableCookie } from './naive-matcher.ts';

/** The sites that the extension is given access to, beside the policy's own. */
export const ACCESS = [TRACKER, IMPOSTOR] as const;

/** Why a cookie of the jar is, or is not, one of the page's. */
export type Place =
  | 'sent to the page'
  | 'kept apart for the page, own'
  | 'kept apart for the page, foreign'
  | 'kept apart for the page, out of sight'
  | 'kept apart for another page'
  | 'of another host';

/**
 * Where a cookie belongs: to the page whose requests carry it, by tough-cookie's matching of domains (its path aside:
 * the page is every page of its host), or to the site it is kept apart for.
 */
export function placeOf({ domain, partition }: JarCookie, page: JarPage): Place {
  const bare = domain.replace(/^\./, '');
  if (partition) {
    if (partition.topLevelSite !== `${page.scheme}://${SITE}`) return 'kept apart for another page';
    if (domainMatch(bare, SITE)) return 'kept apart for the page, own';
    return ACCESS.some((site) => domainMatch(bare, site))
      ? 'kept apart for the page, foreign'
      : 'kept apart for the page, out of sight';
  }
  const isSent = bare === domain ? domain === page.host : domainMatch(page.host, bare);
  return isSent ? 'sent to the page' : 'of another host';
}

const VISIBLE: readonly Place[] = [
  'sent to the page',
  'kept apart for the page, own',
  'kept apart for the page, foreign',
];

/** The page's cookies that the extension has access to: what its rows must be, no more and no less. */
export function cookiesOf(jar: readonly JarCookie[], page: JarPage): ReadableCookie[] {
  return jar
    .filter((cookie) => VISIBLE.includes(placeOf(cookie, page)))
    .map((cookie) => ({ ...cookie, readableName: readable(cookie.name) }));
}

/** A cookie's name as it is meant to be read. Firefox hands out its bytes one by one; where they are UTF-8 that is what is meant. */
export function readable(name: string): string {
  if (browserName === 'chromium') return name;
  const text = Buffer.from(name, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? name : text;
}
