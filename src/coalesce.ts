/** What stands for the clock and its alarms, so that a test can be both. */
export interface Timers {
  nowMs(): number;
  after(ms: number, run: () => void): void;
}

export interface Pace {
  /** How long it must be quiet before the work is done. */
  readonly quietMs: number;
  /** How long it may be put off while it is never quiet. */
  readonly maxWaitMs: number;
}

/**
 * Turns a burst of calls into one run of the work, after the burst, and into steady runs while it lasts. Runs
 * never overlap; a call during a run leads to one more. The returned function costs next to nothing. Work that fails is
 * not heard here: the rejection is the environment's to report, and the next call runs it again.
 */
export function coalesce(work: () => Promise<void>, pace: Pace, timers: Timers): () => void {
  let firstAtMs: number | null = null;
  let lastAtMs = 0;
  let busy = false;

  const wait = () => {
    const first = firstAtMs ?? lastAtMs;
    const dueMs = Math.min(lastAtMs + pace.quietMs, first + pace.maxWaitMs) - timers.nowMs();
    // Later than that it is due only where the clock was put back meanwhile.
    if (dueMs > 0 && dueMs <= pace.quietMs) timers.after(dueMs, wait);
    else void run();
  };
  const run = async () => {
    firstAtMs = null;
    try {
      await work();
    } finally {
      if (firstAtMs === null) busy = false;
      else wait();
    }
  };
  return () => {
    lastAtMs = timers.nowMs();
    firstAtMs ??= lastAtMs;
    if (busy) return;
    busy = true;
    wait();
  };
}
