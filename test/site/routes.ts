import { document } from './layout.ts';
import { cookiesPolicy } from './pages/cookies-policy.ts';
import { explore } from './pages/explore.ts';
import { embed, thirdParty, thirdPartyFrame, trackerFrame, widgetFrame } from './pages/frames.ts';
import { home } from './pages/home.ts';
import { blank, clear, set, storm } from './pages/tools.ts';
import { attributes, hostile } from './pages/trials.ts';
import type { Ask, Reply } from './reply.ts';

/** What answers the requests for one path. */
export type Route = (ask: Ask) => Reply;

/** Every page, at every host: which host a test visits is its own choice. */
const ROUTES: ReadonlyMap<string, Route> = new Map([
  ['/', home],
  ['/explore', explore],
  ['/hostile', hostile],
  ['/attributes', attributes],
  ['/admin/', blank],
  ['/cookies-policy', cookiesPolicy],
  ['/third-party', thirdParty],
  ['/embed', embed],
  ['/frame/widget', widgetFrame],
  ['/frame/tracker', trackerFrame],
  ['/frame/third-party', thirdPartyFrame],
  ['/blank', blank],
  ['/set', set],
  ['/clear', clear],
  ['/storm', storm],
]);

/** The answer to a request, out of these pages or those that a test adds; another path is a 404 that sets nothing. */
export function answer(ask: Ask, added: ReadonlyMap<string, Route>): Reply {
  const route = added.get(ask.url.pathname) ?? ROUTES.get(ask.url.pathname);
  return route?.(ask) ?? { status: 404, html: document('Not found', '<main>No such page.</main>') };
}
