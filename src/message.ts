import type { Lifetime } from './lifetime.ts';
import type messages from './locales/en/messages.json';

/** The keys of the interface's texts: whatever is in the English file, and nothing else. */
export type MessageKey = keyof typeof messages;

/** What stands inside a text, kept as what it is until it is known in which language it will be read. */
export type MessagePart =
  | string
  | { readonly durationMs: number }
  | { readonly lifetime: Lifetime }
  | { readonly cookieName: string }
  | { readonly atMs: number }
  | { readonly key: MessageKey };

/** A text of the interface, not yet in any language: the core says what, `words.ts` says how. */
export interface Message {
  readonly key: MessageKey;
  /** What stands for `$1`, `$2` and so on. */
  readonly parts?: readonly MessagePart[];
}
