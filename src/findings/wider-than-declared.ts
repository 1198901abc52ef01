import { bareDomain } from '../cookie.ts';
import { hostPatternMatch } from '../domain.ts';
import { type Finding, finding, type RuleContext } from '../finding.ts';

const wider = finding.bind(null, 'wider-than-declared');

/**
 * The cookie reaches further than declared: another party than the declaration says, or a domain above those
 * it names. Set on a parent domain where the declaration names none, it reaches hosts that the policy does not
 * speak for (RFC 6265 4.1.2.3), which is for information: the policy need not have meant otherwise.
 */
export function widerThanDeclared(context: RuleContext): Finding | null {
  const { match, cookie } = context;
  if (!match) return null;
  const { domains } = match.declaration;
  const domain = bareDomain(cookie);
  return (
    otherParty(context) ??
    (domains ? outsideDomains(domains, domain) : onParentDomain(context, domain))
  );
}

function otherParty({ cookie, match, firstParty }: RuleContext): Finding | null {
  const declared = match?.declaration.party;
  if (!declared || (declared === 'first') === firstParty) return null;
  const key = firstParty ? 'findingFirstParty' : 'findingThirdParty';
  return wider('deviation', key, cookie.domain);
}

function outsideDomains(domains: readonly string[], domain: string): Finding | null {
  if (domains.some((pattern) => hostPatternMatch(pattern, domain))) return null;
  const named = domains.join(', ');
  return wider('deviation', 'findingOutsideDomains', domain, named);
}

function onParentDomain({ cookie, page, installed }: RuleContext, domain: string): Finding | null {
  if (cookie.hostOnly || domain === page.host) return null;
  if (
    installed.policy.sites.some((site) => site.startsWith('*.') && hostPatternMatch(site, domain))
  )
    return null;
  return wider('info', 'findingParentDomain', domain, page.host);
}
