/** What many measurements of one thing come to. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    n: sorted.length,
    median: quantile(sorted, 0.5),
    p10: quantile(sorted, 0.1),
    p90: quantile(sorted, 0.9),
    max: quantile(sorted, 1),
  };
}

/** What the differences of pairs come to, and between what their true median lies. */
export interface Interval {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The exact interval of the sign test: as many of the smallest and largest differences are left out as a fair coin
 * would leave with a certainty of at least 95 %. It takes no shape of the differences for granted, and draws nothing
 * by lot. Infinite below six differences, which allow no such certainty.
 */
export function medianInterval(differences: readonly number[]): Interval {
  const sorted = [...differences].sort((a, b) => a - b);
  const n = sorted.length;
  // How likely fewer than `out` of n differences lie below the true median.
  let out = 0;
  for (let chance = 0.5 ** n, sum = chance; sum <= 0.025; sum += chance) {
    out += 1;
    chance *= (n - out + 1) / out;
  }
  return {
    median: quantile(sorted, 0.5),
    low: out === 0 ? -Infinity : (sorted[out - 1] ?? Number.NaN),
    high: out === 0 ? Infinity : (sorted[n - out] ?? Number.NaN),
  };
}

/** Between two measurements the value is interpolated. `NaN` where there is none. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
