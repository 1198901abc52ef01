import type { CDPSession, Target } from 'puppeteer-core';
import type { ExtensionEvent } from '../driver.ts';
import type { Installed } from './pages.ts';
import { followWorker, type Worker } from './worker.ts';

/**
 * Chromium's own remarks on an icon whose tab was closed, or whose worker was killed, while its picture loaded:
 * `action.setIcon` answers no call.
 */
const remarks = /^Unchecked runtime\.lastError: (?:No tab with id: \d+\.|No SW)$/;

/** Chromium's answer to any call of a worker that it has just ended: nobody is left to hear it. */
const toAnEndedWorker = 'Error: No SW';

function listen(session: CDPSession, events: ExtensionEvent[]): void {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const text = args.map(({ value, description }) => String(value ?? description)).join(' ');
    events.push({ kind: type === 'error' ? 'error' : 'console', text });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    const said = exception?.description ?? text;
    if (said !== toAnEndedWorker) events.push({ kind: 'error', text: said });
  });
  session.on('Log.entryAdded', ({ entry: { level, text } }) => {
    if (remarks.test(text)) return;
    if (level === 'error') events.push({ kind: 'error', text });
  });
  session.on('Network.requestWillBeSent', ({ request: { url } }) => {
    const isOwn = url.startsWith('chrome-extension:') || url.startsWith('data:');
    if (!isOwn) events.push({ kind: 'request', text: url });
  });
  session.on('Network.webSocketCreated', ({ url }) => events.push({ kind: 'request', text: url }));
}

/** Collects what a page or a worker of the extension does, from its start on. */
async function collect(session: CDPSession, events: ExtensionEvent[]): Promise<void> {
  listen(session, events);
  await Promise.all([
    session.send('Runtime.enable'), // Repeats what was logged before.
    session.send('Log.enable'),
    session.send('Network.enable'),
  ]);
}

export interface Watched {
  readonly events: readonly ExtensionEvent[];
  readonly worker: Worker;
}

/** Collects what the extension's pages and its worker do, from the moment each appears. */
export async function watchExtension(extension: Installed): Promise<Watched> {
  const { browser, id } = extension;
  const events: ExtensionEvent[] = [];
  const attached = new WeakSet<Target>();
  const attach = async (target: Target) => {
    const isOwn = target.url().startsWith(`chrome-extension://${id}/`);
    if (attached.has(target) || !isOwn || target.type() === 'service_worker') return;
    attached.add(target);
    await collect(await target.createCDPSession(), events);
  };
  // A target may be gone again before it is attached to: that is no error of the extension.
  const tryAttach = (target: Target) => void attach(target).catch(() => undefined);
  browser.on('targetcreated', tryAttach);
  browser.on('targetchanged', tryAttach);
  browser.targets().forEach(tryAttach);
  const worker = await followWorker(extension, (session) => collect(session, events));
  return { events, worker };
}
