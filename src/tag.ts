import type { Row } from './audit.ts';
import type { MessageKey } from './message.ts';

/** What is said of an undeclared cookie in a few words beside its name. */
export function tagOf({ findings }: Row): MessageKey {
  const says = (key: MessageKey) => findings.some(({ reason }) => reason.key === key);
  if (says('findingLookalike')) return 'tagLookalike';
  return says('findingDeclaredElsewhere') ? 'tagDeclaredElsewhere' : 'tagUndeclared';
}
