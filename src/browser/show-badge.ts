import { type Badge, toolbarIcons } from '../badge.ts';
import { api } from './api.ts';

/**
 * Puts a badge and its drawing on one tab's button, never on all tabs' at once. A tab that was closed meanwhile is
 * no error; where an address is given, the tab must still be there.
 */
export async function showBadge(tabId: number, badge: Badge, url?: string): Promise<void> {
  if (url !== undefined && (await addressOf(tabId)) !== url) return;
  const { action } = api;
  const calls = [
    action.setBadgeText({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor({ tabId, color: badge.color }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setTitle({ tabId, title: badge.title }),
  ];
  // Last, and unheard: for a closed tab's drawing Chromium logs an error of its own, and may never answer.
  const draw = () => void action.setIcon({ tabId, path: toolbarIcons(badge.icon) }).catch(ignore);
  await Promise.all(calls).then(draw, ignore);
}

/** Where a tab is; nowhere if it was closed. */
const addressOf = (tabId: number) => api.tabs.get(tabId).then(({ url }) => url, ignore);

const ignore = () => {};

/** Whether a tab's button was given words of its own since the tab went to its page. */
export async function hasBadge(tabId: number): Promise<boolean> {
  const titles = [api.action.getTitle({ tabId }), api.action.getTitle({})];
  const [own, everywhere] = await Promise.all(titles).catch(() => []);
  return own !== everywhere;
}
