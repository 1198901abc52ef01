import type { ExtensionEvent } from '../driver.ts';
import { watchConsole } from './console.ts';
import { type Gecko, inGecko } from './gecko.ts';
import type { Installed } from './pages.ts';

/** An object of Firefox, to be asked for the interface it is to be used by. */
interface Unspecified {
  QueryInterface<Interface>(wanted: Interface): Interface;
}

/** In Firefox: notes every request made by the extension and every error in its code. */
function watch({ window, Services, Ci }: Gecko, id: string, base: string): void {
  const events: ExtensionEvent[] = [];
  window.labEvents = events;
  Services.obs.addObserver((subject) => {
    const { loadInfo, URI } = (subject as Unspecified).QueryInterface(Ci.nsIChannel);
    const principals = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
    const isOurs = principals.some((principal) => principal?.addonId === id);
    if (isOurs) events.push({ kind: 'request', text: URI.spec });
  }, 'http-on-opening-request');
  Services.console.registerListener({
    observe(message) {
      // What is not a script error is a plain line of the log, and does not have this interface.
      if (!(message instanceof (Ci.nsIScriptError as unknown as typeof Object))) return;
      const error = (message as unknown as Unspecified).QueryInterface(Ci.nsIScriptError);
      const isOurs = error.sourceName.startsWith(base);
      // Firefox's own remark on a call whose page was closed before the answer came (bug 1665380); no code can prevent it.
      if (/^Promise (re\w+) after context unloaded/.test(error.errorMessage)) return;
      if (isOurs) events.push({ kind: 'error', text: error.errorMessage });
    },
  });
}

/** Begins to collect. */
export async function watchExtension({ browser, id, base }: Installed): Promise<void> {
  await inGecko(browser, watch, id, base);
  await watchConsole(browser, id);
}

export async function readEvents({ browser }: Installed): Promise<readonly ExtensionEvent[]> {
  return await inGecko(browser, (gecko) => gecko.window.labEvents ?? []);
}
