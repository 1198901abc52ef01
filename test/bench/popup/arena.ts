import type { Browser, Extension, Page } from 'puppeteer-core';
import { PORTAL } from '../../site/hosts.ts';
import { openBench } from '../browser.ts';

/** The two popups that are compared. */
export const sides = ['product', 'floor'] as const;
export type Side = (typeof sides)[number];

/** One browser with both extensions and one tab on the portal: everything the two sides share. */
export interface Arena {
  readonly browser: Browser;
  readonly extensions: Readonly<Record<Side, Extension>>;
  /** The tab that the popups are opened on. */
  readonly page: Page;
  close(): Promise<void>;
}

async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error(`Not installed: ${folder}`);
  // A quiet page keeps the extension's process alive. Else only the side with a worker would have one to
  // open its popup in, and the floor would pay for starting another.
  const quiet = await browser.newPage({ background: true });
  await quiet.goto(`chrome-extension://${id}/manifest.json`);
  return extension;
}

export async function openArena(folders: Readonly<Record<Side, string>>): Promise<Arena> {
  const bench = await openBench();
  const { browser } = bench;
  const product = await install(browser, folders.product);
  const floor = await install(browser, folders.floor);
  const page = await browser.newPage();
  await page.goto(`https://${PORTAL}/blank`);
  return { browser, extensions: { product, floor }, page, close: () => bench.close() };
}
