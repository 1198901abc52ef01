import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Arena, Side } from './arena.ts';
import { type Observation, observation, observe, type Timing } from './observe.ts';

/** Opens popups, with the observer in them. */
export interface Popups {
  /** Opens one side's real popup and tells when the names were shown; `null` where the round is void. */
  open(side: Side, names: readonly string[]): Promise<Timing | null>;
  /** Opens one side's popup, does something in it, and closes it. */
  inside<Result>(side: Side, work: (popup: CDPSession) => Promise<Result>): Promise<Result>;
}

/** `__name` is what esbuild (and so tsx) calls in functions that hold named functions. */
function source(fn: unknown, ...args: readonly unknown[]): string {
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  return `(() => { const __name = (f) => f; return (${fn})(${given}); })()`;
}

/**
 * Attaches to each new page while it starts, without making it wait. Puppeteer's own way halts a new target
 * until it has introduced itself; the popup's clock runs meanwhile, and the ten milliseconds of that pause,
 * counted on both sides, would flatter the ratio. So its auto-attaching is ended, and with it puppeteer's hold
 * on the open tabs. The observer is sent after the popup and nearly always overtakes it: the document is
 * committed several milliseconds later.
 */
export async function preparePopups({ browser, extensions, page }: Arena): Promise<Popups> {
  const session = await browser.target().createCDPSession();
  const connection = session.connection();
  if (connection === undefined) throw new Error('The browser is gone');
  const flat = { waitForDebuggerOnStart: false, flatten: true };
  await connection.send('Target.setAutoAttach', { ...flat, autoAttach: false });

  const attached = new Map<string, CDPSession>();
  session.on('Target.attachedToTarget', (event: Protocol.Target.AttachedToTargetEvent) => {
    const child = connection.session(event.sessionId);
    // A popup has no type and no address yet.
    if (child === null || event.targetInfo.type !== 'other') return;
    void child.send('Page.enable').catch(() => undefined);
    void child
      .send('Page.addScriptToEvaluateOnNewDocument', { source: source(observe) })
      .catch(() => undefined);
    attached.set(event.targetInfo.targetId, child);
  });
  await session.send('Target.setAutoAttach', { ...flat, autoAttach: true });

  const close = async () => {
    for (const popup of attached.values()) await popup.send('Page.close').catch(() => undefined);
    await pause(settleMs);
  };
  const show = async (side: Side, names: readonly string[]) => {
    attached.clear();
    await extensions[side].triggerAction(page);
    return finished(() => observed([...attached.values()], names));
  };
  return {
    open: async (side, names) => {
      const seen = await show(side, names);
      await close();
      return typeof seen === 'string' ? null : seen;
    },
    inside: async (side, work) => {
      await show(side, []);
      const [popup] = attached.values();
      if (popup === undefined) throw new Error('No popup opened');
      const result = await work(popup);
      await close();
      return result;
    },
  };
}

const quietMs = 400;
const settleMs = 200;
const patienceMs = 10_000;

/** Leaves the popup alone for a while, so that the asking does not disturb what it asks about. */
async function finished(look: () => Promise<Observation>): Promise<Observation> {
  const deadlineMs = performance.now() + patienceMs;
  for (;;) {
    await pause(quietMs);
    const seen = await look();
    if (seen !== 'unfinished' || performance.now() > deadlineMs) return seen;
  }
}

async function observed(
  popups: readonly CDPSession[],
  names: readonly string[],
): Promise<Observation> {
  const [popup] = popups;
  if (popup === undefined) return 'unfinished';
  const expression = source(observation, names);
  const { result } = await popup.send('Runtime.evaluate', { expression, returnByValue: true });
  return result.value as Observation;
}
