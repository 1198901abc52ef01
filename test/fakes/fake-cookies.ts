import { fakeEvent } from './fake-event.ts';
import { type FakeHost, patternOf } from './fake-permissions.ts';
import type { FakeTabs } from './fake-tabs.ts';

interface PartitionKey {
  readonly topLevelSite?: string;
  readonly hasCrossSiteAncestor?: boolean;
}

/** A cookie as a server set it. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  /** With a leading dot if it is not host-only. */
  readonly domain: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  /** Seconds since the epoch; absent for a session cookie. */
  readonly expirationDate?: number;
  readonly storeId: string;
  readonly firstPartyDomain: string;
  readonly partitionKey?: PartitionKey;
}

interface CookieQuery {
  readonly domain?: string;
  readonly url?: string;
  readonly storeId?: string;
  readonly firstPartyDomain?: string | null;
  readonly partitionKey?: PartitionKey;
}

const known = new Set([
  'domain',
  'url',
  'storeId',
  'partitionKey',
  'name',
  'path',
  'secure',
  'session',
]);

/** The cookies API over a jar in memory, with the differences between the two browsers. */
export function fakeCookies(host: FakeHost, tabs: FakeTabs) {
  const jar: JarCookie[] = [];
  const chromium = host.kind === 'chromium';
  const defaultStore = chromium ? '0' : 'firefox-default';
  const onChanged = fakeEvent<[{ removed: boolean; cause: string; cookie: unknown }]>();
  const refusals: { partitions?: string; all?: string } = {};
  const queries: CookieQuery[] = [];
  const tell = (cookie: JarCookie, removed: boolean, cause: string) => {
    if (isVisible(host, cookie)) onChanged.tell({ removed, cause, cookie: describe(host, cookie) });
  };
  const take = (cookie: JarCookie) => {
    const at = jar.findIndex((other) => sameIdentity(other, cookie));
    return at < 0 ? undefined : jar.splice(at, 1)[0];
  };

  return {
    jar,
    refusals,
    /** Every query that was made. */
    queries,
    /** A server sets a cookie. An overwritten one is first told as removed; Firefox says nothing of an identical one. */
    set(given: Partial<JarCookie> & { readonly name: string }): JarCookie {
      const cookie = { ...plain, storeId: defaultStore, ...given };
      const old = take(cookie);
      jar.push(cookie);
      if (old && !chromium && JSON.stringify(old) === JSON.stringify(cookie)) return cookie;
      if (old) tell(old, true, 'overwrite');
      tell(cookie, false, 'explicit');
      return cookie;
    },
    remove(cookie: JarCookie) {
      if (take(cookie)) tell(cookie, true, chromium ? 'expired_overwrite' : 'explicit');
    },
    /** The user clears all cookies: Chromium tells each, Firefox none. */
    clear() {
      for (const cookie of jar.splice(0)) if (chromium) tell(cookie, true, 'explicit');
    },
    api: {
      onChanged,
      getAll: (query: CookieQuery): Promise<unknown[]> => {
        for (const key of Object.keys(query)) {
          if (chromium && !known.has(key))
            throw new TypeError(`Error at parameter 'details': Unexpected property: '${key}'.`);
        }
        queries.push(query);
        return answer(host, { jar, refusals, tabs }, query);
      },
      getAllCookieStores: async () => [...tabs.stores()].map(([id, tabIds]) => ({ id, tabIds })),
    },
  };
}

const plain = {
  value: 'secret',
  domain: 'inai.opendatasoft.com',
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'lax',
  firstPartyDomain: '',
} as const;

interface Places {
  readonly jar: readonly JarCookie[];
  readonly refusals: { readonly partitions?: string; readonly all?: string };
  readonly tabs: FakeTabs;
}

async function answer(
  host: FakeHost,
  { jar, refusals, tabs }: Places,
  query: CookieQuery,
): Promise<unknown[]> {
  const chromium = host.kind === 'chromium';
  const { partitionKey, firstPartyDomain } = query;
  const storeId = query.storeId ?? (chromium ? '0' : 'firefox-default');
  if (refusals.all !== undefined) throw new Error(refusals.all);
  if (refusals.partitions !== undefined && partitionKey) throw new Error(refusals.partitions);
  if (partitionKey?.hasCrossSiteAncestor !== undefined && partitionKey.topLevelSite === undefined)
    throw new Error('hasCrossSiteAncestor without topLevelSite');
  if (chromium && storeId !== '0' && !tabs.stores().has(storeId))
    throw new Error(`Invalid cookie store id: "${storeId}".`);
  if (host.firstPartyIsolation && firstPartyDomain === undefined)
    throw new Error(
      "First-Party Isolation is enabled, but the required 'firstPartyDomain' attribute was not set.",
    );
  return jar
    .filter(
      (cookie) =>
        cookie.storeId === storeId &&
        isVisible(host, cookie) &&
        isPartOf(cookie, partitionKey) &&
        (firstPartyDomain === null || cookie.firstPartyDomain === (firstPartyDomain ?? '')) &&
        fits(cookie, query) &&
        // Firefox goes on listing expired cookies.
        !(chromium && isPast(host, cookie)),
    )
    .map((cookie) => describe(host, cookie));
}

function isPast(host: FakeHost, { expirationDate }: JarCookie): boolean {
  return expirationDate !== undefined && expirationDate * 1_000 <= host.nowMs();
}

/** Partitioned cookies are listed only where they are asked for: `{}` is all of them and the others. */
function isPartOf({ partitionKey: own }: JarCookie, asked: PartitionKey | undefined): boolean {
  if (!asked) return own === undefined;
  if (asked.topLevelSite === undefined) return true;
  return (
    own?.topLevelSite === asked.topLevelSite &&
    (asked.hasCrossSiteAncestor ?? own.hasCrossSiteAncestor) === own.hasCrossSiteAncestor
  );
}

/** `domain` leaves out the parent's cookies, `url` those for other paths and, on http, the Secure ones. */
function fits(cookie: JarCookie, { domain, url }: CookieQuery): boolean {
  const own = bare(cookie.domain);
  if (domain !== undefined && own !== domain && !own.endsWith(`.${domain}`)) return false;
  if (url === undefined) return true;
  const { protocol, hostname, pathname } = new URL(url);
  const sent = cookie.domain.startsWith('.')
    ? hostname === own || hostname.endsWith(`.${own}`)
    : hostname === own;
  return sent && pathname.startsWith(cookie.path) && (protocol === 'https:' || !cookie.secure);
}

/** Chromium checks an address made from the cookie; Firefox is content with any host that receives it. */
function isVisible(host: FakeHost, cookie: JarCookie): boolean {
  const scheme = cookie.secure ? 'https' : 'http';
  const domain = bare(cookie.domain);
  return [...host.granted].some((text) => {
    const pattern = patternOf(text);
    const below = pattern.below && domain.endsWith(`.${pattern.host}`);
    if (host.kind === 'chromium')
      return (
        (pattern.scheme === '*' || pattern.scheme === scheme) && (domain === pattern.host || below)
      );
    const receives = cookie.domain.startsWith('.') && pattern.host.endsWith(`.${domain}`);
    return (
      (!cookie.secure || pattern.scheme !== 'http') &&
      (domain === pattern.host || below || receives)
    );
  });
}

/** The cookie as the API of this browser writes it. */
function describe(host: FakeHost, cookie: JarCookie) {
  const { firstPartyDomain, partitionKey, ...rest } = cookie;
  const shared = {
    ...rest,
    hostOnly: !cookie.domain.startsWith('.'),
    session: cookie.expirationDate === undefined,
  };
  return host.kind === 'chromium'
    ? { ...shared, ...(partitionKey && { partitionKey }) }
    : {
        ...shared,
        name: mojibake(cookie.name),
        firstPartyDomain,
        partitionKey: partitionKey ?? null,
      };
}

/** Firefox hands out the bytes of a name as if they were Latin-1. */
function mojibake(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

function bare(domain: string): string {
  return domain.replace(/^\./, '');
}

function sameIdentity(a: JarCookie, b: JarCookie): boolean {
  const keys = ['name', 'domain', 'path', 'storeId', 'firstPartyDomain'] as const;
  return (
    keys.every((key) => a[key] === b[key]) &&
    a.partitionKey?.topLevelSite === b.partitionKey?.topLevelSite &&
    a.partitionKey?.hasCrossSiteAncestor === b.partitionKey?.hasCrossSiteAncestor
  );
}
