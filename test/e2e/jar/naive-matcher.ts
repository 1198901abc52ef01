import { domainMatch } from 'tough-cookie';
import type { Declaration, Policy } from '../../../src/policy.ts';
import type { JarCookie } from '../lab/driver.ts';
import { SITE } from './make-jar.ts';

/*
 * What a policy says of a cookie, written from `src/policies/README.md` and from nothing else: one declaration after
 * the other, one character after the other. Nothing here may be shared with the extension, or both would err alike.
 */

/** A cookie of the page, as its name is meant to be read. */
export interface ReadableCookie extends JarCookie {
  readonly readableName: string;
}

export interface Judgement {
  readonly status: 'declared' | 'deviates' | 'undeclared';
  /** Ids of the findings that make the difference. */
  readonly deviations: readonly string[];
  /** All that speak for the cookie equally well. */
  readonly declarations: readonly Declaration[];
}

const DAY_MS = 86_400_000;

const bare = ({ domain }: JarCookie) => domain.replace(/^\./, '');
const isWithin = (host: string, domain: string) => domainMatch(host, domain) === true;

/** Whether a name fits one with `*`s: every place in the name that the pattern can have come to, character by character. */
function fits(pattern: string, name: string): boolean {
  let places = new Set([0]);
  for (const wanted of pattern.split('')) {
    const next = new Set<number>();
    for (const place of places) {
      if (wanted !== '*') {
        if (name[place] === wanted) next.add(place + 1);
      } else
        for (let after = place; after <= name.length && !next.has(after); after++) next.add(after);
    }
    places = next;
  }
  return places.has(name.length);
}

/** "The cookies of these domains": named, below a `*.`, or set above one and sent there too. */
function isOn(cookie: JarCookie, pattern: string): boolean {
  const host = pattern.replace(/^\*\./, '');
  const isNamed = pattern === host ? bare(cookie) === host : isWithin(bare(cookie), host);
  return isNamed || isSetAbove(cookie, host);
}

function isSetAbove(cookie: JarCookie, host: string): boolean {
  return cookie.domain.startsWith('.') && isWithin(host, bare(cookie));
}

function covers({ name, domains, party }: Declaration, cookie: ReadableCookie): boolean {
  if (!fits(name, cookie.readableName)) return false;
  if (domains) return domains.some((domain) => isOn(cookie, domain));
  return party === 'third' || isWithin(bare(cookie), SITE);
}

/** An exact name before a wildcard, more literal text before less, one with domains before one without. */
function rank({ name, domains }: Declaration): number[] {
  return [name.includes('*') ? 0 : 1, name.replaceAll('*', '').length, domains ? 1 : 0];
}

function compareRanks(a: Declaration, b: Declaration): number {
  const other = rank(b);
  const at = rank(a).findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (other[at] ?? 0) - (rank(a)[at] ?? 0);
}

function isKeptTooLong({ maxAgeSeconds = 0 }: Declaration, livesMs: number): boolean {
  const declaredMs = maxAgeSeconds * 1_000;
  return declaredMs > 0 && declaredMs < 400 * DAY_MS && livesMs > declaredMs * 1.05;
}

function isWider({ domains, party }: Declaration, cookie: JarCookie): boolean {
  const isFirst = isWithin(bare(cookie), SITE);
  if (party !== undefined && isFirst !== (party === 'first')) return true;
  const isNamed = (pattern: string) =>
    pattern.startsWith('*.') ? isWithin(bare(cookie), pattern.slice(2)) : pattern === bare(cookie);
  return domains !== undefined && !domains.some(isNamed);
}

/** Judges a cookie of a page, whose other cookies tell whether the visitor has chosen. */
export function judge(
  cookie: ReadableCookie,
  policy: Policy,
  page: readonly ReadableCookie[],
): Judgement {
  const fitting = policy.declarations.filter((declaration) => covers(declaration, cookie));
  // Sorting keeps the order of the document among equals.
  const [best] = fitting.toSorted(compareRanks);
  if (!best) return { status: 'undeclared', deviations: ['undeclared'], declarations: [] };
  const { consentCookie: choice, categories } = policy;
  const needsConsent = categories.some(
    ({ id, consent }) => id === best.category && consent === 'required',
  );
  const isChosen = page.some(
    ({ readableName, partition }) => readableName === choice && !partition,
  );
  const deviations = [
    ...(cookie.expiresAtMs !== null && best.maxAgeSeconds === 0
      ? ['persistent-but-declared-session']
      : []),
    ...(cookie.expiresAtMs !== null && isKeptTooLong(best, cookie.expiresAtMs - Date.now())
      ? ['retention-over-declared']
      : []),
    ...(needsConsent && choice !== undefined && best.name !== choice && !isChosen
      ? ['before-consent']
      : []),
    ...(isWider(best, cookie) ? ['wider-than-declared'] : []),
  ];
  return {
    status: deviations.length > 0 ? 'deviates' : 'declared',
    deviations,
    declarations: fitting.filter((other) => compareRanks(best, other) === 0),
  };
}

/** Names of the declarations that no cookie was seen for, without those whose absence means nothing. */
export function notSeen({ declarations }: Policy, judgements: readonly Judgement[]): string[] {
  const seen = new Set(judgements.flatMap((judgement) => judgement.declarations));
  return declarations.filter((it) => !seen.has(it) && !it.conditional).map(({ name }) => name);
}
