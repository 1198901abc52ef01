import type { Cookie } from './cookie.ts';
import type { CookieRecord } from './history.ts';

/** Browsers cut every lifetime at 400 days (draft-ietf-httpbis-rfc6265bis 5.5). */
export const maximumLifetimeMs = 400 * 86_400_000;

/** How long a cookie lives from the moment it was set. */
export type Lifetime =
  | { readonly kind: 'session' }
  | {
      /** `granted`: it was seen being set. `at-least`: it was there already, so this is a lower bound. */
      readonly kind: 'granted' | 'at-least';
      readonly ms: number;
      /** Whether it is the browsers' maximum, so that the site may have asked for more. */
      readonly capped: boolean;
    };

/**
 * The browsers' API tells when a cookie ends, not when it was set: the granted lifetime is known where the
 * history saw it being set; otherwise what was left when it was first seen is all that can be said.
 */
export function lifetimeOf(
  cookie: Pick<Cookie, 'expiresAtMs'>,
  record: Pick<CookieRecord, 'expiry'> | null,
  nowMs: number,
): Lifetime {
  const { expiresAtMs } = cookie;
  if (expiresAtMs === null) return { kind: 'session' };
  const known = record?.expiry.expiresAtMs === expiresAtMs ? record.expiry : null;
  const ms = expiresAtMs - (known?.sinceMs ?? nowMs);
  return { kind: known?.observed ? 'granted' : 'at-least', ms, capped: isAtMaximum(ms) };
}

/**
 * Whether a lifetime is over the declared one: by more than 5 %, which covers the ways of counting months and
 * years, and by at least a minute. A declaration of the browsers' maximum or more cannot be seen to be exceeded.
 */
export function exceedsDeclared(ms: number, declaredMs: number): boolean {
  const over = ms - declaredMs;
  return declaredMs < maximumLifetimeMs && over > declaredMs * 0.05 && over >= 60_000;
}

/** An hour less than the maximum still is the maximum: clocks differ, and what is left shrinks while one looks. */
export function isAtMaximum(ms: number): boolean {
  return ms > maximumLifetimeMs - 3_600_000;
}

/** Whether the cookie is past its end: Firefox goes on listing such cookies for a while. */
export function isExpired({ expiresAtMs }: Pick<Cookie, 'expiresAtMs'>, nowMs: number): boolean {
  return expiresAtMs !== null && expiresAtMs <= nowMs;
}
