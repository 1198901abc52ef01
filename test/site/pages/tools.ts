import { document, escapeHtml, portalPage } from '../layout.ts';
import type { Ask, Reply } from '../reply.ts';

/** `/blank`: a page that sets nothing. */
export function blank(): Reply {
  return { html: document('Blank', '<main>This page sets no cookie.</main>') };
}

/** `/set?c=<Set-Cookie line>&c=...`: sets whatever it is asked to. */
export function set({ url }: Ask): Reply {
  const cookies = url.searchParams.getAll('c');
  const items = cookies.map((line) => `<li><code>${escapeHtml(line)}</code></li>`).join('');
  return { cookies, html: document('Set', `<main><ul>${items}</ul></main>`) };
}

/**
 * `/clear`: expires every cookie the request carried, on the host and on each parent domain, by the
 * server. Cookies of other paths, and partitioned ones, are not in the request and stay.
 */
export function clear({ host, cookieHeader }: Ask): Reply {
  const names = cookieHeader.split('; ').map((pair) => pair.split('=', 1)[0] ?? '');
  const labels = host.split('.');
  const parents = labels.slice(0, -1).map((_, start) => labels.slice(start).join('.'));
  const places = ['', ...parents.map((domain) => `; Domain=${domain}`)];
  const expiries = names
    .filter((name) => name !== '')
    .flatMap((name) => places.map((place) => `${name}=; Path=/; Max-Age=0; Secure${place}`));
  return { cookies: expiries, html: document('Cleared', '<main>Cleared.</main>') };
}

const STORM_NAMES = '36';
const STORM_BATCH = 100;

/**
 * `/storm?n=5000`: writes a cookie n times through a few dozen names, or as many as `names` says, in batches
 * that let the page breathe. `document.title` becomes `done` after the last write.
 */
export function storm({ url }: Ask): Reply {
  const writes = Number(url.searchParams.get('n') ?? '1000');
  const names = Number(url.searchParams.get('names') ?? STORM_NAMES);
  if (![writes, names].every((count) => Number.isSafeInteger(count) && count > 0)) {
    return { status: 400, html: document('Bad request', '<main>n and names are counts.</main>') };
  }
  const script = `
let written = 0;
function batch() {
  for (let i = 0; i < ${STORM_BATCH} && written < ${writes}; i++, written++) {
    document.cookie = 'storm_' + (written % ${names}) + '=' + written + '; path=/; secure';
  }
  if (written < ${writes}) return setTimeout(batch);
  document.cookie; // Chromium writes later than it says: reading waits until all is written.
  document.title = 'done';
}
batch();`;
  return { html: portalPage('Storm', `<h1>Storm</h1><script>${script}</script>`) };
}
