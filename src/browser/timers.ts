import type { Timers } from '../coalesce.ts';

export const systemTimers: Timers = {
  // Asked at every change, and much cheaper than the clock that is never put back.
  nowMs: () => Date.now(),
  after: (ms, run) => void setTimeout(run, ms),
};
