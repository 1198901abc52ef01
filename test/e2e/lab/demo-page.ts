import { PORTAL } from '../../site/hosts.ts';
import { says } from './badge.ts';
import type { LabTab } from './tab.ts';
import type { Bench } from './use-lab.ts';

/** The demo page, once the button has told its number: by then the history is written, and nothing more will change. */
export async function visitDemo({ lab, site }: Bench): Promise<LabTab> {
  const tab = await lab.visit(site.url(PORTAL, '/explore'));
  await lab.untilBadge(tab, says('3'));
  return tab;
}
