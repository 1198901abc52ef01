import { type Finding, finding, type RuleContext } from '../finding.ts';
import type { MessageKey } from '../message.ts';
import type { Declaration } from '../policy.ts';

/** Sent without encryption too, although the page is encrypted (RFC 6265 8.3). */
export function sentInClear({ cookie, page }: RuleContext): Finding | null {
  return page.scheme === 'https' && !cookie.secure ? insecure('findingNotSecure') : null;
}

/** Declared for authentication, but within reach of every script of the page (RFC 6265 8.4, OWASP session management). */
export function loginReadableByScripts({ cookie, match }: RuleContext): Finding | null {
  return match && !cookie.httpOnly && isForAuthentication(match.declaration)
    ? insecure('findingScriptsReadLogin')
    : null;
}

/** Sent along with requests from every other site, although it is the site's own and not kept apart (rfc6265bis 8.8). */
export function sentCrossSite({ cookie, firstParty }: RuleContext): Finding | null {
  const needless = cookie.sameSite === 'no_restriction' && firstParty && !cookie.partitionKey;
  return needless ? insecure('findingCrossSite') : null;
}

function insecure(key: MessageKey): Finding {
  return finding('insecure', 'notice', key);
}

/** In the languages that policies are written in; the declaration must say so, a name alone proves nothing. */
const authentication =
  /authenti|autenti|authentifi|log-?in\b|sign-?in\b|connexion|anmeld|inicio de sesión|iniciar sesión|accesso/i;

function isForAuthentication({ function: use = '', purpose = '' }: Declaration): boolean {
  return authentication.test(use) || authentication.test(purpose);
}
