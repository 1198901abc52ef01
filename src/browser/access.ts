import { isIpAddress } from '../domain.ts';
import { api } from './api.ts';

/** How much of a site's cookies the browser lets the extension see. */
export type Access = 'full' | 'partial' | 'none';

/**
 * The permission that shows all of a site's cookies. Chromium checks each cookie against an address made from
 * its own domain and Secure attribute: without both schemes and the parent domain some would be missing.
 */
export function originsFor(registrableDomain: string): string[] {
  const wildcard = isIpAddress(registrableDomain) ? '' : '*.';
  return [`*://${wildcard}${registrableDomain}/*`];
}

/** Asks the browser what was granted; access to just some addresses of the site hides cookies without a word. */
export async function accessTo(registrableDomain: string, host: string): Promise<Access> {
  if (await api.permissions.contains({ origins: originsFor(registrableDomain) })) return 'full';
  const some = await Promise.all(
    [`http://${host}/*`, `https://${host}/*`].map((origin) =>
      api.permissions.contains({ origins: [origin] }),
    ),
  );
  return some.includes(true) ? 'partial' : 'none';
}

/** Whether all of these were granted. */
export function hasAccess(origins: readonly string[]): Promise<boolean> {
  return api.permissions.contains({ origins: [...origins] });
}

/**
 * Shows the browser's question. Must be called directly in a click handler: after an `await` the browsers no
 * longer see the click and refuse.
 */
export function requestAccess(origins: readonly string[]): Promise<boolean> {
  return api.permissions.request({ origins: [...origins] });
}

/** Gives access back to the browser. Rejects for what the manifest itself asks for. */
export function giveBackAccess(origins: readonly string[]): Promise<boolean> {
  return api.permissions.remove({ origins: [...origins] });
}
