import type { Gecko, GeckoBrowserElement } from './gecko.ts';

/**
 * What runs inside Firefox to open, find and close the popup of the toolbar button. Each function is sent as text,
 * so each fetches what it needs of Firefox itself.
 */

/** Firefox's register of what a remote control may address. */
interface Register {
  getBrowserById(id: string): GeckoBrowserElement | null;
  getIdForBrowser(element: GeckoBrowserElement): string;
  /** Added by `adopt`. */
  popups?: Map<string, GeckoBrowserElement>;
}

interface RegisterModule {
  readonly NavigableManager: Register;
}

interface ParentModule {
  readonly ExtensionParent: {
    readonly apiManager: {
      readonly global: {
        browserActionFor(extension: unknown): {
          openPopup(window: Window, withoutUserInteraction: boolean): Promise<void>;
        };
      };
    };
  };
}

/**
 * Presses the toolbar button in the window of a tab. False while that window is not the active one, for Firefox
 * opens popups nowhere else.
 */
export async function press(gecko: Gecko, extensionId: string, tab: string): Promise<boolean> {
  const { NavigableManager } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const { ExtensionParent } = gecko.ChromeUtils.importESModule<ParentModule>(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  );
  const window = NavigableManager.getBrowserById(tab)?.ownerDocument.defaultView ?? gecko.window;
  window.focus();
  if (gecko.Services.focus.activeWindow !== window) return false;
  const extension = gecko.WebExtensionPolicy.getByID(extensionId)?.extension;
  await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, false);
  return true;
}

/**
 * Gives the open popup an id by which a remote control can address it, or gives '' while none is open.
 * Firefox looks such ids up among tabs only; the look-up is taught about popups.
 */
export function adopt(gecko: Gecko, tab: string, url: string): string {
  const { NavigableManager: register } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const window = register.getBrowserById(tab)?.ownerDocument.defaultView ?? gecko.window;
  // The page loads in a hidden element first and is swapped into that of the panel.
  const element = window.document.querySelector<GeckoBrowserElement>(
    '.webextension-popup-browser:not(.webextension-preload-browser)',
  );
  if (element?.currentURI?.spec !== url) return '';
  if (!element.browsingContext?.currentWindowGlobal) return '';
  element.permanentKey ??= {};
  if (register.popups === undefined) {
    const popups = new Map<string, GeckoBrowserElement>();
    const tabById = register.getBrowserById.bind(register);
    register.popups = popups;
    register.getBrowserById = (id) => {
      const popup = popups.get(id);
      return popup?.isConnected ? popup : tabById(id);
    };
  }
  const id = register.getIdForBrowser(element);
  register.popups.set(id, element);
  return id;
}

/** Gives the open popup the focus, which Firefox does by itself, but not for a window that has just come to front. */
export async function focus(gecko: Gecko, popup: string): Promise<void> {
  const { NavigableManager } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const element = NavigableManager.getBrowserById(popup);
  element?.ownerDocument.defaultView?.focus();
  element?.focus();
}

/** Closes what popups are open, in any window, and tells how many there were. */
export function dismiss(gecko: Gecko): number {
  let open = 0;
  for (const window of gecko.Services.wm.getEnumerator('navigator:browser')) {
    const elements = window.document.querySelectorAll(
      '.webextension-popup-browser:not(.webextension-preload-browser)',
    );
    for (const element of elements) {
      element.closest<Element & { hidePopup(): void }>('panel')?.hidePopup();
      open += 1;
    }
  }
  return open;
}

/** Returns when the popup has closed, for whatever reason. */
export async function untilClosed(gecko: Gecko, popup: string): Promise<void> {
  const { NavigableManager } = gecko.ChromeUtils.importESModule<RegisterModule>(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const panel = NavigableManager.getBrowserById(popup)?.closest('panel');
  if (!panel) return;
  await new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
}
