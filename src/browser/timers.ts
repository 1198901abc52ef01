import type { Timers } from '../coalesce.ts';

export const systemTimers: Timers = {
  nowMs: () => performance.now(),
  after: (ms, run) => void setTimeout(run, ms),
};
