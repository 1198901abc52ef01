import type { ExtensionApi } from './extension-code.ts';

/** What the toolbar button of a tab shows. */
export interface Badge {
  readonly text: string;
  readonly title: string;
  /** Red, green, blue, alpha: 0 to 255 each. */
  readonly color: readonly number[];
}

/** Runs in the extension. */
export async function readBadge(api: ExtensionApi, tabId: number): Promise<Badge> {
  const [text, title, color] = await Promise.all([
    api.action.getBadgeText({ tabId }),
    api.action.getTitle({ tabId }),
    api.action.getBadgeBackgroundColor({ tabId }),
  ]);
  return { text, title, color: [...color] };
}
