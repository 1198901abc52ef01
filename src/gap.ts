import type { MessageKey, MessagePart } from './message.ts';

/** Something that could not be inspected, and why. */
export interface Gap {
  readonly id: GapId;
  /** Whether cookies that belong to the page may have stayed hidden, so that "matches" cannot be said. */
  readonly hidesOwnCookies: boolean;
  /** What it is called; the explanation has the same key with `Why` at its end, and the same parts. */
  readonly key: GapKey;
  readonly parts: readonly MessagePart[];
}

/** Keys of texts that have an explanation. */
export type GapKey = Explained<MessageKey>;
type Explained<Key> = Key extends `${infer Title}Why` ? Extract<Title, MessageKey> : never;

export type GapId =
  | 'other-sites'
  | 'partial-access'
  | 'partitioned-unread'
  | 'history-began'
  | 'private-window';

/** Cookies that other sites keep for themselves: the browser shows them to no one without access to those sites. */
export const otherSites = gap('other-sites', false, 'gapOtherSites');

/** Access to some of the site's hosts or schemes only: Chromium then hides the parent domain's cookies, or those without Secure. */
export function partialAccess(registrableDomain: string): Gap {
  return gap('partial-access', true, 'gapPartialAccess', registrableDomain);
}

/** The browser refused to list partitioned cookies (before Chrome 119 there was no way to ask). */
export function partitionedUnread(error: string): Gap {
  return gap('partitioned-unread', true, 'gapPartitioned', error);
}

/** Lifetimes can only be told for cookies that were seen being set. */
export function historyBegan(startedMs: number): Gap {
  return gap('history-began', false, 'gapHistory', { atMs: startedMs });
}

/** Of private windows nothing is remembered, so nothing but the present can be told. */
export const privateWindow = gap('private-window', false, 'gapPrivate');

/** Whether a report with these gaps is of a private window: its host must get into no address, and so into no history. */
export function isPrivate(gaps: readonly Gap[]): boolean {
  return gaps.includes(privateWindow);
}

function gap(
  id: GapId,
  hidesOwnCookies: boolean,
  key: GapKey,
  ...parts: readonly MessagePart[]
): Gap {
  return { id, hidesOwnCookies, key, parts };
}
