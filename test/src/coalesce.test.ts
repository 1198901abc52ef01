import { describe, expect, it, onTestFinished } from 'vitest';
import { coalesce } from '../../src/coalesce.ts';
import { handClock } from '../fakes/hand-clock.ts';

const pace = { quietMs: 100, maxWaitMs: 250 };

/** Work that takes as long as the test says, and remembers when it began and how many ran at once. */
function slowWork(nowMs: () => number) {
  const startsMs: number[] = [];
  const endings: (() => void)[] = [];
  let running = 0;
  let atOnce = 0;
  return {
    startsMs,
    mostAtOnce: () => atOnce,
    work: async () => {
      startsMs.push(nowMs());
      running += 1;
      atOnce = Math.max(atOnce, running);
      await new Promise<void>((resolve) => endings.push(resolve));
      running -= 1;
    },
    /** Lets the run that is going on end. */
    finish: async () => {
      endings.shift()?.();
      await settled();
    },
  };
}

/** Lets everything happen that waits for promises only. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function quickWork() {
  const clock = handClock();
  const startsMs: number[] = [];
  const call = coalesce(async () => void startsMs.push(clock.nowMs()), pace, clock);
  return { clock, startsMs, call };
}

describe('coalesce', () => {
  it('runs once after a lone call, when it has been quiet', async () => {
    const { clock, startsMs, call } = quickWork();
    call();
    expect(startsMs).toEqual([]);
    await clock.advance(99);
    expect(startsMs).toEqual([]);
    await clock.advance(1);
    expect(startsMs).toEqual([100]);
    await clock.advance(1_000);
    expect(startsMs).toEqual([100]);
  });

  it('runs once after a burst, counted from its last call', async () => {
    const { clock, startsMs, call } = quickWork();
    for (let at = 0; at < 50; at += 10) {
      call();
      await clock.advance(10);
    }
    await clock.advance(1_000);
    expect(startsMs).toEqual([140]);
  });

  it('runs at once where the clock was put back while it waited', async () => {
    const alarms: (() => void)[] = [];
    const startsMs: number[] = [];
    let nowMs = 1_000_000;
    const timers = { nowMs: () => nowMs, after: (_: number, run: () => void) => alarms.push(run) };
    const call = coalesce(async () => void startsMs.push(nowMs), pace, timers);
    call();
    nowMs = 5;
    alarms.shift()?.();
    expect(startsMs).toEqual([5]);
    expect(alarms).toEqual([]);
  });

  it('runs steadily while it is never quiet', async () => {
    const { clock, startsMs, call } = quickWork();
    for (let at = 0; at <= 1_000; at += 10) {
      call();
      await clock.advance(10);
    }
    await clock.advance(1_000);
    expect(startsMs[0]).toBe(250);
    const pauses = startsMs.slice(1).map((at, index) => at - (startsMs[index] ?? 0));
    expect(Math.max(...pauses)).toBeLessThanOrEqual(260);
    expect(startsMs.length).toBeLessThanOrEqual(5);
    expect(startsMs.at(-1)).toBeGreaterThan(1_000);
  });

  it('holds one alarm at a time, however many calls', async () => {
    const { clock, call } = quickWork();
    for (let count = 0; count < 1_000; count += 1) call();
    expect(clock.alarms()).toBe(1);
  });

  it('is ready for the next burst', async () => {
    const { clock, startsMs, call } = quickWork();
    call();
    await clock.advance(500);
    call();
    await clock.advance(500);
    expect(startsMs).toEqual([100, 600]);
  });

  it('never overlaps: a call during a run leads to one more, after it', async () => {
    const clock = handClock();
    const { work, startsMs, finish, mostAtOnce } = slowWork(clock.nowMs);
    const call = coalesce(work, pace, clock);
    call();
    await clock.advance(100);
    for (let count = 0; count < 3; count += 1) {
      call();
      await clock.advance(300);
    }
    expect(startsMs).toEqual([100]);
    await finish();
    expect(startsMs).toEqual([100, 1_000]);
    await finish();
    await clock.advance(1_000);
    expect(startsMs).toEqual([100, 1_000]);
    expect(mostAtOnce()).toBe(1);
  });

  it('waits for quiet after a run too', async () => {
    const clock = handClock();
    const { work, startsMs, finish } = slowWork(clock.nowMs);
    const call = coalesce(work, pace, clock);
    call();
    await clock.advance(100);
    call();
    await finish();
    expect(startsMs).toEqual([100]);
    await clock.advance(100);
    expect(startsMs).toEqual([100, 200]);
  });

  it('goes on after work that failed, and does not hide the failure', async () => {
    const failures: unknown[] = [];
    const remember = (error: unknown) => failures.push(error);
    const others = process.rawListeners(
      'unhandledRejection',
    ) as NodeJS.UnhandledRejectionListener[];
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', remember);
    onTestFinished(() => {
      process.removeAllListeners('unhandledRejection');
      for (const other of others) process.on('unhandledRejection', other);
    });
    const clock = handClock();
    const startsMs: number[] = [];
    const call = coalesce(
      async () => {
        startsMs.push(clock.nowMs());
        if (startsMs.length === 1) throw new Error('the browser said no');
      },
      pace,
      clock,
    );
    call();
    await clock.advance(100);
    call();
    await clock.advance(100);
    expect(startsMs).toEqual([100, 200]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(failures.map(String)).toEqual(['Error: the browser said no']);
  });

  it('does its work for a call made during work that failed', async () => {
    const clock = handClock();
    const startsMs: number[] = [];
    const call: () => void = coalesce(
      async () => {
        startsMs.push(clock.nowMs());
        if (startsMs.length === 1) call();
      },
      pace,
      clock,
    );
    call();
    await clock.advance(500);
    expect(startsMs).toEqual([100, 200]);
  });
});
