import type { Site } from '../../site/site.ts';

/** Whom Chromium asks by itself, which no switch keeps it from: its maker's hosts. */
const CHROMIUMS_OWN = /(?:^|\.)(?:google|googleapis|gstatic|gvt1)\.com$/;

/**
 * What was asked of the demo site so far, under whatever name: Chromium takes every host for it, so that it hears what
 * nobody foresaw, from the first line of every script on and without a debugger. Firefox leads there only what names
 * the site's port; the rest stands in the lab's events.
 */
export function asked({ requests }: Site): readonly string[] {
  return requests
    .filter(({ host }) => !CHROMIUMS_OWN.test(host))
    .map(({ host, url }) => host + url);
}
