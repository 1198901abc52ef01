import type { MessageKey } from './message.ts';
import type { Outcome } from './outcome.ts';
import type { PlainWords } from './plain-words.ts';

/** The drawings of the toolbar button, which differ in shape: an outline, a check mark, a warning sign, a question mark. */
export const iconStates = ['no-policy', 'matches', 'differs', 'unknown'] as const;
export type IconState = (typeof iconStates)[number];

/** The files of a drawing, by their size in pixels. */
export function toolbarIcons(state: IconState): Readonly<Record<16 | 32, string>> {
  return { 16: `icons/${state}-16.png`, 32: `icons/${state}-32.png` };
}

/** What the toolbar button shows for a tab. */
export interface Badge {
  /** Undeclared plus deviating cookies; empty for none; `?` where there is a policy, but not every cookie can be seen. */
  readonly text: string;
  readonly color: string;
  readonly icon: IconState;
  /** The tooltip, and the button's name for screen readers. */
  readonly title: string;
}

const red = '#b3261e';
const amber = '#8a5200';
const grey = '#5c5c66';

/** The one place where an outcome becomes the look of the button. */
export function badgeFor(outcome: Outcome, words: PlainWords): Badge {
  const inGrey = (icon: IconState, title: MessageKey, text = ''): Badge => ({
    text,
    color: grey,
    icon,
    title: words.text(title),
  });
  switch (outcome.kind) {
    case 'report': {
      const { counts, verdict } = outcome.report;
      const differing = counts.undeclared + counts.deviates;
      const color = counts.undeclared > 0 ? red : amber;
      if (verdict === 'differs')
        return {
          text: String(differing),
          color,
          icon: verdict,
          title: words.count('badgeDiffers', differing),
        };
      if (verdict === 'cannot-tell') return inGrey('unknown', 'badgeCannotTell', '?');
      // Without a cookie nothing was found to match, either.
      return counts.declared > 0
        ? inGrey(verdict, 'badgeMatches')
        : inGrey('no-policy', 'badgeNoCookies');
    }
    case 'no-access':
      return inGrey('unknown', 'badgeNoAccess', '?');
    default:
      return inGrey('no-policy', 'extensionName');
  }
}
