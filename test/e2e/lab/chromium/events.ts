import type { CDPSession, Target } from 'puppeteer-core';
import type { ExtensionEvent } from '../driver.ts';
import type { Installed } from './pages.ts';

function listen(session: CDPSession, events: ExtensionEvent[]): void {
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const text = args.map(({ value, description }) => String(value ?? description)).join(' ');
    events.push({ kind: type === 'error' ? 'error' : 'console', text });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    events.push({ kind: 'error', text: exception?.description ?? text });
  });
  session.on('Log.entryAdded', ({ entry: { level, text } }) => {
    // Chromium's own remark on an icon whose tab was closed while its picture loaded: `action.setIcon` answers no call.
    if (/^Unchecked runtime\.lastError: No tab with id: \d+\.$/.test(text)) return;
    if (level === 'error') events.push({ kind: 'error', text });
  });
  session.on('Network.requestWillBeSent', ({ request: { url } }) => {
    const isOwn = url.startsWith('chrome-extension:') || url.startsWith('data:');
    if (!isOwn) events.push({ kind: 'request', text: url });
  });
}

/**
 * The worker is listened to through puppeteer's own session: a second one would keep it from ever
 * starting again (see `stopWorker`).
 */
async function sessionOf(target: Target): Promise<CDPSession | undefined> {
  if (target.type() === 'service_worker') return (await target.worker())?.client;
  return await target.createCDPSession();
}

/** Collects what the extension's pages and its worker do, from the moment each appears. */
export function watchExtension({ browser, id }: Installed): readonly ExtensionEvent[] {
  const events: ExtensionEvent[] = [];
  const attached = new WeakSet<Target>();
  const attach = async (target: Target) => {
    if (attached.has(target) || !target.url().startsWith(`chrome-extension://${id}/`)) return;
    attached.add(target);
    const session = await sessionOf(target);
    if (session === undefined) return;
    listen(session, events);
    await Promise.all([
      session.send('Runtime.enable'), // Repeats what was logged before.
      session.send('Log.enable'),
      session.send('Network.enable'),
      // Where puppeteer was attaching twice at once, the worker would still be waiting for it.
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  };
  // A target may be gone again before it is attached to: that is no error of the extension.
  const tryAttach = (target: Target) => void attach(target).catch(() => undefined);
  browser.on('targetcreated', tryAttach);
  browser.on('targetchanged', tryAttach);
  browser.targets().forEach(tryAttach);
  return events;
}
