import type { Outcome } from './outcome.ts';
import type { PlainWords } from './plain-words.ts';

/** What the toolbar button shows for a tab. */
export interface Badge {
  /** Undeclared plus deviating cookies; empty for none; `?` where a policy exists but access is missing. */
  readonly text: string;
  readonly color: string;
  /** The tooltip, and the button's name for screen readers. */
  readonly title: string;
}

const red = '#b3261e';
const amber = '#8a5200';
const grey = '#5c5c66';

/** The one place where an outcome becomes the look of the button. */
export function badgeFor(outcome: Outcome, words: PlainWords): Badge {
  switch (outcome.kind) {
    case 'report': {
      const { counts, verdict } = outcome.report;
      const differing = counts.undeclared + counts.deviates;
      const text = differing > 0 ? String(differing) : '';
      const color = counts.undeclared > 0 ? red : amber;
      if (verdict === 'differs')
        return { text, color, title: words.count('badgeDiffers', differing) };
      const matches = verdict === 'matches';
      const title = words.text(matches ? 'badgeMatches' : 'badgeCannotTell');
      return { text: matches ? '' : '?', color: grey, title };
    }
    case 'no-access':
      return { text: '?', color: grey, title: words.text('badgeNoAccess') };
    case 'no-policy':
    case 'not-applicable':
    case 'error':
      return { text: '', color: grey, title: words.text('extensionName') };
    default:
      return outcome satisfies never;
  }
}
