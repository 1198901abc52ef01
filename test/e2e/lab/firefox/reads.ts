import type { CookieRead } from '../driver.ts';
import { type Gecko, inGecko } from './gecko.ts';
import type { Installed } from './pages.ts';

interface ApiCall {
  readonly path: string;
  readonly childId: string;
  readonly args: readonly unknown[];
}

type Receive = (call: ApiCall, from: { readonly actor: unknown }) => unknown;

interface ParentModule {
  readonly ExtensionParent: {
    readonly ParentAPIManager: {
      getContext(childId: string, actor: unknown): { readonly isBackgroundContext: boolean };
      readonly conduit: { readonly recv: Map<string, Receive> };
    };
  };
}

/** In Firefox: notes what arrives from the event page, where every API call leaves the extension's process. */
function watch({ window, ChromeUtils }: Gecko): void {
  const reads: { atMs: number; domain: string | null }[] = [];
  window.labReads = reads;
  const { ParentAPIManager: manager } = ChromeUtils.importESModule<ParentModule>(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ).ExtensionParent;
  const { recv } = manager.conduit;
  const receive = recv.get('APICall');
  if (receive === undefined) throw new Error('Firefox takes API calls elsewhere now');
  recv.set('APICall', (call, from) => {
    const isRead = call.path === 'cookies.getAll';
    if (isRead && manager.getContext(call.childId, from.actor).isBackgroundContext) {
      const asked = call.args[0] as { readonly domain?: string | null } | undefined;
      reads.push({ atMs: Date.now(), domain: asked?.domain ?? null });
    }
    return receive(call, from);
  });
}

/** Counts the event page's own calls, each of them: nothing about them is guessed from what they lead to. */
export async function watchReads({
  browser,
}: Installed): Promise<() => Promise<readonly CookieRead[]>> {
  await inGecko(browser, watch);
  return () => inGecko(browser, ({ window }) => window.labReads ?? []);
}
