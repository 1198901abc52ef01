import type { FindingId } from '../finding.ts';
import type { MessageKey } from '../message.ts';

/** How a reader can see each finding without this extension, in the browser's own tools or in the policy. */
export const verifyKeys = {
  undeclared: 'verifyUndeclared',
  'retention-over-declared': 'verifyExpires',
  'persistent-but-declared-session': 'verifyExpires',
  'session-but-declared-persistent': 'verifyExpires',
  'wider-than-declared': 'verifyDomain',
  'before-consent': 'verifyConsent',
  'sliding-renewal': 'verifyRenewal',
  insecure: 'verifyAttributes',
  'suspicious-name': 'verifyName',
  'not-classified': 'verifyPolicy',
  'no-purpose': 'verifyPolicy',
  contradictory: 'verifyPolicy',
  'cnil-13-months': 'verifyExpires',
} as const satisfies Record<FindingId, MessageKey>;

/** What each finding is called. */
export const findingNames = {
  undeclared: 'isUndeclared',
  'retention-over-declared': 'isRetentionOverDeclared',
  'persistent-but-declared-session': 'isPersistentButDeclaredSession',
  'session-but-declared-persistent': 'isSessionButDeclaredPersistent',
  'wider-than-declared': 'isWiderThanDeclared',
  'before-consent': 'isBeforeConsent',
  'sliding-renewal': 'isSlidingRenewal',
  insecure: 'isInsecure',
  'suspicious-name': 'isSuspiciousName',
  'not-classified': 'isNotClassified',
  'no-purpose': 'isNoPurpose',
  contradictory: 'isContradictory',
  'cnil-13-months': 'isCnil13Months',
} as const satisfies Record<FindingId, MessageKey>;
