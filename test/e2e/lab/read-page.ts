import type { ExtensionApi } from './extension-code.ts';
import type { Lab } from './lab.ts';
import { press } from './popup-hand.ts';
import { ready } from './reading.ts';
import type { LabTab } from './tab.ts';
import { until } from './until.ts';

/** Presses "Read this page" in the popup of a tab, which opens the policies page. */
export async function readPage(lab: Lab, tab: LabTab): Promise<void> {
  const popup = await lab.popup(tab);
  await ready(popup);
  await press(popup, 'readPage').catch((error: unknown) => {
    // The popup may be gone before the click is reported.
    if (!/closed|detached|destroyed/i.test(String(error))) throw error;
  });
}

/** Runs in the extension: the declarations of the draft that is open in any of its pages. */
function draftsInAllPages({ extension }: ExtensionApi): string[] {
  return extension
    .getViews()
    .flatMap(({ document }) =>
      [...document.querySelectorAll('[data-draft]')].map(
        (row) => row.getAttribute('data-draft') ?? '',
      ),
    );
}

/** The names of what was read, once they are there. */
export async function draftsRead(lab: Lab): Promise<readonly string[]> {
  const look = async () => {
    const found = await lab.extensionCall(draftsInAllPages);
    return found.length > 0 && found;
  };
  return until(look, { what: 'the draft' });
}

/** Runs in the extension: whether the policies page is there, and has taken away what was laid down for it. */
async function isTaken({ storage, tabs, runtime }: ExtensionApi): Promise<boolean> {
  const [page] = await tabs.query({ url: runtime.getURL('options.html*') });
  const laidDown = Object.keys(await storage.session.get(null));
  return page?.status === 'complete' && !laidDown.some((key) => key.startsWith('page:'));
}

/** Waits until the policies page has what was read, in whatever window it is: Firefox does not show a private one to others. */
export async function untilTaken(lab: Lab): Promise<void> {
  await until(() => lab.extensionCall(isTaken), { what: 'the page to be taken' });
}

/** Closes the policies page that the extension opened itself. */
export async function closePolicies(lab: Lab): Promise<void> {
  await lab.extensionCall(async ({ tabs, runtime }) => {
    const own = await tabs.query({ url: runtime.getURL('options.html*') });
    await tabs.remove(own.flatMap(({ id }) => id ?? []));
  });
}
