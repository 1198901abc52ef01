import type { SameSite } from './cookie.ts';
import type { MessageKey } from './message.ts';

/** How each value of SameSite is called in the interface. */
export const sameSiteKeys = {
  no_restriction: 'sameSiteNone',
  lax: 'sameSiteLax',
  strict: 'sameSiteStrict',
  unspecified: 'sameSiteUnset',
} as const satisfies Record<SameSite, MessageKey>;
