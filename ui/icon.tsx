export type IconName = 'undeclared' | 'deviates' | 'declared' | 'notSeen' | 'unknown' | 'chevron';

const ring = 'M8 1.4a6.6 6.6 0 1 1-.1 0';

/**
 * Each status has a shape of its own, so that colour never has to be told apart: what is filled, and the lines
 * that are drawn on it or, where nothing is filled, stand alone.
 */
const shapes: Readonly<Record<IconName, readonly [fill: string, lines: string]>> = {
  undeclared: ['M8 1.6 15.2 14H.8z', 'M8 6v3.6M8 11.9v.1'],
  deviates: ['m8 .8 7.2 7.2L8 15.2.8 8z', ''],
  declared: ['M8 .8a7.2 7.2 0 1 1-.1 0z', 'm4.8 8.3 2.2 2.2 4.2-4.6'],
  notSeen: ['', ring],
  unknown: ['', `${ring}M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 11.7v.1`],
  chevron: ['', 'm6 3.5 4.5 4.5L6 12.5'],
};

/** Decoration beside a word that says the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  const [fill, lines] = shapes[name];
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      {fill && <path fill="currentColor" d={fill} />}
      {lines && <path class={fill ? 'cut' : 'line'} d={lines} />}
    </svg>
  );
}
