import { audit } from '../audit.ts';
import { isPrivateStore } from '../cookie-store.ts';
import { hostOfPattern } from '../domain.ts';
import type { Rule } from '../finding.ts';
import { type Gap, otherSites, partialAccess, privateWindow } from '../gap.ts';
import type { KnownPolicy } from '../known-policy.ts';
import { compileDeclarations } from '../match.ts';
import type { Outcome } from '../outcome.ts';
import { locate, type PolicySitePlace } from '../page.ts';
import type { PolicySite } from '../policy.ts';
import { accessTo } from './access.ts';
import { type AskPage, askPage } from './ask-page.ts';
import type { Tab } from './tab.ts';

/** What a tab is audited with. */
export interface AuditMeans {
  readonly policies: readonly KnownPolicy[];
  readonly rules: readonly Rule[];
  readonly ask?: AskPage;
}

/** Fetches what the audit needs for a tab, and audits: the same for the popup and for the badge. Never rejects. */
export async function auditTab(tab: Tab, means: AuditMeans): Promise<Outcome> {
  const { policies } = means;
  try {
    if (tab.url === undefined) return await hiddenTab(policies);
    const place = locate(tab.url, policies);
    if (place.kind === 'not-a-site') return { kind: 'not-applicable' };
    if (place.kind === 'other-site') return { kind: 'no-policy', host: place.host };
    return await auditPage(place, tab.storeId, means);
  } catch (error) {
    return { kind: 'error', message: String(error) };
  }
}

async function auditPage(
  { page, installed: { id, sites, load } }: PolicySitePlace<KnownPolicy>,
  storeId: string,
  { rules, ask = askPage }: AuditMeans,
): Promise<Outcome> {
  const { host, registrableDomain } = page;
  const asked = ask({ page, storeId, policyId: id });
  // The policy is arranged while the browser answers.
  const installed = await load();
  compileDeclarations(installed.policy.declarations);
  const [reading, access, history] = await Promise.all(asked);
  if (access === 'none') return { kind: 'no-access', host, sites };
  if ('error' in reading) return { kind: 'error', message: String(reading.error) };
  const gaps: Gap[] = [otherSites, ...reading.gaps];
  if (access === 'partial') gaps.push(partialAccess(registrableDomain));
  if (isPrivateStore(storeId)) gaps.push(privateWindow);
  const report = audit({
    cookies: reading.cookies,
    installed,
    page,
    gaps,
    history,
    nowMs: Date.now(),
    rules,
  });
  return { kind: 'report', report };
}

/** A tab without an address: a page of the browser, or of a site without access, for which there may be a policy. */
async function hiddenTab(policies: readonly KnownPolicy[]): Promise<Outcome> {
  const sites: PolicySite[] = [];
  for (const site of policies.flatMap((known) => known.sites)) {
    const { registrableDomain, pattern } = site;
    const asked = accessTo(registrableDomain, hostOfPattern(pattern));
    // One that was stored damaged, for what is no site, is none to ask for, and does not keep the others from it.
    if ((await asked.catch(() => 'full')) !== 'full') sites.push(site);
  }
  return sites.length > 0
    ? { kind: 'no-access', host: null, sites }
    : { kind: 'not-applicable', hidden: true };
}
