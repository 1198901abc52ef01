import { useEffect, useState } from 'preact/hooks';
import { type Access, accessTo, originsFor, requestAccess } from '../src/browser/access.ts';
import { readCookies } from '../src/browser/read-cookies.ts';
import { tabById } from '../src/browser/tab.ts';
import { type Cookie, cookieKey } from '../src/cookie.ts';
import { isExpired, lifetimeOf } from '../src/lifetime.ts';
import { belongsTo, type Page } from '../src/page.ts';
import { useWords } from '../ui/use-words.ts';

interface SiteCookiesProps {
  readonly tabId: number;
  readonly host: string;
  /** Its registrable domain. */
  readonly domain: string;
  /** Changes whenever the cookies may have. */
  readonly occasion: unknown;
}

/** What was seen of a site, or why nothing was. */
type Seen =
  | { readonly access: Access; readonly cookies: readonly Cookie[] }
  | { readonly error: string };

/**
 * The cookies of a site without a policy, where access was granted: listed, and compared with nothing. For one host:
 * another takes another of these.
 */
export function SiteCookies({ tabId, host, domain, occasion }: SiteCookiesProps) {
  const words = useWords();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [grants, setGrants] = useState(0);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<Seen> => {
      const access = await accessTo(domain, host);
      return { access, cookies: access === 'full' ? await cookiesOf(tabId, host, domain) : [] };
    };
    void look()
      .catch((error: unknown) => ({ error: String(error) }))
      // Two looks may overlap, and the older one be done last.
      .then((now) => isOver || setSeen(now));
    return () => {
      isOver = true;
    };
  }, [occasion, grants]);
  const ask = async () => {
    // Nothing may come before the request: the browsers only allow it in the click itself.
    if (await requestAccess(originsFor(domain)).catch(() => false)) setGrants(grants + 1);
  };
  if (seen === null) return null;
  if ('error' in seen) return <p role="status">{words.text('errorText', seen.error)}</p>;
  const { access, cookies } = seen;
  if (access !== 'full')
    return (
      <>
        <p>{words.text('noPolicyList')}</p>
        <button type="button" class="button" onClick={() => void ask()}>
          {words.text('grant', domain)}
        </button>
      </>
    );
  const nowMs = Date.now();
  return (
    <section class="uncompared">
      <h2>{words.text('noPolicyCookies')}</h2>
      <p>{words.count('cookies', cookies.length)}</p>
      <ul>
        {cookies.map((cookie) => (
          <li key={cookieKey(cookie)} data-cookie={cookie.name} data-domain={cookie.domain}>
            <bdi class="name">{words.name(cookie.decodedName)}</bdi>{' '}
            <span class="soft">
              {cookie.domain} · {words.shortLifetime(lifetimeOf(cookie, null, nowMs))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every live cookie that belongs to the host's page in the tab, by name. */
async function cookiesOf(
  tabId: number,
  host: string,
  registrableDomain: string,
): Promise<readonly Cookie[]> {
  const tab = await tabById(tabId);
  if (!tab?.url) return [];
  const { protocol, pathname } = new URL(tab.url);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  const page: Page = { scheme, host, registrableDomain, path: pathname };
  const { cookies } = await readCookies(page, tab.storeId);
  return cookies
    .filter((cookie) => belongsTo(page, cookie) && !isExpired(cookie, Date.now()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
