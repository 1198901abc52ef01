import { badgeFor } from '../src/badge.ts';
import { showBadge } from '../src/browser/show-badge.ts';
import type { PlainWords } from '../src/plain-words.ts';
import type { Inspection } from './inspect.ts';

/**
 * Sets the toolbar button from what the page shows, so that the two never differ, even where the browser keeps a
 * change to itself (Firefox says nothing when the user clears all cookies).
 */
export async function markButton({ tabId, outcome }: Inspection, words: PlainWords): Promise<void> {
  if (tabId !== null) await showBadge(tabId, badgeFor(outcome, words));
}
