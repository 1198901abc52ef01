import { isPrivateStore } from '../cookie-store.ts';
import { type Page, siteOf } from '../page.ts';
import { accessTo } from './access.ts';
import { loadHistory } from './load-history.ts';
import { readCookies } from './read-cookies.ts';

/** A page in a store, and the policy it is to be compared with. */
export interface Subject {
  readonly page: Page;
  readonly storeId: string;
  readonly policyId: string;
}

/** Asks the browser what an audit has to know of a page. */
export type AskPage = (subject: Subject) => ReturnType<typeof askPage>;

/**
 * All side by side, for the popup waits for all: what was read without access is not looked at. The jar comes
 * first, because its answer takes longest.
 */
export function askPage({ page, storeId, policyId }: Subject, read = readCookies) {
  const answers = [
    read(page, storeId).catch((error: unknown) => ({ error })),
    accessTo(page.registrableDomain, page.host),
    isPrivateStore(storeId) ? null : loadHistory(policyId).catch(() => null),
  ] as const;
  // Whoever asked may be busy, or not in need of them, when one rejects: that is not to be reported as unheard.
  void Promise.allSettled(answers);
  return answers;
}

/**
 * Asks about a page before it is known whether it is the one in question, which saves a round trip where it is;
 * where it is not, its answers are dropped.
 */
export function askAhead(likely: Subject): AskPage {
  const answers = askPage(likely);
  return (subject) => (keyOf(subject) === keyOf(likely) ? answers : askPage(subject));
}

function keyOf({ page, storeId, policyId }: Subject): string {
  return JSON.stringify([siteOf(page), page.host, storeId, policyId]);
}
