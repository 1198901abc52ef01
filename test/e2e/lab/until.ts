import { setTimeout as pause } from 'node:timers/promises';

export interface Patience {
  /** What is awaited, for the message of the error. */
  readonly what: string;
  /** What was there instead, for the same. */
  readonly last?: () => unknown;
  readonly timeoutMs?: number;
}

const POLL_MS = 25;
/** What takes longer will not come at all, on however slow a machine; who does not wait in vain never notices. */
const TIMEOUT_MS = 30_000;

/**
 * Asks until the answer is neither `undefined` nor `false`, and returns it. The only place where the lab
 * waits: always for a condition, never for a time.
 */
export async function until<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  { what, last, timeoutMs = TIMEOUT_MS }: Patience,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) {
      const instead = last ? `; it last was ${JSON.stringify(last())}` : '';
      throw new Error(`Waited ${timeoutMs} ms in vain: ${what}${instead}`);
    }
    await pause(POLL_MS);
  }
}
