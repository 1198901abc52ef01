import type { Page } from './page.ts';

/** The address of a page, without what follows the path. */
export function addressOf({ scheme, host, path }: Page): string {
  return `${scheme}://${host}${path}`;
}
