import type { Browser } from 'puppeteer-core';
import { type Gecko, inGecko } from './gecko.ts';

/** What is global in a script that Firefox runs in one of its processes. */
interface Process {
  readonly Services: {
    readonly cpmm: { sendAsyncMessage(name: string, data: object): void };
    readonly scriptSecurityManager: { getSystemPrincipal(): object };
  };
  readonly Cc: Readonly<Record<string, { getService(type: object): ConsoleStorage }>>;
  readonly Ci: { readonly nsIConsoleAPIStorage: object };
}

interface ConsoleStorage {
  addLogEventListener(listener: (call: { wrappedJSObject: ConsoleCall }) => void, by: object): void;
}

interface ConsoleCall {
  readonly level: string;
  /** Empty for web pages. */
  readonly addonId: string;
  readonly arguments: ArrayLike<unknown>;
}

/** In each process of Firefox: tells the first one what is written to the console. */
function tell({ Services, Cc, Ci }: Process): void {
  Cc['@mozilla.org/consoleAPI-storage;1']
    ?.getService(Ci.nsIConsoleAPIStorage)
    .addLogEventListener(({ wrappedJSObject: { level, addonId, arguments: given } }) => {
      const text = Array.from(given, String).join(' ');
      Services.cpmm.sendAsyncMessage('lab:console', { level, addonId, text });
    }, Services.scriptSecurityManager.getSystemPrincipal());
}

/** In Firefox: has each process tell, and notes what is of the extension. */
function hear({ window, Services }: Gecko, id: string, script: string): void {
  const { labEvents } = window;
  Services.ppmm.addMessageListener('lab:console', ({ data: { level, addonId, text } }) => {
    if (addonId === id) labEvents?.push({ kind: level === 'error' ? 'error' : 'console', text });
  });
  Services.ppmm.loadProcessScript(script, true);
}

/** Adds to the events what the extension writes to the console, which no log of Firefox passes on. */
export async function watchConsole(browser: Browser, id: string): Promise<void> {
  const script = `(${tell})({ Services, Cc, Ci })`;
  await inGecko(browser, hear, id, `data:text/javascript,${encodeURIComponent(script)}`);
}
