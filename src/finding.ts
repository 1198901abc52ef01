import type { Cookie } from './cookie.ts';
import type { CookieRecord } from './history.ts';
import type { Lifetime } from './lifetime.ts';
import type { Match } from './match.ts';
import type { Message, MessageKey, MessagePart } from './message.ts';
import type { Page } from './page.ts';
import type { InstalledPolicy } from './policy.ts';

export type FindingId =
  | 'undeclared'
  | 'retention-over-declared'
  | 'persistent-but-declared-session'
  | 'session-but-declared-persistent'
  | 'wider-than-declared'
  | 'before-consent'
  | 'sliding-renewal'
  | 'insecure'
  | 'suspicious-name'
  | 'not-classified'
  | 'no-purpose'
  | 'contradictory'
  | 'cnil-13-months';

/**
 * `deviation`: the cookie is or does what the policy does not say, and counts on the badge. `notice`: worth
 * changing, in the cookie or in the policy. `info`: explains, and asks for nothing.
 */
export type FindingLevel = 'deviation' | 'notice' | 'info';

/** One observation about one cookie. */
export interface Finding {
  readonly id: FindingId;
  readonly level: FindingLevel;
  /** What was observed, with its figures. How to check it by hand is in `findings/verify.ts`. */
  readonly reason: Message;
}

/** Puts a finding together. */
export function finding(
  id: FindingId,
  level: FindingLevel,
  key: MessageKey,
  ...parts: readonly MessagePart[]
): Finding {
  return { id, level, reason: { key, parts } };
}

/** All that a rule may look at. */
export interface RuleContext {
  readonly cookie: Cookie;
  readonly match: Match | null;
  readonly page: Page;
  readonly installed: InstalledPolicy;
  readonly firstParty: boolean;
  readonly lifetime: Lifetime;
  /** What the history knows of the cookie; `null` where there is none. */
  readonly record: CookieRecord | null;
  /** Whether the consent cookie is among the page's cookies. */
  readonly choiceMade: boolean;
}

/** A rule looks at one cookie and says one thing about it, or nothing. */
export type Rule = (context: RuleContext) => Finding | null;
