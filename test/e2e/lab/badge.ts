import type { ExtensionApi } from './extension-code.ts';

/** What the toolbar button of a tab shows. */
export interface Badge {
  readonly text: string;
  readonly title: string;
  /** Red, green, blue, alpha: 0 to 255 each. */
  readonly color: readonly number[];
}

/** Whether exactly this stands on the button: to be waited for. */
export const says = (wanted: string) => (badge: Pick<Badge, 'text'>) => badge.text === wanted;

/** Runs in the extension. */
export async function readBadge(api: ExtensionApi, tabId: number): Promise<Badge> {
  const [text, title, color] = await Promise.all([
    api.action.getBadgeText({ tabId }),
    api.action.getTitle({ tabId }),
    api.action.getBadgeBackgroundColor({ tabId }),
  ]);
  return { text, title, color: [...color] };
}
