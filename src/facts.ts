import type { Report, Row } from './audit.ts';
import { bareDomain, type Cookie } from './cookie.ts';
import { isOrdinaryStore } from './cookie-store.ts';
import { categoryOf } from './groups.ts';
import type { CookieRecord } from './history.ts';
import type { MessageKey } from './message.ts';
import type { Declaration } from './policy.ts';
import { declaredRetention } from './retention.ts';
import { sameSiteKeys } from './same-site.ts';
import type { Words } from './words.ts';

/** One line of the comparison. Declared texts are quotations, observed ones are in the reader's language. */
export interface Fact {
  readonly label: MessageKey;
  /** As declared; `undefined` where the matter is not one that a policy declares. */
  readonly declared?: string | undefined;
  readonly observed?: string;
}

/** Every attribute of a cookie in words, beside what its declaration says. */
export function factsOf(
  report: Report,
  { cookie, declaration, firstParty, lifetime, record }: Row,
  words: Words,
): Fact[] {
  const { text } = words;
  const ends = cookie.expiresAtMs;
  return [
    ...declaredFacts(report, declaration),
    {
      label: declaration ? 'factRetention' : 'columnLifetime',
      declared: retention(declaration, words),
      observed: words.lifetime(lifetime),
    },
    ...(ends === null ? [] : [{ label: 'factEnds' as const, observed: words.instant(ends) }]),
    {
      label: 'factSentTo',
      declared: declaration?.domains?.join(', '),
      observed: sentTo(cookie, words),
    },
    { label: 'factParty', observed: text(firstParty ? 'firstParty' : 'thirdParty') },
    { label: 'factConnection', observed: text(cookie.secure ? 'secureOnly' : 'notSecure') },
    {
      label: 'factScripts',
      observed: text(cookie.httpOnly ? 'hiddenFromScripts' : 'readableByScripts'),
    },
    { label: 'factSameSite', observed: words.text(sameSiteKeys[cookie.sameSite]) },
    ...isolationFacts(cookie, words),
    ...rememberedFacts(record, words),
  ];
}

/** What only the policy can tell. */
function declaredFacts(report: Report, declaration: Declaration | null): Fact[] {
  if (!declaration) return [];
  const facts: Fact[] = [
    { label: 'factName', declared: declaration.name.includes('*') ? declaration.name : undefined },
    { label: 'factCategory', declared: categoryOf(report, declaration)?.label },
    { label: 'factProvider', declared: declaration.provider },
    { label: 'factFunction', declared: declaration.function },
    { label: 'factLocation', declared: declaration.location },
    { label: 'factPurpose', declared: declaration.purpose },
  ];
  return facts.filter((fact) => fact.declared !== undefined);
}

function retention(declaration: Declaration | null, words: Words): string | undefined {
  return declaration ? words.part(declaredRetention(declaration)) : undefined;
}

function sentTo(cookie: Cookie, words: Words): string {
  const domain = bareDomain(cookie);
  const hosts = words.text(cookie.hostOnly ? 'sentToHost' : 'sentToSubdomains', domain);
  return cookie.path === '/' ? hosts : words.text('paths', hosts, { cookieName: cookie.path });
}

/** Which of the browser's separate jars the cookie is in, where it is not the ordinary one. */
function isolationFacts({ partitionKey, firstPartyDomain, storeId }: Cookie, words: Words): Fact[] {
  const facts: Fact[] = [];
  if (partitionKey) {
    const key = partitionKey.hasCrossSiteAncestor ? 'partitionOfAncestor' : 'partitionOf';
    facts.push({ label: 'factPartition', observed: words.text(key, partitionKey.topLevelSite) });
  }
  if (firstPartyDomain) facts.push({ label: 'factIsolation', observed: firstPartyDomain });
  if (!isOrdinaryStore(storeId)) facts.push({ label: 'factStore', observed: storeId });
  return facts;
}

/** What the history knows: nothing in private windows, and nothing before it began. */
function rememberedFacts(record: CookieRecord | null, words: Words): Fact[] {
  if (!record) return [];
  const { firstSeenMs, lastSetMs, longestMs, changes } = record;
  // Of a cookie that went and came back, this is not known of the first time.
  const beforeChoice = record.beforeChoice && record.appearedMs === firstSeenMs;
  const first = words.instant(firstSeenMs);
  const seen = lastSetMs === null ? words.text('thereBefore', first) : first;
  const facts: Fact[] = [
    { label: 'factFirstSeen', observed: beforeChoice ? words.text('firstSeenBefore', seen) : seen },
  ];
  if (lastSetMs !== null) facts.push({ label: 'factLastSet', observed: words.instant(lastSetMs) });
  if (longestMs !== null) facts.push({ label: 'factLongest', observed: words.duration(longestMs) });
  return [...facts, { label: 'factChanges', observed: String(changes) }];
}
