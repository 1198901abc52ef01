import { TRACKER_FRAME, TRACKER_UNPARTITIONED, WIDGET_FRAME } from '../cookie-lines.ts';
import { TRACKER } from '../hosts.ts';
import { document, escapeHtml, portalPage } from '../layout.ts';
import type { Ask, Reply } from '../reply.ts';

/** `/frame/widget`: what a frame of the portal's own site shows and sets. */
export function widgetFrame(): Reply {
  return { cookies: WIDGET_FRAME, html: document('Map', '<main>Map of requests by state</main>') };
}

/** `/frame/tracker`: what a frame of another site shows and sets. */
export function trackerFrame(): Reply {
  return { cookies: TRACKER_FRAME, html: document('Related', '<main>Related content</main>') };
}

/** `/frame/third-party`: the same, asking for a cookie without a partition. */
export function thirdPartyFrame(): Reply {
  return { cookies: TRACKER_UNPARTITIONED, html: document('Related', '<main>Related</main>') };
}

/** `/third-party`: a page that embeds that frame. */
export function thirdParty({ link }: Ask): Reply {
  const frame = `<iframe title="Related" src="${link(TRACKER, '/frame/third-party')}"></iframe>`;
  return { html: portalPage('Third party · INAI open data', `<h1>Third party</h1>${frame}`) };
}

/** `/embed?src=<address>`: shows any address in a frame, whatever host the page itself is visited under. */
export function embed({ url }: Ask): Reply {
  const source = escapeHtml(url.searchParams.get('src') ?? 'about:blank');
  return {
    html: document('Embed', `<main><iframe title="Frame" src="${source}"></iframe></main>`),
  };
}
