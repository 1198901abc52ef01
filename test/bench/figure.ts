export type Unit = 'times' | 'bytes' | 'ms' | 'shift';

/** One result: what was measured, how much of it there is and how much there may be. */
export interface Figure {
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  /** The most that is allowed; `null` where a figure is only told. */
  readonly budget: number | null;
  /** What the value was made of. */
  readonly detail: string;
}

export type Judgement = 'ok' | 'over' | 'told';

/** A figure that could not be had (`NaN`) is over, never ok. */
export function judge({ value, budget }: Figure): Judgement {
  if (budget === null) return 'told';
  return value <= budget ? 'ok' : 'over';
}
