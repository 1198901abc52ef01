import type { CDPSession } from 'puppeteer-core';
import { asExpression, type Json, type WorkerFunction } from '../extension-code.ts';
import { until } from '../until.ts';
import type { Installed } from './pages.ts';

/** The extension's service worker, through all its lives. */
export interface Worker {
  isRunning(): Promise<boolean>;
  /** Waits until it runs, and calls a self-contained function in it. */
  evaluate<Args extends readonly Json[], Result>(
    fn: WorkerFunction<Args, Result>,
    ...args: Args
  ): Promise<Result>;
  /** Ends the life it is in, if any, without opening a page of the extension: a new tab would be an event that wakes it again. */
  stop(): Promise<void>;
}

/** A target of the worker that is attached to; it stays the same when the worker is started again. */
interface Attached {
  readonly session: CDPSession;
  /** How many lives have ended. */
  deaths: number;
}

/** What is known of the worker: the session through which it is followed, and each target of it, by id. */
interface Followed {
  readonly root: CDPSession;
  readonly targets: ReadonlyMap<string, Attached>;
  readonly isOwn: (target: { readonly type: string; readonly url: string }) => boolean;
}

/**
 * Follows the service worker from its first moment on, with one session for as long as the browser runs; `onAttached`
 * is told each (an extension that was reloaded has another target).
 */
export async function followWorker(
  { browser, id }: Installed,
  onAttached: (session: CDPSession) => Promise<void>,
): Promise<Worker> {
  // Not puppeteer's own session of the worker: while that is being made, puppeteer lets go of no other one.
  const root = await browser.target().createCDPSession();
  const targets = new Map<string, Attached>();
  const isOwn: Followed['isOwn'] = ({ type, url }) =>
    type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`);
  root.on('Target.targetCreated', ({ targetInfo }) => {
    if (!isOwn(targetInfo)) return;
    const attach = async () => {
      const attached = await attachTo(root, targetInfo.targetId);
      targets.set(targetInfo.targetId, attached);
      await Promise.all([onAttached(attached.session), keepGoing(attached)]);
    };
    // It may be gone again before it is attached to: that is no error of the extension.
    void attach().catch(() => undefined);
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
  const followed = { root, targets, isOwn };
  return {
    isRunning: async () => (await running(followed)).length > 0,
    evaluate: async (fn, ...args) => evaluate(await runningSession(followed), fn, args),
    stop: () => stop(followed),
  };
}

/** The ids of its targets that live: a stopped one is not among them. */
async function running({ root, isOwn }: Followed): Promise<string[]> {
  const { targetInfos } = await root.send('Target.getTargets');
  return targetInfos.filter(isOwn).map(({ targetId }) => targetId);
}

function runningSession(followed: Followed): Promise<CDPSession> {
  const { targets } = followed;
  const look = async () =>
    (await running(followed)).flatMap((targetId) => targets.get(targetId)?.session ?? [])[0];
  return until(look, { what: 'the worker to run' });
}

async function stop(followed: Followed): Promise<void> {
  const { root, targets } = followed;
  const deathsOf = (targetId: string) => targets.get(targetId)?.deaths;
  const before = await running(followed);
  const lives = before.map((targetId) => ({ targetId, deaths: deathsOf(targetId) }));
  const isOver = async () => {
    const now = await running(followed);
    const left = lives.filter(
      ({ targetId, deaths }) => now.includes(targetId) && deathsOf(targetId) === deaths,
    );
    await Promise.all(left.map(({ targetId }) => close(root, targetId)));
    return left.length === 0;
  };
  await until(isOver, { what: 'the worker to stop' });
}

async function attachTo(root: CDPSession, targetId: string): Promise<Attached> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
  const session = root.connection()?.session(sessionId);
  if (!session) throw new Error('The worker is gone');
  return { session, deaths: 0 };
}

/**
 * Counts its deaths, and lets it go on in each new life: Chromium keeps the target of a stopped worker that somebody is
 * attached to, and holds the worker at its next start until a debugger lets it run. That may be puppeteer as well, which
 * attaches to each worker once for the browser and once for every page in its scope, and does not always let go in time.
 */
async function keepGoing(attached: Attached): Promise<void> {
  const { session } = attached;
  const go = () => session.send('Runtime.runIfWaitingForDebugger');
  session.on('Inspector.targetCrashed', () => {
    attached.deaths += 1;
  });
  session.on('Inspector.targetReloadedAfterCrash', () => void go().catch(() => undefined));
  await session.send('Inspector.enable');
  await go();
}

/** One that has just gone by itself is no error. */
async function close(root: CDPSession, targetId: string): Promise<void> {
  await root.send('Target.closeTarget', { targetId }).catch(() => undefined);
}

async function evaluate<Args extends readonly Json[], Result>(
  session: CDPSession,
  fn: WorkerFunction<Args, Result>,
  args: Args,
): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: asExpression(fn, 'globalThis', args),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'It failed');
  return JSON.parse(String(result.value)) as Result;
}
