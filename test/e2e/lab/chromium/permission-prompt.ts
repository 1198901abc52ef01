import type { Page } from 'puppeteer-core';
import type { Question } from '../driver.ts';
import { until } from '../until.ts';
import { type ExtensionsPage, onExtensionsPage } from './access.ts';
import type { Installed } from './pages.ts';

/** The extension's API, as far as it is used here. */
interface TabsApi {
  readonly chrome: {
    readonly tabs: {
      getCurrent(): Promise<{ readonly id: number; readonly windowId: number }>;
      move(id: number, to: { readonly windowId: number; readonly index: -1 }): Promise<unknown>;
      update(id: number, change: { readonly active: true }): Promise<unknown>;
    };
    readonly windows: {
      create(what: { readonly url: string }): Promise<{ readonly id: number }>;
      remove(id: number): Promise<void>;
    };
  };
}

/**
 * Has a page ask for access, and answers. Nobody can press the buttons of the question in a Chromium without a
 * window. What the user has allowed on the page of the extension before is granted without a question.
 */
export async function answerAccess(
  extension: Installed,
  { page, granted, origins, ask, isAnswered }: Question,
): Promise<void> {
  if (granted) {
    for (const origin of origins) await allow(extension, origin);
    await ask();
  } else {
    await ask();
    await until(async () => (await soon(isAnswered)) || moveOut(page), {
      what: 'the refusal',
    });
  }
}

/** A question takes a moment to come up, and one to go. */
function soon(isAnswered: () => Promise<boolean>): Promise<boolean> {
  return until(isAnswered, { what: 'an answer', timeoutMs: 1_000 }).catch(() => false);
}

/** "Add a site" among the details of the extension. */
async function allow(extension: Installed, origin: string): Promise<void> {
  await onExtensionsPage(extension, (page) =>
    page.evaluate(
      async (id, host) => {
        const { chrome } = globalThis as unknown as ExtensionsPage;
        await chrome.developerPrivate.addHostPermission(id, host);
      },
      extension.id,
      origin,
    ),
  );
}

/** Moves a page to a new window and closes the one that asks: this counts as a refusal. */
async function moveOut(page: Page): Promise<false> {
  await page.evaluate(async () => {
    const { tabs, windows } = (globalThis as unknown as TabsApi).chrome;
    const { id, windowId } = await tabs.getCurrent();
    const next = await windows.create({ url: 'about:blank' });
    await tabs.move(id, { windowId: next.id, index: -1 });
    await windows.remove(windowId);
    await tabs.update(id, { active: true });
  });
  return false;
}
