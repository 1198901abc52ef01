import type { Browser } from 'puppeteer-core';

/** Finishes the start of a browser; one that cannot be finished leaves no process behind. */
export async function orClose<T>(browser: Browser, finish: () => Promise<T>): Promise<T> {
  try {
    return await finish();
  } catch (error) {
    await browser.close();
    throw error;
  }
}
