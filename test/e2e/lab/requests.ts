import { HOSTS } from '../../site/hosts.ts';
import type { Site } from '../../site/site.ts';

/** What was asked of the demo site's hosts so far. Every name leads there, and Chromium itself asks for a few others. */
export function asked({ requests }: Site): readonly string[] {
  const hosts: readonly string[] = HOSTS;
  return requests.filter(({ host }) => hosts.includes(host)).map(({ host, url }) => host + url);
}
