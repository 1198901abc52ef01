import type { Report } from './audit.ts';
import type { Status } from './status.ts';

const looks = {
  matches: ['declared', 'verdictMatches'],
  differs: ['undeclared', 'verdictDiffers'],
  'cannot-tell': ['unknown', 'verdictCannotTell'],
} as const;

type Look = readonly [
  shape: Status | 'notSeen' | 'unknown',
  key: 'verdictNoCookies' | (typeof looks)[Report['verdict']][1],
];

/** The answer's shape, and the message that says it: the same in the popup and in what is exported. */
export function verdictLook({ verdict, counts }: Pick<Report, 'verdict' | 'counts'>): Look {
  const [shape, key] = looks[verdict];
  // Without a cookie nothing was found to match, either.
  if (verdict === 'matches' && counts.declared === 0) return ['notSeen', 'verdictNoCookies'];
  // Where nothing is undeclared, what differs are deviations, and these have a shape of their own.
  return [counts.deviates > 0 && counts.undeclared === 0 ? 'deviates' : shape, key];
}
