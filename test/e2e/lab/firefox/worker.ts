import { until } from '../until.ts';
import { type Gecko, inGecko } from './gecko.ts';
import type { Installed } from './pages.ts';

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
