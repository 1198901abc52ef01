import { asExpression, type Json, type WorkerFunction } from '../extension-code.ts';
import { until } from '../until.ts';
import { type Gecko, inGecko } from './gecko.ts';
import { type Installed, openExtensionPage } from './pages.ts';

function state(gecko: Gecko, id: string): string {
  return gecko.WebExtensionPolicy.getByID(id)?.extension.backgroundState ?? 'not installed';
}

async function terminate(gecko: Gecko, id: string): Promise<void> {
  const extension = gecko.WebExtensionPolicy.getByID(id)?.extension;
  await extension?.terminateBackground({ ignoreDevToolsAttached: true });
}

export async function workerRunning({ browser, id }: Installed): Promise<boolean> {
  return (await inGecko(browser, state, id)) !== 'stopped';
}

/** Suspends the event page as the idle timer does, without waiting for the timer. */
export async function stopWorker({ browser, id }: Installed): Promise<void> {
  const stopped = async () => {
    const now = await inGecko(browser, state, id);
    // A page that is still starting cannot be ended, and an event may start it again meanwhile.
    if (now === 'running') await inGecko(browser, terminate, id);
    return now === 'stopped';
  };
  await until(stopped, { what: 'the event page to be suspended' });
}

/** Calls a self-contained function with the window of the event page, from another page of the extension. */
export async function inWorker<Args extends readonly Json[], Result>(
  extension: Installed,
  fn: WorkerFunction<Args, Result>,
  args: Args,
): Promise<Result> {
  const asking = await openExtensionPage(extension, 'manifest.json', { background: true });
  const scope = 'await browser.runtime.getBackgroundPage()';
  const text = await asking.evaluate(asExpression(fn, scope, args));
  await asking.close();
  return JSON.parse(String(text)) as Result;
}
