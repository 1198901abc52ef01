import { bareDomain, type Cookie } from './cookie.ts';
import { domainMatch, hostOfPattern, hostPatternMatch, isFirstParty } from './domain.ts';
import { compileGlob, type Glob, globMatch } from './glob.ts';
import type { Declaration } from './policy.ts';

/** The declaration that speaks for a cookie, and those that would have spoken just as well. */
export interface Match {
  readonly declaration: Declaration;
  /** Where it stands in the document. */
  readonly order: number;
  readonly equals: readonly Declaration[];
}

interface Entry {
  readonly declaration: Declaration;
  readonly glob: Glob | null;
  /** Higher is more specific; equal ranks are equally good answers. */
  readonly rank: number;
  /** Its place in the document, which decides between these. */
  readonly order: number;
}

/** Declarations arranged for look-up: exact names by name, wildcards by the text before their first `*`. */
export interface CompiledDeclarations {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly wildcard: ReadonlyMap<string, readonly Entry[]>;
  /** The lengths of the wildcards' prefixes: the only ones worth looking up. */
  readonly prefixLengths: readonly number[];
}

/** A policy is audited again after every change, and its declarations stay the same. */
const compiledBefore = new WeakMap<readonly Declaration[], CompiledDeclarations>();

/** Arranges declarations for `findDeclaration`, once. They must not be changed later; their order decides ties. */
export function compileDeclarations(declarations: readonly Declaration[]): CompiledDeclarations {
  const compiled = compiledBefore.get(declarations) ?? arrange(declarations);
  compiledBefore.set(declarations, compiled);
  return compiled;
}

function arrange(declarations: readonly Declaration[]): CompiledDeclarations {
  const exact = new Map<string, Entry[]>();
  const wildcard = new Map<string, Entry[]>();
  for (const [order, declaration] of declarations.entries()) {
    const glob = compileGlob(declaration.name);
    const entry = { declaration, glob, rank: specificity(declaration, glob), order };
    if (glob) append(wildcard, glob.prefix, entry);
    else append(exact, declaration.name, entry);
  }
  const prefixLengths = [...new Set([...wildcard.keys()].map((prefix) => prefix.length))];
  return { exact, wildcard, prefixLengths };
}

/**
 * The declaration that covers a cookie: an exact name before a wildcard, the longest literal text first, one
 * that names domains before one that does not. Names are compared case-sensitively (RFC 6265 5.3). A
 * declaration covers the first-party cookies of the site, and where its party is the third those of any domain,
 * unless it names domains: then just those.
 */
export function findDeclaration(
  compiled: CompiledDeclarations,
  cookie: Pick<Cookie, 'decodedName' | 'domain' | 'hostOnly'>,
  registrableDomain: string,
): Match | null {
  const { decodedName: name } = cookie;
  const firstParty = isFirstParty(cookie, registrableDomain);
  const covers = ({ declaration }: Entry) => coversDomain(declaration, cookie, firstParty);

  const exact = compiled.exact.get(name)?.filter(covers) ?? [];
  return best(exact.length > 0 ? exact : wildcardsFor(name, compiled).filter(covers));
}

/** Whether some declaration is for cookies of this name, whatever domains it is about. */
export function isDeclaredName(name: string, compiled: CompiledDeclarations): boolean {
  return compiled.exact.has(name) || wildcardsFor(name, compiled).length > 0;
}

/** The wildcards that a name fits, in the order of the document. */
function wildcardsFor(name: string, { wildcard, prefixLengths }: CompiledDeclarations): Entry[] {
  const found: Entry[] = [];
  for (const length of prefixLengths) {
    if (length > name.length) continue;
    for (const entry of wildcard.get(name.slice(0, length)) ?? []) {
      if (entry.glob && globMatch(entry.glob, name)) found.push(entry);
    }
  }
  return found.sort((a, b) => a.order - b.order);
}

function coversDomain(
  { domains, party }: Declaration,
  cookie: Pick<Cookie, 'domain' | 'hostOnly'>,
  firstParty: boolean,
): boolean {
  // Declared as third-party it may be kept under any domain; whether it is, `wider-than-declared` tells.
  if (!domains) return firstParty || party === 'third';
  const domain = bareDomain(cookie);
  // Set above a declared domain it reaches that domain too: declared, and wider than declared.
  const reaches = (pattern: string) =>
    !cookie.hostOnly && domainMatch(hostOfPattern(pattern), domain);
  return domains.some((pattern) => hostPatternMatch(pattern, domain) || reaches(pattern));
}

/** Twice the literal length, so that naming domains decides only between names that are equally long. */
function specificity(declaration: Declaration, glob: Glob | null): number {
  const literals = glob
    ? [glob.prefix, ...glob.middles, glob.suffix].join('').length
    : declaration.name.length;
  return literals * 2 + (declaration.domains ? 1 : 0);
}

function best(entries: readonly Entry[]): Match | null {
  let top: Entry | undefined;
  for (const entry of entries) if (!top || entry.rank > top.rank) top = entry;
  if (!top) return null;
  const { rank, declaration, order } = top;
  const equals = entries.filter((entry) => entry.rank === rank && entry !== top);
  return { declaration, order, equals: equals.map((entry) => entry.declaration) };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
