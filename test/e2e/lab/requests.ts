import type { Site } from '../../site/site.ts';

/** What Chromium asks for by itself, which no switch keeps it from. A build that asks for more needs it named here. */
const CHROMIUMS_OWN: readonly string[] = ['accounts.google.com'];

/**
 * What was asked of the demo site so far, under whatever name: Chromium takes every host for it, so that it hears what
 * nobody foresaw, from the first line of every script on and without a debugger. Firefox leads there only what names
 * the site's port; the rest stands in the lab's events.
 */
export function asked({ requests }: Site): readonly string[] {
  return requests
    .filter(({ host }) => !CHROMIUMS_OWN.includes(host))
    .map(({ host, url }) => host + url);
}
