import type { Timers } from '../../src/coalesce.ts';

/** A clock that stands still until a test moves it, with the alarms that were set on it. */
export interface HandClock extends Timers {
  /** Moves on, letting every alarm ring at its time, and what they started get as far as it can. */
  advance(ms: number): Promise<void>;
  /** How many alarms are set. */
  alarms(): number;
}

export function handClock(): HandClock {
  let now = 0;
  let set: { readonly atMs: number; readonly run: () => void }[] = [];
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    nowMs: () => now,
    after: (ms, run) => void set.push({ atMs: now + ms, run }),
    alarms: () => set.length,
    async advance(ms) {
      const untilMs = now + ms;
      await settle();
      for (;;) {
        const next = set.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) break;
        set = set.filter((alarm) => alarm !== next);
        now = Math.max(now, next.atMs);
        next.run();
        await settle();
      }
      now = untilMs;
    },
  };
}
