/** What the policy says about a live cookie: nothing, something else, or the same. */
export type Status = 'undeclared' | 'deviates' | 'declared';

/** A status, or that of a declaration without a live cookie. */
export type LineStatus = Status | 'notSeen';

/** In the order of their urgency. */
export const lineStatuses = [
  'undeclared',
  'deviates',
  'declared',
  'notSeen',
] as const satisfies readonly LineStatus[];

/** What each is called of one; of several by the key with `Many` behind it. */
export const statusKeys = {
  undeclared: 'statusUndeclared',
  deviates: 'statusDeviates',
  declared: 'statusDeclared',
  notSeen: 'statusNotSeen',
} as const;
