import type { Page } from 'puppeteer-core';
import { parseCookieKey } from '../../../src/cookie.ts';
import type { History } from '../../../src/history.ts';
import { DECLARED } from '../../site/cookie-lines.ts';
import { isOfPortal, places } from './cookies.ts';
import type { JarCookie } from './driver.ts';
import type { Lab } from './lab.ts';
import { ready } from './reading.ts';
import { POLICY_ID, storedJson } from './storage.ts';
import type { LabTab } from './tab.ts';
import { until } from './until.ts';

const declared = DECLARED.map((line) => line.split('=', 1)[0]);

/** What the badge has to say: here whatever is not one of the four declared names is undeclared. */
function badgeOf(cookies: readonly JarCookie[]): string {
  const differing = cookies.filter(({ name }) => !declared.includes(name)).length;
  return differing === 0 ? '' : String(differing);
}

/** The cookies that are there according to the history, in one cookie store. */
function remembered(history: History | null, container: number | undefined): string[] {
  const own = container === undefined ? /^(0|firefox-default)$/ : /^firefox-container-\d+$/;
  const present = history?.records?.filter((record) => record.present) ?? [];
  const identities = present.map(({ key }) => parseCookieKey(key) ?? { name: key, domain: '?' });
  return places(identities.filter((it) => 'storeId' in it && own.test(it.storeId)));
}

async function loadHistory(lab: Lab): Promise<History | null> {
  return (await storedJson(lab, `history:${POLICY_ID}`)) as History | null;
}

export interface Agreeing {
  /** Of the tab, if it is in one: there is one at most. */
  readonly container?: number | undefined;
  /** With several windows, the popup's page in a tab of its own: without a screen no window comes to the front. */
  readonly show?: (tab: LabTab) => Promise<Page>;
}

/**
 * Waits until popup, badge and history say of a tab on the portal what the browser's own jar holds for it, and
 * returns its cookies.
 */
export async function untilAgreed(
  lab: Lab,
  tab: LabTab,
  { container, show = lab.popup }: Agreeing = {},
): Promise<readonly JarCookie[]> {
  const cookies = (await lab.jar()).filter(
    (cookie) => isOfPortal(cookie) && cookie.container === container,
  );
  const wanted = JSON.stringify(places(cookies));
  const popup = await show(tab);
  await ready(popup, ({ rows }) => JSON.stringify(places(rows)) === wanted);
  await popup.close();
  await lab.untilBadge(tab, ({ text }) => text === badgeOf(cookies));
  let last: string[] = [];
  const isRemembered = async () => {
    last = remembered(await loadHistory(lab), container);
    return JSON.stringify(last) === wanted;
  };
  await until(isRemembered, { what: `the history to be ${wanted}`, last: () => last });
  return cookies;
}

/**
 * Waits until badge and history say of a tab on the portal what the jar holds, and returns its cookies. Nothing is done
 * meanwhile that could have the worker look again: no page is opened, no cookie set.
 */
export async function untilTakenIn(lab: Lab, tab: LabTab): Promise<readonly JarCookie[]> {
  let last: object = {};
  const isTakenIn = async () => {
    const cookies = (await lab.jar()).filter(isOfPortal);
    const { text } = await lab.badge(tab);
    const present = remembered(await loadHistory(lab), undefined);
    last = { jar: cookies.length, badge: text, history: present.length };
    const isSame = JSON.stringify(present) === JSON.stringify(places(cookies));
    return isSame && text === badgeOf(cookies) && cookies;
  };
  return until(isTakenIn, { what: 'badge and history to be the jar', last: () => last });
}
