import type { CDPSession, Target, WebWorker } from 'puppeteer-core';
import { until } from '../until.ts';
import type { Installed } from './pages.ts';

/** The service worker while it runs; for a moment, puppeteer may know of one that has just ended too. */
function workerTargets({ browser, id }: Installed): Target[] {
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`);
  return browser.targets().filter(isWorker);
}

/** The service worker while it runs. */
export function workerTarget(extension: Installed): Target | undefined {
  return workerTargets(extension).at(-1);
}

/** The service worker's scope, once it runs, in puppeteer's own session: see `stopWorker` for why in no other. */
export async function runningWorker(extension: Installed): Promise<WebWorker> {
  const target = await until(() => workerTarget(extension), { what: 'the worker to run' });
  const worker = await target.worker();
  if (worker === null) throw new Error('The target of the worker is none');
  return worker;
}

/** The ids of the extension's workers, in the words of the debugging protocol. */
async function workerIds(session: CDPSession, url: string): Promise<string[]> {
  const { targetInfos } = await session.send('Target.getTargets');
  const workers = targetInfos.filter((info) => info.type === 'service_worker' && info.url === url);
  return workers.map(({ targetId }) => targetId);
}

/**
 * Stops the service worker, if it runs, without opening a page of the extension: a new tab would be an event
 * that wakes it again. Puppeteer lets go of it first. Chromium keeps the target of a worker that somebody is
 * attached to, and one that an event wakes meanwhile would wait in there, for ever, for a debugger to let it run.
 */
export async function stopWorker(extension: Installed): Promise<void> {
  const target = workerTarget(extension);
  if (target === undefined) return;
  const session = await extension.browser.target().createCDPSession();
  const running = await workerIds(session, target.url());
  for (const each of workerTargets(extension)) {
    const attached = await each.worker().catch(() => null);
    // It may have stopped by itself meanwhile.
    await attached?.client.detach().catch(() => undefined);
  }
  const isGone = async () => {
    const now = await workerIds(session, target.url());
    const left = running.filter((targetId) => now.includes(targetId));
    // One that has just gone by itself is no error.
    const stop = (targetId: string) => session.send('Target.closeTarget', { targetId });
    await Promise.all(left.map((targetId) => stop(targetId).catch(() => undefined)));
    return left.length === 0;
  };
  await until(isGone, { what: 'the worker to stop' });
  await session.detach();
}
